"""Protected things and exceptions as a file: a row for each item, and for each exception."""

from collections.abc import Iterable, Iterator

from flask import Blueprint, g
from flask.typing import ResponseReturnValue

from negotiate.exporting.spreadsheets import Cell, Spreadsheet
from negotiate.queries.norms.coverage.links import LinkLine
from negotiate.queries.norms.protections.excepted import ExceptingClause
from negotiate.queries.norms.protections.listed import ListedThings
from negotiate.queries.norms.protections.protections import protections_page
from negotiate.web.files.downloads import SHEET_FORMS, sheet_file

bp = Blueprint("protection_sheets", __name__, url_prefix=f"/instruments/<instrument>/protections.{SHEET_FORMS}")

OF_A_THING = ("Came with", "Reworded in", "Left open by")
OF_AN_EXCEPTION = ("Without an end", "Justification", "Oversight", "Given by", "End", "Ended by")
HEADS = ("Kind", "Clause", "Paragraph", "Words", "Of or from what", *OF_A_THING, *OF_AN_EXCEPTION)


@bp.get("")
def show(instrument: str, form: str) -> ResponseReturnValue:
    """Give what a text protects and excepts as a file."""
    page = protections_page(g.db, g.actor, instrument)
    rows = [row for one in page.lists for row in _things(one)] + [row for one in page.clauses for row in _excepted(one)]
    return sheet_file(Spreadsheet("Protections", HEADS, tuple(rows)), form, page.head, "protections")


def _things(one: ListedThings) -> list[tuple[Cell, ...]]:
    return [
        (
            *("protected", one.clause, thing.name, thing.words, one.opening, thing.came_with, thing.reworded_in),
            "; ".join((*one.open_words, *thing.open_words)),
            *("" for _ in OF_AN_EXCEPTION),
        )
        for thing in one.things
    ]


def _excepted(one: ExceptingClause) -> list[tuple[Cell, ...]]:
    ended = "; ".join((*_named(one.ends), *filter(None, (one.rule,))))
    answered = (one.justification.said, one.oversight.said, "; ".join(_named(one.safeguards)), one.time_limit.said)
    tail = (*("" for _ in OF_A_THING), "; ".join(one.endless), *answered, ended)
    rows: list[tuple[Cell, ...]] = [
        ("exception", one.name, said.name, said.words, said.from_what, *tail) for said in one.exceptions
    ]
    return rows or [("exception", one.name, "", "", "", *tail)]


def _named(lines: Iterable[LinkLine]) -> Iterator[str]:
    """Yield the clauses that people name for something, each with who does."""
    return (", ".join((line.given or "none", f"says {line.by}", *line.troubles)) for line in lines)
