"""A form for positions on the words of a text: a row a clause or paragraph, a position to choose, a note to write."""

from collections.abc import Sequence
from dataclasses import astuple, dataclass

from negotiate.exporting.fill_in_form import FillInForm, to_fill_in_form
from negotiate.importing.sheets.fill_in_form import FormOfRow
from negotiate.importing.sheets.position_form import NOTE, POSITION, WORDING, WORDS

#: The heads of the columns, by which the form is known when it comes back, with how wide each is; 0 is not shown.
COLUMNS = {"Clause": 22, "Paragraph": 18, "Words": 80, POSITION: 16, NOTE: 50, WORDS: 0, WORDING: 0}


@dataclass(frozen=True)
class ClausePositionRow:
    """One row: what is shown of a clause or paragraph, what was said of it, and the two codes."""

    clause: str
    paragraph: str
    words: str
    stance: str
    note: str
    code: str
    wording_code: str


def to_clause_position_form(rows: Sequence[ClausePositionRow], stances: Sequence[str], made_for: FormOfRow) -> bytes:
    """Return the form; each cell of a position takes one of the stances, or stays empty."""
    form = FillInForm("Positions on the text", COLUMNS, (POSITION, NOTE), tuple(stances), made_for)
    return to_fill_in_form(form, [astuple(row) for row in rows])
