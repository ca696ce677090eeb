"""Tables of levels and responses, for programs."""

from flask import Blueprint, g
from flask.typing import ResponseReturnValue

from negotiate.queries.norms.ladders.clause_ladder import clause_ladder_page
from negotiate.queries.norms.ladders.ladders import ladders_page
from negotiate.web.api.contract.answers import listed, one
from negotiate.web.api.contract.promises import beside, gives, lists
from negotiate.web.api.values.norms.ladders import LadderAnswer, WholeLadderAnswer, ladder_answer, whole_ladder

ladders = Blueprint("api_ladders", __name__, url_prefix="/api/v1")


@ladders.get("/instruments/<instrument>/ladders", endpoint="index")
@beside("ladders.index")
@lists(LadderAnswer)
def list_ladders(instrument: str) -> ResponseReturnValue:
    """List the clauses in which a table of levels and responses stands."""
    return listed(ladders_page(g.db, g.actor, instrument).ladders, lambda line: line.clause_code, ladder_answer)


@ladders.get("/clauses/<clause>/ladder", endpoint="show")
@beside("ladders.show")
@gives(WholeLadderAnswer)
def show_ladder(clause: str) -> ResponseReturnValue:
    """Give the ladder of a clause cell by cell, with what is on the table and what checks point to."""
    return one(whole_ladder(clause_ladder_page(g.db, g.actor, clause)))
