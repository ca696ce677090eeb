"""The scenario bench as a file: a row for each passage and scenario, with every answer that its reader may read."""

from flask import Blueprint, g, request
from flask.typing import ResponseReturnValue

from negotiate.exporting.spreadsheets import Cell, Spreadsheet
from negotiate.queries.norms.scenarios.answer_lines import AnswerLine
from negotiate.queries.norms.scenarios.bench import bench_page
from negotiate.queries.norms.scenarios.bench_cells import BenchPage, BenchRow, ScenarioColumn
from negotiate.web.files.downloads import SHEET_FORMS, sheet_file
from negotiate.web.norms.scenarios.brought_scenarios import sheet_of_scenarios

bp = Blueprint("scenario_sheets", __name__, url_prefix=f"/instruments/<instrument>/scenarios.{SHEET_FORMS}")

COLUMNS = ("Clause", "Heading", "Scenario", "Delegation", "Says", "Reason", "Rests on", "On", "Words changed since")


@bp.get("")
def show(instrument: str, form: str) -> ResponseReturnValue:
    """Give all answers as a file; the scenarios themselves, or a sheet to write some into, where that is asked for."""
    page, rows = bench_page(g.db, g.actor, instrument), request.args.get("rows", "")
    if rows in {"scenarios", "none"}:
        sheet = sheet_of_scenarios(page, with_rows=rows == "scenarios")
        return sheet_file(sheet, form, page.head, "the scenarios" if sheet.rows else "scenarios to fill in")
    sheet = _sheet(page)
    return sheet_file(sheet, form, page.head, "scenarios")


def _sheet(page: BenchPage) -> Spreadsheet:
    rows = [row for one in page.rows for column in page.columns for row in _rows(one, column)]
    return Spreadsheet("Scenarios", COLUMNS, tuple(rows))


def _rows(row: BenchRow, column: ScenarioColumn) -> list[tuple[Cell, ...]]:
    """Return a row for each answer, and one for a question that nobody has answered."""
    cell = row.cells[column.number - 1]
    if cell is None:
        return []
    head: tuple[Cell, ...] = (row.name, row.heading, column.title)
    return [(*head, *_said(line)) for line in cell.answers] or [(*head, "", "", "", "", None, "")]


def _said(line: AnswerLine) -> tuple[Cell, ...]:
    stale = "yes" if line.is_stale else ""
    return line.delegation, line.finds.value, line.reason, line.rests_on, line.said_at.date(), stale
