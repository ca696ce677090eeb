"""What proposers answer when the secretariat offers its own words."""

from flask import Blueprint, flash, g, redirect, request, url_for
from flask.typing import ResponseReturnValue

from negotiate.models import Consent
from negotiate.operations.amendments import offers
from negotiate.web.pages.forms import choice

bp = Blueprint("replies", __name__, url_prefix="/offers/<code>/reply")


@bp.post("")
def create(code: str) -> ResponseReturnValue:
    """Say whether one's delegation agrees to the words offered."""
    found = offers.reply(g.db, g.actor, code, choice(Consent, "consent"), request.form.get("note", ""))
    flash("The secretariat sees your answer on its desk.", "done")
    return redirect(url_for("amendments.show", code=found.amendment.code))
