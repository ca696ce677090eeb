"""Duties of one sentence: which phrases oblige, with what before and behind them."""

import pytest

from negotiate.text.norms.obligations.duties import duties, sentences, trimmed
from negotiate.text.norms.obligations.obligation import WordStretch
from negotiate.text.norms.strength_phrases import phrases


def tails(text: str) -> list[str]:
    """Return what follows the phrase of each duty of a sentence."""
    return [duty.tail.of(text) for duty in duties(text, WordStretch(0, len(text)), phrases(text))]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Parties shall act and may report.", ["act", "report"]),
        ("Parties shall act, and the Secretariat shall help.", ["act", "help"]),
        ("Parties shall take measures which may be needed.", ["take measures which may be needed"]),
        ("Parties shall ensure that operators can act.", ["ensure that operators can act"]),
        ("Parties are to undertake to act.", []),
        ("Parties shall promote and encourage research.", ["promote and encourage research"]),
        ("If a State may be harmed, it shall be told.", ["be told"]),
    ],
)
def test_a_phrase_counts_where_it_has_a_subject(text: str, found: list[str]) -> None:
    assert tails(text) == found


def test_a_stop_inside_an_abbreviation_ends_no_sentence() -> None:
    text = "Parties shall apply Art. 5 here. They may stop."

    assert [one.of(text) for one in sentences(text, 0, len(text))] == [
        "Parties shall apply Art. 5 here.",
        "They may stop.",
    ]


def test_what_is_trimmed_keeps_its_words() -> None:
    assert trimmed(" , act; ", 0, 8) == WordStretch(3, 6)
