"""P1: something is still to be filled in."""

import pytest

from negotiate.text.hints.form.placeholders import CHECK
from tests.text.hints.drafting import pointed_at


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("It opens for signature on [date] at [placeholder for the city].", ["[date]", "[placeholder for the city]"]),
        ("It applies from 1 January 20XX.", ["20XX"]),
        ("The seat is TBD.", ["TBD."]),
        ("Done at ______ on this day.", ["______"]),
        ("It was adopted at session XX, as Annex XXII says.", []),
        ("The Conference meets at a place to be determined by it...", []),
    ],
)
def test_a_gap_is_pointed_out_and_a_roman_number_is_none(text: str, words: list[str]) -> None:
    assert pointed_at(CHECK, text) == words
