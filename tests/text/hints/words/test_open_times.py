"""D1: time without a date."""

import pytest

from negotiate.dates import Lack, find_gaps
from negotiate.text.hints.hint import DraftedClause, TimeLack
from negotiate.text.hints.words.open_times import CHECK


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The Council may adopt emergency measures.", ["emergency"]),
        ("Parties shall report every five years.", ["every five years"]),
        ("The Conference meets annually.", []),
        ("It meets after one year and every five years thereafter.", []),
    ],
)
def test_an_end_and_a_beginning_are_asked_for(text: str, words: list[str]) -> None:
    gaps = (gap for gap in find_gaps(text, ()) if gap.lack in (Lack.END, Lack.FIRST_DATE))
    clause = DraftedClause(text, lacks=tuple(TimeLack(gap.start, gap.end, gap.lack.value) for gap in gaps))

    assert [text[hint.start : hint.end] for hint in CHECK.find(clause)] == words
