"""The summary of a meeting: published by those who led it."""

from flask import Blueprint, flash, g, redirect, request, url_for
from flask.typing import ResponseReturnValue

from negotiate.models import Audience
from negotiate.operations.meetings.summaries import NewSummary, sum_up
from negotiate.web.meetings import meetings
from negotiate.web.pages.forms import choice, shown_again, whole_number

bp = Blueprint("meeting_summaries", __name__, url_prefix="/meetings/<code>/summaries")


@bp.post("")
@shown_again(meetings.show)
def create(code: str) -> ResponseReturnValue:
    """Publish a summary, or a newer one."""
    new = NewSummary(request.form.get("words", ""), choice(Audience, "summary_audience"), whole_number("shown"))
    sum_up(g.db, g.actor, code, new)
    flash("The summary is published.", "done")
    return redirect(url_for("meetings.show", code=code))
