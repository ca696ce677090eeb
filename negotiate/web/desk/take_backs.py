"""Taking a merge back: what it decided is shown once more, then undone by a further version."""

from flask import Blueprint, flash, g, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from negotiate.models import MergeAct
from negotiate.operations.desk.take_backs import take_back
from negotiate.queries.desk.merges import take_back_page
from negotiate.web.pages.forms import shown_again
from negotiate.web.pages.keeping import kept

bp = Blueprint("take_backs", __name__, url_prefix="/merges/<code>/take-back")


@bp.get("")
@kept(MergeAct, "code")
def new(code: str) -> ResponseReturnValue:
    """Show what a merge decided, and what would stand again."""
    return render_template("take_backs/new.html", page=take_back_page(g.db, g.actor, code))


@bp.post("")
@shown_again(new)
def create(code: str) -> ResponseReturnValue:
    """Take a merge back."""
    taken = take_back(g.db, g.actor, code, request.form.get("reason", ""), request.form.get("falls", ""))
    flash("Taken back. The wording before stands again; what was decided awaits a decision as before.", "done")
    return redirect(url_for("clauses.show", code=taken.merge.clause.code))
