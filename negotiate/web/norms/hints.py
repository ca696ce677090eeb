"""Drafting hints on a clause: set aside with a reason, and raised again."""

from flask import Blueprint, flash, g, redirect, url_for
from flask.typing import ResponseReturnValue

from negotiate.operations.norms import hints
from negotiate.web.pages.forms import shown_again, text
from negotiate.web.text import clauses

bp = Blueprint("hint_dismissals", __name__, url_prefix="/clauses/<clause>/hints")
again = Blueprint("hints_raised", __name__, url_prefix="/hint-dismissals/<code>")


@bp.post("", endpoint="create")
@shown_again(lambda clause: clauses.show(clause))
def set_aside(clause: str) -> ResponseReturnValue:
    """Set a hint aside for as long as its words stand."""
    hints.set_aside(g.db, g.actor, clause, text("bound"), text("reason"))
    flash("Set aside, with your name. It comes back if these words change.", "done")
    return redirect(f"{url_for('clauses.show', code=clause)}#hints")


@again.post("/end", endpoint="delete")
def raise_again(code: str) -> ResponseReturnValue:
    """Let a hint be seen again that somebody set aside."""
    dismissal = hints.raise_again(g.db, g.actor, code)
    flash("It is pointed out again. The record keeps what was said.", "done")
    return redirect(f"{url_for('clauses.show', code=dismissal.clause.code)}#hints")
