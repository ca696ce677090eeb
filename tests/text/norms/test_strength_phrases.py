"""Phrases of obligation: what is found, on which rung, and what it is called."""

import pytest

from negotiate.text.norms.strength_phrases import phrases


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("A State shall not act.", ["SHALL"]),
        ("A State must act.", ["SHALL"]),
        ("Parties undertake to act.", ["SHALL"]),
        ("A State may not act.", ["DENIED"]),
        ("A State cannot act.", ["DENIED"]),
        ("A State need not act.", ["EXEMPT"]),
        ("A State shall not be required to act.", ["EXEMPT"]),
        ("A State shall endeavour to act.", ["ENDEAVOUR"]),
        ("Parties shall make every effort to act.", ["ENDEAVOUR"]),
        ("A State should act.", ["SHOULD"]),
        ("A State may act; it can also wait.", ["MAY", "MAY"]),
        ("A State is\u00a0entitled  to act.", ["MAY"]),
        ("States are encouraged to act.", ["ENCOURAGED"]),
        ("Each Party may wish to act.", ["ENCOURAGED"]),
        ("The marshall stays; a shallow sea; in May; we knot.", []),
        ("The Parties have agreed.", []),
    ],
)
def test_phrases_of_obligation_are_found(text: str, found: list[str]) -> None:
    assert [phrase.strength.name for phrase in phrases(text)] == found


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("A State shall act.", "an obligation"),
        ("A State shall in no case act.", "a prohibition"),
        ("A State may act.", "a permission"),
        ("A State may not act.", "a permission denied"),
        ("A State shall endeavour not to act.", "an obligation to try not to"),
        ("A State is not obliged to act.", "an exemption"),
    ],
)
def test_a_phrase_says_what_it_is(text: str, name: str) -> None:
    (phrase,) = phrases(text)

    assert phrase.name == name
