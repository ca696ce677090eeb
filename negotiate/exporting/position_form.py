"""A form for positions: a row an amendment, a position to choose and a note to write."""

from collections.abc import Sequence
from dataclasses import astuple, dataclass

from negotiate.exporting.fill_in_form import FillInForm, to_fill_in_form
from negotiate.importing.sheets.fill_in_form import FormOfRow

#: The heads of the columns, by which the form is known when it comes back, with how wide each is; 0 is not shown.
COLUMNS = {
    "Amendment": 18,
    "Clause": 22,
    "Proposed by": 24,
    "What it changes": 70,
    "Your position": 16,
    "Note": 50,
    "Code of the amendment": 0,
    "Code of the wording": 0,
}


@dataclass(frozen=True)
class PositionRow:
    """One row: what is shown of an amendment, what was said of it, and the two codes."""

    amendment: str
    clause: str
    delegation: str
    changes: str
    stance: str
    note: str
    amendment_code: str
    wording_code: str


def to_position_form(rows: Sequence[PositionRow], stances: Sequence[str], made_for: FormOfRow) -> bytes:
    """Return the form; each cell of a position takes one of the stances, or stays empty."""
    form = FillInForm("Positions", COLUMNS, ("Your position", "Note"), tuple(stances), made_for)
    return to_fill_in_form(form, [astuple(row) for row in rows])
