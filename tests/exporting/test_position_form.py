"""The form for positions: its columns, and the two codes of each row out of sight."""

from io import BytesIO

from openpyxl import load_workbook

from negotiate.exporting.position_form import COLUMNS, PositionRow, to_position_form
from negotiate.importing.sheets.fill_in_form import FormOfRow

OF = FormOfRow("Arvenia", "arv", "The pact", "pac")
ROW = PositionRow("Amendment 2", "Article 5", "Belmara", "shall", "reserve", "Too strong.", "abc", "def")


def test_a_row_says_what_was_said_and_carries_its_codes_unseen() -> None:
    sheet = load_workbook(BytesIO(to_position_form([ROW], ["support", "reserve"], OF))).worksheets[0]

    assert [cell.value for cell in sheet[1]][: len(COLUMNS)] == list(COLUMNS)
    assert [cell.value for cell in sheet[2]][4 : len(COLUMNS)] == ["reserve", "Too strong.", "abc", "def"]
    assert [sheet.column_dimensions[letter].hidden for letter in "AEFGH"] == [False, False, False, True, True]
