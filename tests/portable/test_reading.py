"""Lines that are no rows of their table are named, with what is wrong."""

from pathlib import Path

import pytest

from negotiate.portable import reading
from negotiate.store import Store
from tests.portable.archives import Change, changed, first, lines, refusal


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        (lines("clause", b"no row\n"), "rows/clause.jsonl, line 1"),
        (lines("clause", b"[]\n"), "line 1: this is no row"),
        (lines("clause", b"{}\n"), "line 1: this is no row"),
        (lines("clause", b"[" * 100_000), "line 1"),
        (lines("clause", b"\xff\n"), "line 1"),
        (first("clause", ordinal="one"), "line 1: ordinal must be a whole number"),
        (first("clause", ordinal=2**40), "line 1: ordinal must be a whole number"),
        (first("clause", ordinal=True), "line 1: ordinal must be a whole number"),
        (first("clause", code=None), "line 1: code must not be null"),
        (first("clause", code=5), "line 1: code must be text"),
        (first("clause", code="c" * 17), "line 1: code must have at most 16"),
        (first("clause", code="a\0b"), "line 1: code must not hold a zero"),
        (first("clause", code="\ud800"), "line 1"),
        (first("clause", created_at="2031-01-01"), "line 1: created_at must say its time zone"),
        (first("clause", created_at="yesterday"), "line 1"),
        (first("version", runs="all"), "line 1: runs must be an object"),
        (first("version", runs=[float("nan")]), "line 1: NaN is no value"),
        (first("amendment", is_for_reading=1), "line 1: is_for_reading must be true or false"),
    ],
)
def test_a_line_that_is_no_row_is_named(whole: Path, other: Store, change: Change, sentence: str) -> None:
    assert sentence in refusal(other, changed(whole, change))


def test_a_line_that_is_absurdly_long_is_not_read(whole: Path, other: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "LONGEST_LINE", 1)

    assert "has a line of more than 1 bytes" in refusal(other, whole)
