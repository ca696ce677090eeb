"""How far a text is agreed, and its editorial corrections, for programs."""

from flask import Blueprint, g
from flask.typing import ResponseReturnValue

from negotiate.queries.changes.status_page import status_page
from negotiate.queries.text.corrections import corrections_page
from negotiate.web.api.contract.answers import listed
from negotiate.web.api.contract.promises import beside, lists
from negotiate.web.api.values.text.standing import CorrectionAnswer, StatusCountAnswer, correction_answer, status_count

statuses = Blueprint("api_statuses", __name__, url_prefix="/api/v1/instruments/<instrument>/statuses")
corrections = Blueprint("api_corrections", __name__, url_prefix="/api/v1/instruments/<instrument>/corrections")


@statuses.get("", endpoint="index")
@beside("status_ladders.show")
@lists(StatusCountAnswer)
def list_statuses(instrument: str) -> ResponseReturnValue:
    """List the statuses that clauses can have, the highest first, and how much of the text stands at each."""
    return listed(status_page(g.db, g.actor, instrument).lines, lambda line: line.rung.level.value, status_count)


@corrections.get("", endpoint="index")
@beside("corrections.index")
@lists(CorrectionAnswer)
def list_corrections(instrument: str) -> ResponseReturnValue:
    """List the editorial corrections of a text, apart from substance: those that wait first."""
    page = corrections_page(g.db, g.actor, instrument)
    return listed((*page.waiting, *page.ruled), lambda line: line.code, correction_answer)
