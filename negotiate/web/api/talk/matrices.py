"""The matrices of positions on amendments and on words, for programs."""

from flask import Blueprint, g, request
from flask.typing import ResponseReturnValue

from negotiate.amendment_names import amendment_name
from negotiate.errors import Invalid
from negotiate.queries.amendments.amended_clauses import PartAsked
from negotiate.queries.positions.clause_matrix import SORTS as SORTS_OF_CLAUSES
from negotiate.queries.positions.clause_matrix import clause_matrix
from negotiate.queries.positions.matrix import SORTS, part_of_matrix
from negotiate.web.api.contract.answers import cursor, given, listed
from negotiate.web.api.contract.promises import AskedParameter, beside, lists
from negotiate.web.api.values.matrices import AmendmentPositionsAnswer, TextPositionsAnswer, amendment_row, text_row

on_amendments = Blueprint("api_position_matrix", __name__, url_prefix="/api/v1/instruments/<instrument>/positions")
on_clauses = Blueprint("api_clause_matrix", __name__, url_prefix="/api/v1/instruments/<instrument>/positions/clauses")

SHOW = AskedParameter("show", "Which amendments: open (the default), unanswered by you, decided, all.", tuple(SORTS))
SHOW_CLAUSES = AskedParameter(
    "show",
    "Which clauses: those with a position (taken, the default), unanswered by you, earlier: where somebody spoke of an "
    "earlier wording; all.",
    tuple(SORTS_OF_CLAUSES),
)


@on_amendments.get("", endpoint="index")
@beside("position_matrices.index")
@lists(AmendmentPositionsAnswer, SHOW)
def list_amendment_positions(instrument: str) -> ResponseReturnValue:
    """List amendments on the table by number, with what each delegation has recorded of them that you may read."""
    show = _asked(SHOW, "open")
    rows = part_of_matrix(g.db, g.actor, instrument, show, cursor())
    return given(rows, lambda row: amendment_row(row, amendment_name(row.note.number)))


@on_clauses.get("", endpoint="index")
@beside("clause_matrices.index")
@lists(TextPositionsAnswer, SHOW_CLAUSES)
def list_clause_positions(instrument: str) -> ResponseReturnValue:
    """List clauses and paragraphs, with what each delegation has recorded of their words that you may read."""
    asked = PartAsked(_asked(SHOW_CLAUSES, "taken"), is_whole=True)
    return listed(clause_matrix(g.db, g.actor, instrument, asked).rows, lambda row: row.key, text_row)


def _asked(parameter: AskedParameter, usual: str) -> str:
    """Return which of its choices is asked for; raise Invalid where it is none of them."""
    asked = request.args.get(parameter.name, usual)
    if asked not in parameter.choices:
        raise Invalid(f"Ask for one of these: {', '.join(parameter.choices)}.", parameter.name)
    return asked
