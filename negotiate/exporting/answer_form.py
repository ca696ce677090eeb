"""A form for answers of the scenario bench: for each question an answer to choose, why, and on which words."""

from collections.abc import Sequence
from dataclasses import astuple, dataclass

from negotiate.exporting.fill_in_form import FillInForm, to_fill_in_form
from negotiate.importing.sheets.fill_in_form import FormOfRow

#: The heads of the columns, by which the form is known when it comes back, with how wide each is; 0 is not shown.
COLUMNS = {
    "Scenario": 28,
    "Facts": 60,
    "Clause": 18,
    "Words": 70,
    "Your answer": 14,
    "Reason": 50,
    "Rests on": 40,
    "Code of the scenario": 0,
    "Code of the question": 0,
    "Code of the words": 0,
}


@dataclass(frozen=True)
class AnswerRow:
    """One row: the facts, the words that are asked, what was said of them, and the three codes."""

    scenario: str
    facts: str
    clause: str
    words: str
    finds: str
    reason: str
    rests_on: str
    scenario_code: str
    question_code: str
    words_code: str


def to_answer_form(rows: Sequence[AnswerRow], finds: Sequence[str], made_for: FormOfRow) -> bytes:
    """Return the form; each cell of an answer takes one of what words can do, or stays empty."""
    form = FillInForm("Answers", COLUMNS, ("Your answer", "Reason", "Rests on"), tuple(finds), made_for)
    return to_fill_in_form(form, [astuple(row) for row in rows])
