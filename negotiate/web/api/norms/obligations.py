"""Who is to do what in a text, and what drafting checks point out, for programs."""

from flask import Blueprint, g
from flask.typing import ResponseReturnValue

from negotiate.queries.norms.hints import hints_on
from negotiate.queries.norms.obligations.lines import ObligationLine
from negotiate.queries.norms.obligations.obligations import obligations_page
from negotiate.queries.norms.obligations.sieve import ObligationView
from negotiate.web.api.contract.answers import listed_by_words
from negotiate.web.api.contract.promises import beside, lists
from negotiate.web.api.values.norms.obligations import HintAnswer, ObligationAnswer, hint_answer, obligation_answer

obligations = Blueprint("api_obligations", __name__, url_prefix="/api/v1/instruments/<instrument>/obligations")
hints = Blueprint("api_hints", __name__, url_prefix="/api/v1/clauses/<clause>/hints")


@obligations.get("", endpoint="index")
@beside("obligations.index")
@lists(ObligationAnswer)
def list_obligations(instrument: str) -> ResponseReturnValue:
    """List the obligations of a text in its order, suggested or confirmed by somebody."""
    lines = obligations_page(g.db, g.actor, instrument, ObligationView()).lines
    return listed_by_words(lines, _words, obligation_answer)


@hints.get("", endpoint="index")
@beside("clauses.show")
@lists(HintAnswer)
def list_hints(clause: str) -> ResponseReturnValue:
    """List what drafting checks point out in a clause, in the order of its words, also what somebody set aside."""
    found = hints_on(g.db, g.actor, clause)
    hints = sorted((*found.open, *found.set_aside), key=lambda one: (one.shown.start, one.shown.rule))
    return listed_by_words(hints, lambda one: (one.shown.rule, one.bound), hint_answer)


def _words(line: ObligationLine) -> tuple[str, ...]:
    """Return by what an obligation is known again, whoever confirms it meanwhile."""
    return line.place.clause_code, line.words.actor, line.words.strength, line.words.subject, line.words.action
