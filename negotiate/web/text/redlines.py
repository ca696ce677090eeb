"""What changed between two texts of an instrument."""

from flask import Blueprint, g, render_template, request
from flask.typing import ResponseReturnValue

from negotiate.models import Instrument
from negotiate.queries.text.comparing.redlines import redline_page
from negotiate.web.pages.keeping import Shows, kept

bp = Blueprint("redlines", __name__, url_prefix="/instruments/<instrument>/changes")


@bp.get("")
@kept(Instrument, "instrument", Shows.HER_MARKS)
def show(instrument: str) -> ResponseReturnValue:
    """Show one text against another, every change with who asked for it."""
    before, after = request.args.get("before", ""), request.args.get("after", "")
    return render_template("redlines/show.html", page=redline_page(g.db, g.actor, instrument, before, after))
