"""A form for answers of the scenario bench that comes back: the rows in which somebody has answered, in her words."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from negotiate.importing.sheets.fill_in_form import MADE_FOR, FormOfRow, form_of_row, rows_by_heads

#: The columns that are looked for, in the order of what a row holds.
HEADS = ("Code of the scenario", "Code of the question", "Code of the words", "Your answer", "Reason", "Rests on")


@dataclass(frozen=True)
class AnsweredRow:
    """A row with an answer: its number, whose form it is of, three codes, what was chosen, why, and on which words."""

    number: int
    form: FormOfRow
    scenario: str
    question: str
    words: str
    finds: str
    reason: str
    rests_on: str


def answered_rows(rows: Sequence[tuple[str, ...]]) -> list[AnsweredRow]:
    """Return the rows in which an answer or a reason stands; raise Invalid where this is no such form.

    >>> answered_rows([(*HEADS, *MADE_FOR), ("s", "q", "w", "covers", "It says so.", "")])[0].finds
    'covers'
    """
    read = rows_by_heads(rows, (*HEADS, *MADE_FOR), "the form for answers")
    filled = (AnsweredRow(number, form_of_row(row), *(row[head] for head in HEADS)) for number, row in read)
    return [replace(row, finds=row.finds.casefold()) for row in filled if row.finds or row.reason]
