"""The offices of a negotiation: who holds them until when, and what was done by them."""

from flask import Blueprint, g, render_template
from flask.typing import ResponseReturnValue

from negotiate.models import Instrument
from negotiate.queries.chair.office_page import chair_office_page
from negotiate.web.pages.keeping import kept

bp = Blueprint("chair_offices", __name__, url_prefix="/instruments/<instrument>/chair")


@bp.get("")
@kept(Instrument, "instrument")
def show(instrument: str) -> ResponseReturnValue:
    """Show who is in the chair and who facilitates, and count what was done by these offices by kind."""
    return render_template("chair_offices/show.html", page=chair_office_page(g.db, g.actor, instrument))
