"""A checklist over a text as a file: a row for each clause and question, with every answer that its reader may read."""

from flask import Blueprint, g, request
from flask.typing import ResponseReturnValue

from negotiate.exporting.spreadsheets import Cell, Spreadsheet
from negotiate.queries.norms.checklists.answered import ChecklistCell, ChecklistLine
from negotiate.queries.norms.checklists.matrix import ChecklistRow, checklist_page
from negotiate.web.files.downloads import SHEET_FORMS, sheet_file

bp = Blueprint("checklist_sheets", __name__, url_prefix=f"/instruments/<instrument>/checklists.{SHEET_FORMS}")

COLUMNS = ("Clause", "Heading", "Question", "Asks", "By", "Answer", "Reason", "On", "Words changed since")


@bp.get("")
def show(instrument: str, form: str) -> ResponseReturnValue:
    """Give the answers to a checklist as a file."""
    page = checklist_page(g.db, g.actor, instrument, request.args.get("list", ""))
    rows = [line for row in page.rows for cell in row.cells for line in _rows(row, cell)]
    return sheet_file(Spreadsheet("Checklist", COLUMNS, tuple(rows)), form, page.head, page.checklist.title)


def _rows(row: ChecklistRow, cell: ChecklistCell) -> list[tuple[Cell, ...]]:
    """Return a row for each answer, and one for a question that nobody has answered."""
    head = (row.name, row.heading, cell.question.title, cell.question.asks)
    return [(*head, *_said(line)) for line in cell.lines] or [(*head, "", "", "", None, "")]


def _said(line: ChecklistLine) -> tuple[Cell, ...]:
    return line.by, line.says.value, line.reason, line.said_at.date(), "yes" if line.is_stale else ""
