"""Tables as files for a spreadsheet: comma-separated values (RFC 4180), and Office Open XML by openpyxl.

A cell of words stays words: one that begins with a sign by which a program would take it for a formula is marked as
text. The same table gives the same bytes on every day.
"""

import csv
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from io import BytesIO, StringIO
from typing import TypeAlias

from openpyxl import Workbook
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE, MergedCell
from openpyxl.cell.cell import Cell as WorkbookCell
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from negotiate.exporting.archives import DAY, sealed

Cell: TypeAlias = str | int | date | None

#: What a workbook is called where files are named by their kind.
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
#: What a spreadsheet program takes a cell for that begins so, however it is quoted: something to carry out.
_CARRIED_OUT = ("=", "+", "-", "@", "\t", "\r")
#: Characters of a column at most, beyond which its words are broken into lines.
_WIDEST = 60
#: How cells are set: one value each, for a workbook compares what it has not met.
_TOP, _TOP_AND_WRAPPED = Alignment(vertical="top"), Alignment(vertical="top", wrap_text=True)


@dataclass(frozen=True)
class Spreadsheet:
    """A table: its title, the heads of its columns, its rows."""

    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


def to_csv(sheet: Spreadsheet) -> str:
    r"""Return a table as comma-separated values, with the mark by which programs know UTF-8.

    >>> to_csv(Spreadsheet("T", ("Clause", "Words"), (("=1+1", 2),)))
    "\ufeffClause,Words\r\n'=1+1,2\r\n"
    """
    written = StringIO()
    csv.writer(written).writerows([[_written(cell) for cell in row] for row in (sheet.columns, *sheet.rows)])
    return "\ufeff" + written.getvalue()


def _written(cell: Cell) -> str | int:
    if isinstance(cell, str):
        return f"'{cell}" if cell.startswith(_CARRIED_OUT) else cell
    return "" if cell is None else cell if isinstance(cell, int) else cell.isoformat()


def to_xlsx(sheet: Spreadsheet) -> bytes:
    """Return a table as a workbook of one sheet, with the heads of its columns always in sight and a filter on each."""
    book = Workbook()
    page = book.active
    assert isinstance(page, Worksheet)  # a new workbook has one
    page.title = _tab(sheet.title)
    for number, row in enumerate((sheet.columns, *sheet.rows), 1):
        for column, cell in enumerate(row, 1):
            _write(page, number, column, cell)
    for column in range(1, len(sheet.columns) + 1):
        page.cell(1, column).font = Font(bold=True)
        page.column_dimensions[get_column_letter(column)].width = _width(sheet, column - 1)
    page.freeze_panes = "B2"
    page.auto_filter.ref = page.dimensions
    book.properties.created = book.properties.modified = DAY
    raw = BytesIO()
    book.save(raw)
    return sealed(raw.getvalue())


def _write(page: Worksheet, number: int, column: int, cell: Cell) -> None:
    """Write one cell; words are words, whatever they begin with."""
    place = page.cell(number, column)
    if isinstance(cell, str):
        write_words(place, cell)
    else:
        place.value = cell.replace(tzinfo=None) if isinstance(cell, datetime) else cell
        place.alignment = _TOP


def write_words(place: WorkbookCell | MergedCell, words: str) -> None:
    """Write words into a cell of a workbook, as words whatever they begin with."""
    place.value = ILLEGAL_CHARACTERS_RE.sub("", words)
    place.data_type = "s"
    if words.startswith(_CARRIED_OUT):
        place.quotePrefix = True
    place.alignment = _TOP_AND_WRAPPED


def _tab(title: str) -> str:
    """Return a title as the name of a sheet, which takes 31 characters and not all of them."""
    return "".join(" " if sign in "[]:*?/\\" else sign for sign in title)[:31].strip("' ") or "Table"


def _width(sheet: Spreadsheet, column: int) -> int:
    cells: Sequence[Cell] = [sheet.columns[column], *(row[column] for row in sheet.rows)]
    return min(_WIDEST, 3 + max(len(line) for cell in cells for line in str(cell or "").split("\n")))
