"""Drafting histories: of one clause, whose words lead to who brought them in, and of a whole instrument in print."""

from flask import Blueprint, g, render_template, request
from flask.typing import ResponseReturnValue

from negotiate.models import Clause, Instrument
from negotiate.queries.changes.drafting_history import clause_history, whole_history
from negotiate.web.pages.keeping import kept

bp = Blueprint("drafting_histories", __name__)


@bp.get("/clauses/<code>/history")
@kept(Clause, "code")
def show(code: str) -> ResponseReturnValue:
    """Show how a clause came to read as it does."""
    page = clause_history(g.db, g.actor, code, request.args.get("words", ""))
    return render_template("drafting_histories/show.html", page=page)


@bp.get("/instruments/<instrument>/history")
@kept(Instrument, "instrument")
def index(instrument: str) -> ResponseReturnValue:
    """Show how every clause came to read as it does, as one document."""
    return render_template("drafting_histories/index.html", page=whole_history(g.db, g.actor, instrument))
