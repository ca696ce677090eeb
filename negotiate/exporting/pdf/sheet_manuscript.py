"""A table as plain values for the typesetter: its cells as words with their direction, and how wide its columns are.

A table with more columns than fit on a page is set as a block for each row, in which only what is said is written.
"""

import json
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from negotiate.exporting.pdf.manuscript import legible
from negotiate.exporting.spreadsheets import Cell, Spreadsheet

#: The language of the heads of columns.
_HEADS = "en"
#: Columns that fit beside one another, in letters that can be read.
FITTING = 9
#: How wide a column is at least and at most, in letters, and what its margins take.
_NARROWEST, _WIDEST, _MARGINS = 6, 42, 3


@dataclass(frozen=True)
class PrintedSheet:
    """A table with what is printed around it; `of` is whose table it is, the title of an instrument."""

    sheet: Spreadsheet
    of: str
    made_at: datetime
    made_on: str
    colophon: str


def sheet_manuscript(printed: PrintedSheet) -> str:
    """Return a table as JSON."""
    sheet, day = printed.sheet, printed.made_at
    rows = [[_words(cell) for cell in row] for row in sheet.rows]
    return json.dumps(
        {
            "title": legible(f"{sheet.title}: {printed.of}" if printed.of else sheet.title),
            "name": legible(sheet.title),
            "of": legible(printed.of),
            "language": _HEADS,
            "is_rtl": False,
            "made_at": [day.year, day.month, day.day, day.hour, day.minute, day.second],
            "running": legible(" · ".join(part for part in (printed.of, sheet.title, printed.made_on) if part)),
            "is_wide": len(sheet.columns) > FITTING,
            "columns": [legible(head) for head in sheet.columns],
            "widths": [_width(sheet.columns[n], [row[n] for row in rows]) for n in range(len(sheet.columns))],
            "rows": [[{"text": legible(words), "is_rtl": runs_leftwards(words)} for words in row] for row in rows],
            "colophon": legible(printed.colophon),
        }
    )


def runs_leftwards(text: str) -> bool:
    """Say whether the first letter of a text that has a direction runs from right to left.

    >>> runs_leftwards("5. السلام"), runs_leftwards("Peace"), runs_leftwards("12")
    (True, False, False)
    """
    strong = (unicodedata.bidirectional(sign) for sign in text)
    return next((kind != "L" for kind in strong if kind in ("L", "R", "AL")), False)


def _words(cell: Cell) -> str:
    if isinstance(cell, datetime):
        return f"{cell:%Y-%m-%d %H:%M}"
    if isinstance(cell, date):
        return cell.isoformat()
    return "" if cell is None else str(cell)


def _width(head: str, cells: Sequence[str]) -> int:
    """Return how wide a column is among others: as its longest word at least, as half of its longest line at most."""
    lines: list[Any] = [line for words in (head, *cells) for line in words.split("\n")]
    longest = max(map(len, lines))
    word = max(len(word) for line in lines for word in (line.split() or [""]))
    return max(_NARROWEST, min(_WIDEST, max(word, longest // 2))) + _MARGINS
