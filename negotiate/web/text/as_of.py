"""The whole instrument as in force on a chosen day."""

from flask import Blueprint, g, render_template
from flask.typing import ResponseReturnValue

from negotiate.models import Instrument
from negotiate.queries.text.as_of import as_of_page
from negotiate.web.pages.forms import day_asked
from negotiate.web.pages.keeping import kept

bp = Blueprint("as_of", __name__, url_prefix="/instruments/<instrument>/as-of")


@bp.get("")
@kept(Instrument, "instrument")
def show(instrument: str) -> ResponseReturnValue:
    """Show the text that counts on a day, what has lapsed of it, and to whom it applies."""
    return render_template("dates/as_of.html", page=as_of_page(g.db, g.actor, instrument, day_asked("on")))
