"""The obligations of a text as a file: a row for each, with the same columns as the page, as far as it is asked for."""

from flask import Blueprint, g
from flask.typing import ResponseReturnValue

from negotiate.exporting.spreadsheets import Cell, Spreadsheet
from negotiate.queries.norms.obligations.lines import ObligationLine
from negotiate.queries.norms.obligations.obligations import ObligationsPage, obligations_page
from negotiate.web.files.downloads import SHEET_FORMS, sheet_file
from negotiate.web.norms.obligations.obligations import view_asked

bp = Blueprint("obligation_sheets", __name__, url_prefix=f"/instruments/<instrument>/obligations.{SHEET_FORMS}")

COLUMNS = (
    *("Clause", "Who", "How strongly", "Comes to", "Of what", "Does what"),
    *("Conditions", "Qualifiers", "Exceptions", "By when", "Linked", "State", "Confirmed by", "Confirmed on"),
)


@bp.get("")
def show(instrument: str, form: str) -> ResponseReturnValue:
    """Give the obligations as a file."""
    page = obligations_page(g.db, g.actor, instrument, view_asked())
    return sheet_file(sheet_of_obligations(page), form, page.head, "obligations")


def sheet_of_obligations(page: ObligationsPage) -> Spreadsheet:
    """Return the obligations of a text as a table."""
    return Spreadsheet("Obligations", COLUMNS, tuple(map(_row, page.lines)))


def _row(line: ObligationLine) -> tuple[Cell, ...]:
    words, said = line.words, line.said
    return (
        *(line.place.name, words.actor, words.strength, words.binds, words.subject, words.action),
        *map("; ".join, (words.conditions, words.qualifiers, words.exceptions, words.times, words.linked)),
        *(line.state.value, said.by if said else "", said.at.date() if said else None),
    )
