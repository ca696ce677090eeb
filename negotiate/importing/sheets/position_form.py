"""A form for positions that comes back, on amendments or on clauses: the rows in which somebody has said something."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from negotiate.importing.sheets.fill_in_form import MADE_FOR, FormOfRow, form_of_row, rows_by_heads

#: The columns that are looked for.
AMENDMENT, WORDS = "Code of the amendment", "Code of the words"
WORDING, POSITION, NOTE = "Code of the wording", "Your position", "Note"


@dataclass(frozen=True)
class FilledRow:
    """A row with a position: its number on the sheet, whose form it is of, the two codes, what was chosen and noted.

    `code` is that of the amendment, or of the clause or paragraph, and `wording` that of the words that were read.
    """

    number: int
    form: FormOfRow
    code: str
    wording: str
    position: str
    note: str


def filled_rows(rows: Sequence[tuple[str, ...]], on: str = AMENDMENT) -> list[FilledRow]:
    """Return the rows in which a position or a note stands; raise Invalid where this is no such form.

    `on` is the column that says what it is about: AMENDMENT or WORDS. Programs begin a cell with a capital by
    themselves.

    >>> filled_rows([(POSITION, NOTE, AMENDMENT, WORDING, *MADE_FOR), ("Can accept", "", "a", "b")])[0].position
    'can accept'
    """
    heads = (on, WORDING, POSITION, NOTE)
    read = rows_by_heads(rows, (POSITION, NOTE, on, WORDING, *MADE_FOR), "the form for these positions")
    filled = (FilledRow(number, form_of_row(row), *(row[head] for head in heads)) for number, row in read)
    return [
        replace(row, position=" ".join(row.position.casefold().split())) for row in filled if row.position or row.note
    ]
