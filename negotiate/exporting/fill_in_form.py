"""A form as a workbook: rows to be filled in without a connection, a list to choose from in each cell of one column.

What rows are told apart by when they come back stands in columns that are not shown, and so does whose form it is and
for which text. The same rows give the same bytes.
"""

from collections.abc import Mapping, Sequence
from dataclasses import astuple, dataclass
from io import BytesIO

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from negotiate.exporting.archives import DAY, sealed
from negotiate.exporting.spreadsheets import write_words
from negotiate.importing.sheets.fill_in_form import MADE_FOR, FormOfRow

_FILLED_IN = PatternFill("solid", fgColor="FFF6DC")


@dataclass(frozen=True)
class FillInForm:
    """A form: the heads of its columns with how wide each is, 0 where it is not shown; those in which somebody writes.

    Each cell of the first of those takes one of the `choices`, or stays empty.
    """

    title: str
    columns: Mapping[str, int]
    asked: tuple[str, ...]
    choices: tuple[str, ...]
    made_for: FormOfRow

    @property
    def every_column(self) -> dict[str, int]:
        """Return its columns, and behind them those that say whose it is."""
        return {**self.columns, **dict.fromkeys(MADE_FOR, 0)}


def to_fill_in_form(form: FillInForm, rows: Sequence[tuple[str, ...]]) -> bytes:
    """Return a form with its rows, each with a cell for every column."""
    book = Workbook()
    page = book.active
    assert isinstance(page, Worksheet)  # a new workbook has one
    page.title = form.title
    heads, whose = [*form.every_column], astuple(form.made_for)
    for column, (head, width) in enumerate(form.every_column.items(), 1):
        page.cell(1, column, head).font = Font(bold=True)
        letter = page.column_dimensions[get_column_letter(column)]
        letter.hidden, letter.width = width == 0, width or 12
    for number, row in enumerate(rows, 2):
        for column, (head, words) in enumerate(zip(heads, (*row, *whose), strict=True), 1):
            place = page.cell(number, column)
            write_words(place, words)
            place.alignment = Alignment(wrap_text=True, vertical="top")
            if head in form.asked:
                place.fill = _FILLED_IN
    if rows:
        _offer(page, form, len(rows) + 1)
    page.freeze_panes = "B2"
    book.properties.created = book.properties.modified = DAY
    raw = BytesIO()
    book.save(raw)
    return sealed(raw.getvalue())


def _offer(page: Worksheet, form: FillInForm, last: int) -> None:
    """Offer the choices in each cell of their column, down to the last row."""
    choice = DataValidation(
        type="list", formula1=f'"{",".join(form.choices)}"', allow_blank=True, showErrorMessage=True
    )
    choice.errorTitle, choice.error = "Not one of the list", "Choose one of the list, or leave the cell empty."
    letter = get_column_letter([*form.columns].index(form.asked[0]) + 1)
    choice.add(f"{letter}2:{letter}{last}")
    page.add_data_validation(choice)
