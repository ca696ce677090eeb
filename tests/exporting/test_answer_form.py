"""The form for answers: facts and words to read, an answer to choose, three codes out of sight."""

from io import BytesIO

from openpyxl import load_workbook

from negotiate.exporting.answer_form import COLUMNS, AnswerRow, to_answer_form
from negotiate.importing.sheets.fill_in_form import FormOfRow

OF = FormOfRow("Arvenia", "arv", "The pact", "pac")
ROW = AnswerRow("Slow water", "A gauge is late.", "Article 2", "shall", "", "", "", "s", "q", "w")


def test_a_row_shows_the_facts_and_the_words_and_carries_its_codes_unseen() -> None:
    sheet = load_workbook(BytesIO(to_answer_form([ROW], ["covers", "permits"], OF))).worksheets[0]
    (choice,) = sheet.data_validations.dataValidation

    assert [cell.value for cell in sheet[1]][: len(COLUMNS)] == list(COLUMNS)
    assert [cell.value for cell in sheet[2]][:4] == ["Slow water", "A gauge is late.", "Article 2", "shall"]
    assert [sheet.column_dimensions[letter].hidden for letter in "GHIJ"] == [False, True, True, True]
    assert (choice.formula1, str(choice.sqref)) == ('"covers,permits"', "E2")
