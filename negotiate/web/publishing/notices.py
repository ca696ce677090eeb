"""Notices of publications: marking one as seen leads to what changed."""

from flask import Blueprint, g, redirect, request, url_for
from flask.typing import ResponseReturnValue

from negotiate.operations.publishing.notices import see

bp = Blueprint("notices", __name__, url_prefix="/notices/<code>/sighting")


@bp.post("")
def create(code: str) -> ResponseReturnValue:
    """Mark a notice as seen; go on to the changes, or stay."""
    notice = see(g.db, g.actor, code)
    if request.form.get("act") == "read":
        instrument = notice.publication.instrument.code
        return redirect(url_for("redlines.show", instrument=instrument, after=notice.publication.code))
    return redirect(url_for("home.index"))
