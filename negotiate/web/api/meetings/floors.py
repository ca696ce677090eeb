"""The list of speakers of a meeting, for programs: read, asked for and left; who leads it does so on the page."""

from flask import Blueprint, g
from flask.typing import ResponseReturnValue

from negotiate.operations.meetings.floor import ask_for_the_floor, leave_the_list
from negotiate.queries.meetings.floor import floor_alone
from negotiate.web.api.contract.answers import one
from negotiate.web.api.contract.promises import beside, gives
from negotiate.web.api.contract.receiving import received
from negotiate.web.api.values.bodies import SpeakingBody
from negotiate.web.api.values.floors import FloorAnswer, floor_answer

floors = Blueprint("api_floors", __name__, url_prefix="/api/v1/meetings/<code>/floor")
asking = Blueprint("api_floor_requests", __name__, url_prefix="/api/v1/agenda-items/<code>/floor")
leaving = Blueprint("api_floor_withdrawals", __name__, url_prefix="/api/v1/floor-requests/<code>/withdrawal")


@floors.get("", endpoint="show")
@beside("floors.show")
@gives(FloorAnswer)
def show_floor(code: str) -> ResponseReturnValue:
    """Give who speaks, who waits and who has spoken in a meeting, item by item."""
    return _floor(code)


@asking.post("", endpoint="create")
@gives(FloorAnswer, takes=SpeakingBody, status=201)
def create_request(code: str) -> ResponseReturnValue:
    """Ask to speak on an item of an agenda for your delegation; who asks twice waits once."""
    asked = ask_for_the_floor(g.db, g.actor, code, received(SpeakingBody).group)
    return _floor(asked.item.meeting.code, 201)


@leaving.post("", endpoint="create")
@gives(FloorAnswer)
def create_withdrawal(code: str) -> ResponseReturnValue:
    """Take back that your delegation asks to speak, as long as it waits."""
    return _floor(leave_the_list(g.db, g.actor, code).item.meeting.code)


def _floor(meeting: str, status: int = 200) -> ResponseReturnValue:
    return one(floor_answer(floor_alone(g.db, g.actor, meeting)), status)
