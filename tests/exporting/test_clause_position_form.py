"""The form for positions on a text: a list to choose from in each row, and its codes out of sight."""

from io import BytesIO

from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from negotiate.exporting.clause_position_form import COLUMNS, ClausePositionRow, to_clause_position_form
from negotiate.importing.sheets.fill_in_form import FormOfRow
from negotiate.importing.sheets.position_form import WORDS, FilledRow, filled_rows
from negotiate.importing.sheets.workbook import read_rows

OF = FormOfRow("Arvenia", "arv", "The pact", "pac")
ROW = ClausePositionRow("Article 5", "paragraph 2", "=States act.", "support", "Gladly.", "abc/2", "def")


def test_a_row_has_a_list_to_choose_from_and_its_codes_unseen() -> None:
    sheet = load_workbook(BytesIO(to_clause_position_form([ROW], ["support", "oppose"], OF))).worksheets[0]
    assert isinstance(sheet, Worksheet)
    (choice,) = sheet.data_validations.dataValidation

    assert [cell.value for cell in sheet[1]][: len(COLUMNS)] == [*COLUMNS]
    assert (choice.formula1, str(choice.sqref)) == ('"support,oppose"', "D2")
    assert (sheet["C2"].value, sheet["C2"].data_type) == ("=States act.", "s")
    assert sheet.column_dimensions["F"].hidden
    assert sheet.column_dimensions["G"].hidden


def test_the_form_that_is_given_is_the_form_that_is_read() -> None:
    form = to_clause_position_form([ROW], ["support"], OF)

    assert filled_rows(read_rows(form), WORDS) == [FilledRow(2, OF, "abc/2", "def", "support", "Gladly.")]
