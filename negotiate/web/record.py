"""The journal of an instrument: every act, who and when, each sealed to the one before."""

from flask import Blueprint, g, render_template, request
from flask.typing import ResponseReturnValue

from negotiate.queries.journals import instrument_journal

bp = Blueprint("record", __name__, url_prefix="/instruments/<instrument>/record")


@bp.get("")
def index(instrument: str) -> ResponseReturnValue:
    """Show the journal, the newest act first."""
    number = request.args.get("page", 1, type=int)
    return render_template("record/index.html", page=instrument_journal(g.db, g.actor, instrument, number))
