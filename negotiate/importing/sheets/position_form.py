"""A form for positions that comes back: the rows in which somebody has chosen something, in her words."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from negotiate.errors import Invalid

#: The columns that are looked for by their heads, wherever they stand by now.
POSITION, NOTE, AMENDMENT, WORDING = "Your position", "Note", "Code of the amendment", "Code of the wording"


@dataclass(frozen=True)
class FilledRow:
    """A row with a position: its number on the sheet, the two codes, what was chosen and noted."""

    number: int
    amendment: str
    wording: str
    position: str
    note: str


def filled_rows(rows: Sequence[tuple[str, ...]]) -> list[FilledRow]:
    """Return the rows in which a position stands; raise Invalid where this is no such form.

    >>> filled_rows([(POSITION, NOTE, AMENDMENT, WORDING), ("support", "", "a", "b")])
    [FilledRow(number=2, amendment='a', wording='b', position='support', note='')]
    """
    heads = [head.strip() for head in rows[0]] if rows else []
    missing = [head for head in (POSITION, NOTE, AMENDMENT, WORDING) if head not in heads]
    if missing:
        raise Invalid(f"This is not the form for positions: it has no column “{missing[0]}”.", "file")
    places = [heads.index(head) for head in (AMENDMENT, WORDING, POSITION, NOTE)]
    filled = (FilledRow(number, *_cells(row, places)) for number, row in enumerate(rows[1:], 2))
    return [row for row in filled if row.position]


def _cells(row: tuple[str, ...], places: Iterable[int]) -> list[str]:
    return [row[place].strip() if place < len(row) else "" for place in places]
