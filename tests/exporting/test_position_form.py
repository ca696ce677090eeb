"""The form for positions: what is hidden, what can be chosen, the same bytes for the same rows."""

from io import BytesIO

from openpyxl import load_workbook

from negotiate.exporting.position_form import COLUMNS, PositionRow, to_position_form

ROW = PositionRow("Amendment 2", "Article 5", "Belmara", "=1+1", "", "", "abc", "def")


def test_words_stay_words_whatever_they_begin_with() -> None:
    sheet = load_workbook(BytesIO(to_position_form([ROW], ["support"]))).worksheets[0]

    assert (sheet["D2"].value, sheet["D2"].data_type) == ("=1+1", "s")


def test_codes_travel_unseen() -> None:
    sheet = load_workbook(BytesIO(to_position_form([ROW], ["support"]))).worksheets[0]

    assert [sheet.column_dimensions[letter].hidden for letter in "AEFGH"] == [False, False, False, True, True]
    assert [sheet["G2"].value, sheet["H2"].value] == ["abc", "def"]


def test_the_same_rows_give_the_same_bytes() -> None:
    assert to_position_form([ROW], ["support"]) == to_position_form([ROW], ["support"])


def test_a_form_without_rows_has_its_heads() -> None:
    sheet = load_workbook(BytesIO(to_position_form([], ["support"]))).worksheets[0]

    assert [cell.value for cell in sheet[1]] == list(COLUMNS)
