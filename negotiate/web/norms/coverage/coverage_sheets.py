"""Coverage as a file: a row for each norm and need, with what is said of it, and one where nobody has said anything."""

from flask import Blueprint, g
from flask.typing import ResponseReturnValue

from negotiate.exporting.spreadsheets import Cell, Spreadsheet
from negotiate.queries.norms.coverage.links import BenchmarkLine, LinkLine
from negotiate.queries.norms.coverage.matrix import CoverageCell, CoverageRow, coverage_page
from negotiate.web.files.downloads import SHEET_FORMS, sheet_file

bp = Blueprint("coverage_sheets", __name__, url_prefix=f"/instruments/<instrument>/coverage.{SHEET_FORMS}")

HEADS = ("Clause", "Heading", "Need", "Given by", "State of that clause", "Why", "Said by", "On", "Norm changed since")


@bp.get("")
def show(instrument: str, form: str) -> ResponseReturnValue:
    """Give what is said of the norms of a text as a file."""
    page = coverage_page(g.db, g.actor, instrument)
    rows = [line for row in page.rows for line in _rows(row)]
    return sheet_file(Spreadsheet("Coverage", HEADS, tuple(rows)), form, page.head, "coverage")


def _rows(row: CoverageRow) -> list[tuple[Cell, ...]]:
    head = (row.name, row.heading)
    said = [(*head, *line) for cell in row.cells for line in _of_cell(cell)]
    required = [(*head, *_link(line)) for line in row.requires.lines]
    return [*said, *required, *((*head, *_benchmark(one)) for one in row.benchmarks)]


def _of_cell(cell: CoverageCell) -> list[tuple[Cell, ...]]:
    gap: tuple[Cell, ...] = (cell.need.value, "", "", "", "", None, "")
    return [_link(line) for line in cell.lines] or ([gap] if cell.is_gap else [])


def _link(line: LinkLine) -> tuple[Cell, ...]:
    changed = "yes" if line.has_changed else ""
    troubles = "; ".join(line.troubles)
    return line.need.value, line.given or "none", troubles, line.reason, line.by, line.said_at.date(), changed


def _benchmark(line: BenchmarkLine) -> tuple[Cell, ...]:
    words = f"{line.observed} ({line.observer}, {line.how_often})"
    return (
        "benchmark",
        "this clause",
        line.comes_to,
        words,
        line.by,
        line.said_at.date(),
        "yes" if line.has_changed else "",
    )
