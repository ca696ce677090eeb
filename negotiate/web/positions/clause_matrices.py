"""The matrix of clauses by delegation: what each says of the words of the text as they stand; also as a file."""

from flask import Blueprint, g, render_template, request
from flask.typing import ResponseReturnValue

from negotiate.exporting.spreadsheets import Cell, Spreadsheet
from negotiate.models import Instrument, Stance
from negotiate.queries.amendments.amended_clauses import PartAsked
from negotiate.queries.positions.clause_matrix import SORTS, ClauseMatrix, TextRow, clause_matrix
from negotiate.queries.positions.publication_rows import PublicationRow
from negotiate.web.amendments.amendments import part_asked
from negotiate.web.amendments.position_sheets import SILENT, said_in_file
from negotiate.web.files.downloads import SHEET_FORMS, sheet_file
from negotiate.web.pages.keeping import Shows, kept

bp = Blueprint("clause_matrices", __name__, url_prefix="/instruments/<instrument>/positions/clauses")
sheets = Blueprint(
    "clause_matrix_sheets", __name__, url_prefix=f"/instruments/<instrument>/positions/clauses/table.{SHEET_FORMS}"
)
#: What says which row it is.
OF_A_ROW = ("Clause", "Paragraph", "Words")


@bp.get("")
@kept(Instrument, "instrument", Shows.HER_DELEGATIONS)
def index(instrument: str) -> ResponseReturnValue:
    """Show the matrix, a page at a time, and one cell opened where one is asked for."""
    page = clause_matrix(g.db, g.actor, instrument, part_asked(), request.args.get("cell", ""))
    return render_template("clause_matrices/index.html", page=page, sorts=SORTS)


@sheets.get("")
def show(instrument: str, form: str) -> ResponseReturnValue:
    """Give the whole matrix of the sort that is asked for as a file."""
    page = clause_matrix(g.db, g.actor, instrument, PartAsked(part_asked().show, is_whole=True))
    sheet = _sheet(page)
    return sheet_file(sheet, form, page.head, "positions by clause")


def _sheet(page: ClauseMatrix) -> Spreadsheet:
    counted = (stance.value for stance in Stance)
    heads = (*OF_A_ROW, *(column.name for column in page.columns), *counted, SILENT)
    texts = (_text(row) for row in page.texts)
    return Spreadsheet("Positions by clause", heads, (*texts, *map(_row, page.rows)))


def _text(row: PublicationRow) -> tuple[Cell, ...]:
    name = f"{row.title}, {row.symbol}" if row.symbol else row.title
    return ("As published", "whole text", name, *_said(row, ""))


def _row(row: TextRow) -> tuple[Cell, ...]:
    words = "stands in the text no more" if row.is_gone else row.excerpt
    return (row.clause, row.paragraph or "whole", words, *_said(row, "version"))


def _said(row: TextRow | PublicationRow, wording: str) -> tuple[Cell, ...]:
    """Return what each delegation has recorded, and how many of them what."""
    cells = (said_in_file(cell, wording) for cell in row.cells)
    return (*cells, *(count for _, count in row.counts), row.silent)
