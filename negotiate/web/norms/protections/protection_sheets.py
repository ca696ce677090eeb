"""Protected things and exceptions as a file: a row for each item, and for each exception."""

from flask import Blueprint, g
from flask.typing import ResponseReturnValue

from negotiate.exporting.spreadsheets import Cell, Spreadsheet
from negotiate.queries.norms.protections.excepted import ExceptingClause
from negotiate.queries.norms.protections.listed import ListedThings
from negotiate.queries.norms.protections.protections import protections_page
from negotiate.web.files.downloads import SHEET_FORMS, sheet_file

bp = Blueprint("protection_sheets", __name__, url_prefix=f"/instruments/<instrument>/protections.{SHEET_FORMS}")

HEADS = (
    "Kind",
    "Clause",
    "Paragraph",
    "Words",
    "Of or from what",
    "Came with",
    "Reworded in",
    "Ends",
    "Without an end",
)


@bp.get("")
def show(instrument: str, form: str) -> ResponseReturnValue:
    """Give what a text protects and excepts as a file."""
    page = protections_page(g.db, g.actor, instrument)
    rows = [row for one in page.lists for row in _things(one)] + [row for one in page.clauses for row in _excepted(one)]
    return sheet_file(Spreadsheet("Protections", HEADS, tuple(rows)), form, page.head, "protections")


def _things(one: ListedThings) -> list[tuple[Cell, ...]]:
    return [
        ("protected", one.clause, thing.name, thing.words, one.opening, thing.came_with, thing.reworded_in, "", "")
        for thing in one.things
    ]


def _excepted(one: ExceptingClause) -> list[tuple[Cell, ...]]:
    ends = "; ".join(filter(None, (one.rule, *(line.given or "none" for line in one.ends))))
    tail = (ends, ", ".join(one.endless))
    rows: list[tuple[Cell, ...]] = [
        ("exception", one.name, said.name, said.words, said.from_what, "", "", *tail) for said in one.exceptions
    ]
    return rows or [("exception", one.name, "", "", "", "", "", *tail)]
