"""The matrix of positions as a file: a row an amendment, a column a delegation; who said nothing is written out."""

from flask import Blueprint, g
from flask.typing import ResponseReturnValue

from negotiate.exporting.spreadsheets import Cell, Spreadsheet
from negotiate.queries.amendments.amended_clauses import PartAsked
from negotiate.queries.positions.matrix import MatrixCell, MatrixRow, PositionMatrix, position_matrix
from negotiate.web.amendments.amendments import part_asked
from negotiate.web.files.downloads import sheet_file

bp = Blueprint(
    "position_sheets", __name__, url_prefix="/instruments/<instrument>/positions/table.<any(csv, xlsx):form>"
)

#: What stands where nothing is recorded: in words, so that no count takes an empty cell for a yes.
UNSAID = "no position recorded"


@bp.get("")
def show(instrument: str, form: str) -> ResponseReturnValue:
    """Give the whole matrix of the sort that is asked for as a file."""
    page = position_matrix(g.db, g.actor, instrument, PartAsked(part_asked().show, is_whole=True))
    sheet = _sheet(page)
    return sheet_file(sheet, form, page.head.title, "positions")


def _sheet(page: PositionMatrix) -> Spreadsheet:
    heads = ("Clause", "Amendment", "Proposed by", *(column.name for column in page.columns), "No position recorded")
    return Spreadsheet("Positions", heads, tuple(map(_row, page.rows)))


def _row(row: MatrixRow) -> tuple[Cell, ...]:
    return (row.clause.name, row.note.number, row.note.delegation, *map(_said, row.cells), row.silent)


def _said(cell: MatrixCell) -> str:
    """Return what a delegation has recorded, of which wording where it has changed since."""
    if cell.statement is None:
        return "observer" if cell.column.is_observer else UNSAID
    earlier = cell.statement.earlier
    return cell.statement.says if earlier is None else f"{cell.statement.says} (on revision {earlier})"
