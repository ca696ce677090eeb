"""Who acts: told from what is acted on, in the active voice and in the passive."""

import pytest

from negotiate.text.norms.obligations.actors import is_acting, named_in_english, who_acts
from negotiate.text.norms.obligations.obligation import WordStretch


@pytest.mark.parametrize(
    ("words", "acts"),
    [
        ("Each Party", True),
        ("The Conference of the Parties", True),
        ("None of the Parties", True),
        ("Points of contact", True),
        ("[Developed country] Parties", True),
        ("Reports of the Parties", False),
        ("Measures", False),
        ("This Convention", False),
    ],
)
def test_the_head_of_a_subject_says_whether_it_can_act(words: str, acts: bool) -> None:
    assert is_acting(words) is acts


@pytest.mark.parametrize(
    ("text", "subject", "who"),
    [
        ("Parties | report", "Parties", "Parties"),
        ("Rules | be adopted by the Conference of the Parties", "Rules", "the Conference of the Parties"),
        ("Rules | be adopted, as drawn up by the Secretariat", "Rules", ""),
        ("Parties | be notified", "Parties", ""),
        ("Parties | be guided by good faith", "Parties", "Parties"),
    ],
)
def test_in_the_passive_voice_whoever_stands_behind_by_acts(text: str, subject: str, who: str) -> None:
    found = who_acts(text, WordStretch(0, len(subject)), WordStretch(text.index("|") + 2, len(text)))

    assert (found.of(text) if found else "") == who


@pytest.mark.parametrize(("opening", "named"), [("The Secretariat:", True), ("Measures:", False), ("Here, it:", False)])
def test_the_opening_of_a_list_may_name_whoever_acts(opening: str, named: bool) -> None:
    assert (named_in_english(opening, WordStretch(0, len(opening))) is not None) is named
