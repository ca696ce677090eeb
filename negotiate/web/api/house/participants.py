"""Who takes part in the negotiation of a text, for programs."""

from flask import Blueprint, g
from flask.typing import ResponseReturnValue

from negotiate.queries.house.participations import participation_page
from negotiate.web.api.contract.answers import listed
from negotiate.web.api.contract.promises import beside, lists
from negotiate.web.api.values.around import ParticipantAnswer, participant_answer

participants = Blueprint("api_participants", __name__, url_prefix="/api/v1/instruments/<instrument>/participants")


@participants.get("", endpoint="index")
@beside("participations.index")
@lists(ParticipantAnswer)
def list_participants(instrument: str) -> ResponseReturnValue:
    """List the delegations that take part, by name."""
    page = participation_page(g.db, g.actor, instrument)
    return listed(page.lines, lambda line: line.delegation, participant_answer)
