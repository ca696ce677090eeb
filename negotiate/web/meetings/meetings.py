"""Meetings of an instrument: read, announced, changed with every change in sight, and called off."""

from flask import Blueprint, flash, g, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from negotiate import clock
from negotiate.dates.zones import written_in
from negotiate.errors import Faults
from negotiate.operations.meetings.announcing import SittingPlan, announce, cancel, change, check_words
from negotiate.queries.house.outgoing_mail import but_not_by_mail
from negotiate.queries.meetings.forms import blank_meeting, meeting_as_planned
from negotiate.queries.meetings.meeting_page import meeting_page
from negotiate.queries.meetings.meetings_page import meetings_page
from negotiate.web.pages.forms import instant_of, shown_again, text, whole_number

bp = Blueprint("meetings", __name__)
plans = Blueprint("meeting_plans", __name__, url_prefix="/meetings/<code>/plans")
cancellations = Blueprint("meeting_cancellations", __name__, url_prefix="/meetings/<code>/cancellation")


@bp.get("/instruments/<instrument>/meetings")
def index(instrument: str) -> ResponseReturnValue:
    """List the meetings of an instrument, the next first."""
    return render_template("meetings/index.html", page=meetings_page(g.db, g.actor, instrument))


@bp.get("/instruments/<instrument>/meetings/new")
def new(instrument: str) -> ResponseReturnValue:
    """Show the form of a new meeting."""
    return render_template("meetings/new.html", page=blank_meeting(g.db, g.actor, instrument))


@bp.post("/instruments/<instrument>/meetings")
@shown_again(new)
def create(instrument: str) -> ResponseReturnValue:
    """Announce a meeting."""
    meeting = announce(g.db, g.actor, instrument, _plan())
    when = written_in(meeting.plan.begins_at, meeting.instrument.zone)
    flash(f"Announced for {when}. Now say what is on its agenda.{but_not_by_mail(g.db)}", "done")
    return redirect(url_for("meetings.show", code=meeting.code))


@bp.get("/meetings/<code>")
def show(code: str) -> ResponseReturnValue:
    """Show a meeting with its agenda, and what was changed since it was announced."""
    return render_template("meetings/show.html", page=meeting_page(g.db, g.actor, code))


@bp.get("/meetings/<code>/edit")
def edit(code: str) -> ResponseReturnValue:
    """Show the form that changes when, where or under whom a meeting sits."""
    return render_template("meetings/edit.html", page=meeting_as_planned(g.db, g.actor, code))


@plans.post("", endpoint="create")
@shown_again(edit)
def change_plan(code: str) -> ResponseReturnValue:
    """Announce a meeting anew."""
    change(g.db, g.actor, code, whole_number("shown"), _plan())
    flash(f"Changed. What was announced before stays in sight.{but_not_by_mail(g.db)}", "done")
    return redirect(url_for("meetings.show", code=code))


@cancellations.post("", endpoint="create")
@shown_again(show)
def call_off(code: str) -> ResponseReturnValue:
    """Call a meeting off."""
    cancel(g.db, g.actor, code, request.form.get("reason", ""))
    flash("Cancelled. Everybody who saw it sees that, with your reason.", "done")
    return redirect(url_for("meetings.show", code=code))


def _plan() -> SittingPlan:
    """Return what was typed; Invalid names every field that cannot be used."""
    faults, now = Faults(), clock.now()
    begins = faults.of(lambda: instant_of("begins", "Say on which day it begins, and at what time."), now)
    ends = faults.of(lambda: instant_of("ends", "Say on which day it ends, and at what time."), now)
    plan = SittingPlan(
        title=text("title"),
        begins_at=begins,
        ends_at=ends,
        place=text("where"),
        link=text("link"),
        facilitator=text("facilitator"),
        capacity=text("capacity"),
        office=text("office"),
        reason=text("reason"),
    )
    if faults.found:  # else the deed says so itself, to those who may do it
        faults.of(lambda: check_words(plan), None)
    faults.tell()
    return plan
