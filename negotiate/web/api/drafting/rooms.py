"""The rooms of groups and the saved wordings of drafts, for programs of those who write there; others find nothing."""

from flask import Blueprint, g
from flask.typing import ResponseReturnValue

from negotiate.queries.drafting.draft_history import draft_history
from negotiate.queries.drafting.rooms import room_page, rooms_of
from negotiate.queries.header import load_instrument
from negotiate.web.api.contract.answers import listed, one
from negotiate.web.api.contract.promises import beside, gives, lists
from negotiate.web.api.values.drafting.rooms import (
    RoomAnswer,
    RoomNameAnswer,
    SavedWordingAnswer,
    room_answer,
    saved_wording,
)

rooms = Blueprint("api_rooms", __name__, url_prefix="/api/v1/instruments/<instrument>/rooms")
drafting = Blueprint("api_draft_histories", __name__, url_prefix="/api/v1/amendments/<code>/drafting")


@rooms.get("", endpoint="index")
@lists(RoomNameAnswer)
def list_rooms(instrument: str) -> ResponseReturnValue:
    """List the groups that have a room for you in an instrument, by name."""
    found = rooms_of(g.db, g.actor, load_instrument(g.db, g.actor, instrument))
    return listed([RoomNameAnswer(code, name) for code, name in found], lambda room: room.group)


@rooms.get("/<group>", endpoint="show")
@beside("rooms.show")
@gives(RoomAnswer)
def show_room(instrument: str, group: str) -> ResponseReturnValue:
    """Give what is shared with a group of yours: drafts, what was tabled on its behalf, what is said to it."""
    return one(room_answer(room_page(g.db, g.actor, instrument, group)))


@drafting.get("", endpoint="index")
@beside("draft_histories.show")
@lists(SavedWordingAnswer)
def list_wordings(code: str) -> ResponseReturnValue:
    """List what an amendment of your delegation has said while it was drafted, the newest first."""
    return listed(draft_history(g.db, g.actor, code).wordings, lambda past: past.key, saved_wording)
