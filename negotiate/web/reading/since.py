"""The page "Since I last read", for each reader of an instrument."""

from flask import Blueprint, g, render_template, request
from flask.typing import ResponseReturnValue

from negotiate.models import Instrument
from negotiate.queries.reading.since import since_page
from negotiate.web.pages.drawing.passages import drawn_size
from negotiate.web.pages.keeping import Shows, kept

bp = Blueprint("since", __name__, url_prefix="/instruments/<instrument>/since")


@bp.get("")
@kept(Instrument, "instrument", Shows.HER_OWN)
def show(instrument: str) -> ResponseReturnValue:
    """Show what changed since the reader read it herself."""
    page = since_page(g.db, g.actor, instrument, request.args.get("from", ""), drawn_size)
    return render_template("since/show.html", page=page)
