"""The matrix of positions as a file: a row an amendment, a column a delegation; who said nothing is written out."""

from flask import Blueprint, g
from flask.typing import ResponseReturnValue

from negotiate.amendment_names import listed_number
from negotiate.exporting.spreadsheets import Cell, Spreadsheet
from negotiate.queries.amendments.amended_clauses import PartAsked
from negotiate.queries.positions.matrix import COUNTED, MatrixRow, PositionMatrix, position_matrix
from negotiate.queries.positions.statements import MatrixCell
from negotiate.web.amendments.amendments import part_asked
from negotiate.web.files.downloads import SHEET_FORMS, sheet_file
from negotiate.web.files.sheets import change_in_words

bp = Blueprint("position_sheets", __name__, url_prefix=f"/instruments/<instrument>/positions/table.{SHEET_FORMS}")

#: What says which row it is; and the head of the column that counts who has recorded nothing.
OF_A_ROW, SILENT = ("Clause", "Amendment", "Changes"), "no position recorded before all"
#: What stands where nothing is recorded: in words, so that no count takes an empty cell for a yes.
UNSAID = "no position recorded"


@bp.get("")
def show(instrument: str, form: str) -> ResponseReturnValue:
    """Give the whole matrix of the sort that is asked for as a file."""
    page = position_matrix(g.db, g.actor, instrument, PartAsked(part_asked().show, is_whole=True))
    sheet = _sheet(page)
    return sheet_file(sheet, form, page.head, "positions")


def said_in_file(cell: MatrixCell, wording: str) -> str:
    """Return what a delegation has recorded, for whom, of which wording where it has changed, and to whom if to few."""
    if cell.statement is None:
        if cell.column.left_at is not None:
            return "takes part no more"
        return "observer" if cell.column.is_observer else UNSAID
    said = cell.statement
    told = [
        f"for {said.behalf[0]}" if said.behalf else "",
        f"on {wording} {said.earlier}" if said.earlier else "",
        cell.readers if cell.is_confidential else "",
    ]
    return "; ".join(filter(None, [said.says, *told]))


def _sheet(page: PositionMatrix) -> Spreadsheet:
    heads = (*OF_A_ROW, *(column.name for column in page.columns), *COUNTED, SILENT)
    return Spreadsheet("Positions", heads, tuple(map(_row, page.rows)))


def _row(row: MatrixRow) -> tuple[Cell, ...]:
    said = (said_in_file(cell, "revision") for cell in row.cells)
    changes = "\n".join(map(change_in_words, row.note.excerpts[:1])) or row.note.kind.value
    counts = (count for _, count in row.counts)
    return (row.clause.name, listed_number(row.note.number), changes, *said, *counts, row.silent)
