"""The floor of a meeting: its list of speakers by itself, and what those do to it who lead and who ask."""

from flask import Blueprint, flash, g, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from negotiate.operations.meetings.floor import (
    ask_for_the_floor,
    call_item,
    end_the_turn,
    give_the_floor,
    leave_the_list,
)
from negotiate.queries.meetings.floor import floor_alone, floor_page, floor_version
from negotiate.queries.meetings.meeting_page import page_of_request
from negotiate.web.meetings.agenda_items import show_meeting
from negotiate.web.pages.forms import shown_again

bp = Blueprint("floors", __name__, url_prefix="/meetings/<code>/floor")
calls = Blueprint("item_calls", __name__, url_prefix="/agenda-items/<code>/call")
asking = Blueprint("floor_requests", __name__, url_prefix="/agenda-items/<code>/floor")
turns = Blueprint("floor_turns", __name__, url_prefix="/floor-requests/<code>/turn")
ends = Blueprint("floor_ends", __name__, url_prefix="/floor-requests/<code>/end")
withdrawals = Blueprint("floor_withdrawals", __name__, url_prefix="/floor-requests/<code>/withdrawal")


@bp.get("")
def show(code: str) -> ResponseReturnValue:
    """Show who speaks and who waits, in large type for the room; or that part of the page alone."""
    if "fragment" in request.args:
        return render_template("meetings/floor/_floor.html", floor=floor_alone(g.db, g.actor, code))
    page = floor_page(g.db, g.actor, code)
    return render_template("meetings/floor.html", page=page, floor=page.floor)


@bp.get("/version")
def index(code: str) -> ResponseReturnValue:
    """Say which state the floor is in."""
    return {"version": floor_version(g.db, g.actor, code)}


def show_asked(code: str) -> ResponseReturnValue:
    """Show the meeting in which somebody asked for the floor."""
    return render_template("meetings/show.html", page=page_of_request(g.db, g.actor, code))


@calls.post("", endpoint="create")
@shown_again(show_meeting)
def call(code: str) -> ResponseReturnValue:
    """Take an item up."""
    return _back(call_item(g.db, g.actor, code).item.meeting.code)


@asking.post("", endpoint="create")
@shown_again(show_meeting)
def ask(code: str) -> ResponseReturnValue:
    """Ask to speak on an item for one's delegation."""
    asked = ask_for_the_floor(g.db, g.actor, code, request.form.get("group", ""))
    flash(f"{asked.delegation.name} is on the list of speakers.", "done")
    return _back(asked.item.meeting.code)


@turns.post("", endpoint="create")
@shown_again(show_asked)
def give(code: str) -> ResponseReturnValue:
    """Give a delegation the floor."""
    return _back(give_the_floor(g.db, g.actor, code).item.meeting.code)


@ends.post("", endpoint="create")
@shown_again(show_asked)
def end(code: str) -> ResponseReturnValue:
    """Note that a delegation has spoken."""
    return _back(end_the_turn(g.db, g.actor, code).item.meeting.code)


@withdrawals.post("", endpoint="create")
@shown_again(show_asked)
def leave(code: str) -> ResponseReturnValue:
    """Take back that one's delegation asks to speak."""
    return _back(leave_the_list(g.db, g.actor, code).item.meeting.code)


def _back(code: str) -> ResponseReturnValue:
    return redirect(url_for("meetings.show", code=code) + "#floor")
