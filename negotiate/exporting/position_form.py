"""A form for positions as a workbook: a row an amendment, a list to choose from in each cell of one column.

What it is told apart by when it comes back stands in two columns that are not shown. The same rows give the same bytes.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO

from openpyxl import Workbook
from openpyxl.styles import Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from negotiate.exporting.archives import DAY, sealed
from negotiate.exporting.spreadsheets import write_words

#: The heads of the columns, by which the form is known when it comes back, with how wide each is; 0 is not shown.
COLUMNS = {
    "Amendment": 18,
    "Clause": 22,
    "Proposed by": 24,
    "What it changes": 70,
    "Your position": 16,
    "Note": 50,
    "Code of the amendment": 0,
    "Code of the wording": 0,
}
#: The columns in which somebody writes.
ASKED = ("Your position", "Note")
_FILLED_IN = PatternFill("solid", fgColor="FFF6DC")


@dataclass(frozen=True)
class PositionRow:
    """One row: what is shown of an amendment, what was said of it, and the two codes."""

    amendment: str
    clause: str
    delegation: str
    changes: str
    stance: str
    note: str
    amendment_code: str
    wording_code: str


def to_position_form(rows: Sequence[PositionRow], stances: Sequence[str]) -> bytes:
    """Return the form; each cell of a position takes one of the stances, or stays empty."""
    book = Workbook()
    page = book.active
    assert isinstance(page, Worksheet)  # a new workbook has one
    page.title = "Positions"
    for column, (head, width) in enumerate(COLUMNS.items(), 1):
        page.cell(1, column, head).font = Font(bold=True)
        letter = page.column_dimensions[get_column_letter(column)]
        letter.hidden, letter.width = width == 0, width or 12
    for number, row in enumerate(rows, 2):
        _write(page, number, row)
    choice = DataValidation(type="list", formula1=f'"{",".join(stances)}"', allow_blank=True, showErrorMessage=True)
    choice.errorTitle, choice.error = "Not one of the positions", "Choose one of the list, or leave the cell empty."
    place = get_column_letter([*COLUMNS].index(ASKED[0]) + 1)
    if rows:
        choice.add(f"{place}2:{place}{len(rows) + 1}")
        page.add_data_validation(choice)
    page.freeze_panes = "B2"
    book.properties.created = book.properties.modified = DAY
    raw = BytesIO()
    book.save(raw)
    return sealed(raw.getvalue())


def _write(page: Worksheet, number: int, row: PositionRow) -> None:
    cells = (row.amendment, row.clause, row.delegation, row.changes, row.stance, row.note)
    for column, words in enumerate((*cells, row.amendment_code, row.wording_code), 1):
        place = page.cell(number, column)
        write_words(place, words)
        if [*COLUMNS][column - 1] in ASKED:
            place.fill = _FILLED_IN
