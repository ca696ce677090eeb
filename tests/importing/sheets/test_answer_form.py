"""A form for answers that comes back: the rows in which somebody has said something."""

import pytest

from negotiate.errors import Invalid
from negotiate.exporting.answer_form import AnswerRow, to_answer_form
from negotiate.importing.sheets.answer_form import HEADS, AnsweredRow, answered_rows
from negotiate.importing.sheets.fill_in_form import MADE_FOR, FormOfRow
from negotiate.importing.sheets.workbook import read_rows

OF = ("Arvenia", "arv", "The pact", "pac")


def test_the_form_that_is_given_is_the_form_that_is_read() -> None:
    given = [
        AnswerRow("Slow water", "Late.", "Article 2", "shall", "Covers", "It says so.", "shall", "s", "q", "w"),
        AnswerRow("Slow water", "Late.", "Article 3", "may", "", "", "", "s", "r", "v"),
    ]

    assert answered_rows(read_rows(to_answer_form(given, ["covers"], FormOfRow(*OF)))) == [
        AnsweredRow(2, FormOfRow(*OF), "s", "q", "w", "covers", "It says so.", "shall")
    ]


def test_a_reason_without_an_answer_is_not_passed_over() -> None:
    rows = [(*HEADS, *MADE_FOR)]

    assert answered_rows([*rows, ("s", "q", "w", "", "It says so.", "")])[0].finds == ""


def test_a_table_that_is_no_form_is_refused() -> None:
    with pytest.raises(Invalid, match="not the form for answers"):
        answered_rows([("Clause", "Amendment")])
