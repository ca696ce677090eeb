"""The demonstration's way in: one click for each person to try. Not there in any other application."""

from flask import Blueprint, g, redirect, request
from flask.typing import ResponseReturnValue

from negotiate.queries.house.entrances import entrance_by_click
from negotiate.web.house.signing_in.sessions import come_in_now, wanted_page
from negotiate.web.pages.forms import only_reads

bp = Blueprint("demonstration", __name__)


@bp.post("/demonstration/session")
@only_reads
def create() -> ResponseReturnValue:
    """Sign in as one of the people of the demonstration."""
    come_in_now(entrance_by_click(g.db, request.form.get("person", "")))
    return redirect(wanted_page())
