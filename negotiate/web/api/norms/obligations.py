"""Who is to do what in a text, and what drafting checks point out, for programs."""

from flask import Blueprint, g
from flask.typing import ResponseReturnValue

from negotiate.queries.norms.hints import hints_on
from negotiate.queries.norms.obligations.obligations import obligations_page
from negotiate.queries.norms.obligations.sieve import ObligationView
from negotiate.web.api.contract.answers import listed
from negotiate.web.api.contract.promises import beside, lists
from negotiate.web.api.values.norms.obligations import HintAnswer, ObligationAnswer, hint_answer, obligation_answer

obligations = Blueprint("api_obligations", __name__, url_prefix="/api/v1/instruments/<instrument>/obligations")
hints = Blueprint("api_hints", __name__, url_prefix="/api/v1/clauses/<clause>/hints")


@obligations.get("", endpoint="index")
@beside("obligations.index")
@lists(ObligationAnswer)
def list_obligations(instrument: str) -> ResponseReturnValue:
    """List the obligations of a text in its order, suggested or confirmed by somebody."""
    lines = list(enumerate(obligations_page(g.db, g.actor, instrument, ObligationView()).lines, 1))
    return listed(lines, lambda line: str(line[0]), lambda line: obligation_answer(line[1]))


@hints.get("", endpoint="index")
@beside("clauses.show")
@lists(HintAnswer)
def list_hints(clause: str) -> ResponseReturnValue:
    """List what drafting checks point out in a clause: open ones first, then those that somebody set aside."""
    found = hints_on(g.db, g.actor, clause)
    lines = list(enumerate((*found.open, *found.set_aside), 1))
    return listed(lines, lambda line: str(line[0]), lambda line: hint_answer(line[1]))
