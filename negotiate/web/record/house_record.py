"""The record as the administrator reads it: the journal of the house, and the proof that it is whole."""

from flask import Blueprint, g, render_template, request
from flask.typing import ResponseReturnValue

from negotiate.policy import Act, require
from negotiate.queries.record.journals import house_entry, house_journal
from negotiate.queries.record.verification import uncovered, verification
from negotiate.web.record.record import opened

bp = Blueprint("house_record", __name__, url_prefix="/record")
entries = Blueprint("house_entries", __name__, url_prefix="/record/<int:number>")


@bp.get("")
def index() -> ResponseReturnValue:
    """Show a page of the journal."""
    page = request.args.get("page", default=1, type=int)
    return render_template("house_record/index.html", journal=house_journal(g.db, g.actor, page))


@bp.get("/verification")
def show() -> ResponseReturnValue:
    """Recompute every hash, compare every row with the journals, and say what was found."""
    require(g.actor, Act.SEE_HOUSE_RECORD)
    return render_template("house_record/show.html", found=verification(g.db), uncovered=uncovered())


@entries.get("", endpoint="show")
def entry(number: int) -> ResponseReturnValue:
    """Show one entry whole, with what its seal is over."""
    return opened("house_record/entry.html", house_entry(g.db, g.actor, number))
