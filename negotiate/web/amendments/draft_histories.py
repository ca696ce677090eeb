"""How one's own amendment was drafted: every saved wording, two of them compared, one of them restored."""

from flask import Blueprint, flash, g, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from negotiate.operations.amendments.drafting.saved_wordings import restore
from negotiate.queries.drafting.draft_history import draft_history
from negotiate.web.pages.forms import whole_number

bp = Blueprint("draft_histories", __name__, url_prefix="/amendments/<code>/drafting")


@bp.get("")
def show(code: str) -> ResponseReturnValue:
    """Show what a draft has said, and two of its wordings compared."""
    asked = request.args
    page = draft_history(g.db, g.actor, code, asked.get("from", ""), asked.get("to", ""))
    return render_template("draft_histories/show.html", page=page)


@bp.post("")
def create(code: str) -> ResponseReturnValue:
    """Let a draft say again what it has said before."""
    number = whole_number("number")
    restore(g.db, g.actor, code, number, whole_number("edition"))
    flash(f"Restored from edition {number}. What it said before stays in the history.", "done")
    return redirect(url_for("draft_histories.show", code=code))
