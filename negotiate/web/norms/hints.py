"""Drafting hints on a clause: set aside with a reason, and raised again."""

from flask import Blueprint, flash, g, redirect, request, url_for
from flask.typing import ResponseReturnValue

from negotiate.operations.norms import hints
from negotiate.web.norms.ladders import ladders
from negotiate.web.pages.forms import shown_again, text
from negotiate.web.text import clauses

bp = Blueprint("hint_dismissals", __name__, url_prefix="/clauses/<clause>/hints")
again = Blueprint("hints_raised", __name__, url_prefix="/hint-dismissals/<code>")


def _page_of(clause: str) -> ResponseReturnValue:
    """Show the page from which something was to be set aside: the ladder, or the clause."""
    return ladders.show(clause) if request.form.get("of") == "ladder" else clauses.show(clause)


def _back(clause: str) -> ResponseReturnValue:
    """Lead back to where the checks stand."""
    if request.form.get("of") == "ladder":
        return redirect(url_for("ladders.show", clause=clause, _anchor="checks"))
    return redirect(url_for("clauses.show", code=clause, _anchor="hints"))


@bp.post("", endpoint="create")
@shown_again(_page_of)
def set_aside(clause: str) -> ResponseReturnValue:
    """Set a hint aside for as long as its words stand."""
    hints.set_aside(g.db, g.actor, clause, text("bound"), text("reason"))
    flash("Set aside, with your name. It comes back if these words change.", "done")
    return _back(clause)


@again.post("/end", endpoint="delete")
def raise_again(code: str) -> ResponseReturnValue:
    """Let a hint be seen again that somebody set aside."""
    dismissal = hints.raise_again(g.db, g.actor, code)
    flash("It is pointed out again. The record keeps what was said.", "done")
    return _back(dismissal.clause.code)
