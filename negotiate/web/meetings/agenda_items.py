"""What is on the agenda of a meeting: an item is put there, and struck."""

from flask import Blueprint, flash, g, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from negotiate.models import Audience
from negotiate.operations.meetings.agenda import NewItem, put_on_the_agenda, strike_from_the_agenda
from negotiate.queries.meetings.meeting_page import page_of_item
from negotiate.web.meetings import meetings
from negotiate.web.pages.forms import choice, shown_again, text

bp = Blueprint("agenda_items", __name__, url_prefix="/meetings/<code>/items")
strikes = Blueprint("item_strikes", __name__, url_prefix="/agenda-items/<code>/strike")


@bp.post("")
@shown_again(meetings.show)
def create(code: str) -> ResponseReturnValue:
    """Put an item on the agenda."""
    new = NewItem(text("item"), tuple(request.form.getlist("clause")), choice(Audience, "audience"))
    put_on_the_agenda(g.db, g.actor, code, new)
    flash("It is on the agenda.", "done")
    return redirect(url_for("meetings.show", code=code))


def show_meeting(code: str) -> ResponseReturnValue:
    """Show the meeting on whose agenda an item stands."""
    return render_template("meetings/show.html", page=page_of_item(g.db, g.actor, code))


@strikes.post("", endpoint="create")
@shown_again(show_meeting)
def strike(code: str) -> ResponseReturnValue:
    """Strike an item from the agenda."""
    item = strike_from_the_agenda(g.db, g.actor, code, request.form.get("reason", "")).item
    flash("Struck. The page goes on saying that it stood there.", "done")
    return redirect(url_for("meetings.show", code=item.meeting.code))
