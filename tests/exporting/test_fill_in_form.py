"""A form that is filled in: its columns, what can be chosen, words that stay words, the same bytes for the same rows."""

from io import BytesIO

from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from negotiate.exporting.fill_in_form import FillInForm, to_fill_in_form
from negotiate.importing.sheets.fill_in_form import FormOfRow

FORM = FillInForm(
    "Questions",
    {"Words": 40, "Answer": 12, "Code": 0},
    ("Answer",),
    ("yes", "no"),
    FormOfRow("Arvenia", "arv", "The pact", "pac"),
)
ROWS = [("=1+1", "", "a"), ("shall", "no", "b")]


def sheet(rows: list[tuple[str, ...]]) -> Worksheet:
    """Return the sheet of a form with these rows."""
    made = load_workbook(BytesIO(to_fill_in_form(FORM, rows))).worksheets[0]
    assert isinstance(made, Worksheet)
    return made


def test_words_stay_words_whatever_they_begin_with() -> None:
    assert (sheet(ROWS)["A2"].value, sheet(ROWS)["A2"].data_type) == ("=1+1", "s")


def test_codes_travel_unseen() -> None:
    made = sheet(ROWS)

    assert [made.column_dimensions[letter].hidden for letter in "ABC"] == [False, False, True]
    assert [cell.value for cell in made[3]][3:] == ["Arvenia", "arv", "The pact", "pac"]
    assert made.column_dimensions["G"].hidden
    assert made["C3"].value == "b"


def test_every_row_is_offered_the_choices() -> None:
    (choice,) = sheet(ROWS).data_validations.dataValidation

    assert (choice.formula1, str(choice.sqref)) == ('"yes,no"', "B2:B3")


def test_a_form_without_rows_has_its_heads_and_nothing_to_choose() -> None:
    assert [cell.value for cell in sheet([])[1]][:3] == ["Words", "Answer", "Code"]
    assert sheet([]).data_validations.dataValidation == []


def test_the_same_rows_give_the_same_bytes() -> None:
    assert to_fill_in_form(FORM, ROWS) == to_fill_in_form(FORM, ROWS)
