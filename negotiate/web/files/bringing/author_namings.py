"""Saying for which delegation somebody writes who is named in files."""

from flask import Blueprint, flash, g, redirect, request, url_for
from flask.typing import ResponseReturnValue

from negotiate.operations.amendments.receiving import name_author
from negotiate.web.files.bringing import received_files
from negotiate.web.pages.forms import shown_again

bp = Blueprint("author_namings", __name__)


@bp.post("/instruments/<instrument>/author-names")
@shown_again(received_files.index)
def create(instrument: str) -> ResponseReturnValue:
    """Say anew for which delegation somebody writes, for the files to come."""
    key, name = request.form.get("key", ""), request.form.get("name", "")
    name_author(g.db, g.actor, instrument, key, (name, request.form.get("delegation", "")))
    flash(f"“{name}” is read so in the files to come. Drafts that were begun stay as they are.", "done")
    return redirect(url_for("received_files.index", instrument=instrument))
