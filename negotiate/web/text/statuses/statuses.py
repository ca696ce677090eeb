"""How far a clause is agreed: set by the chair or the secretariat."""

from flask import Blueprint, flash, g, redirect, request, url_for
from flask.typing import ResponseReturnValue

from negotiate.models import Level
from negotiate.operations.text.statuses import Agreement, set_status
from negotiate.state.text.status_ladder import status_ladder
from negotiate.web.pages.forms import choice, numbers, shown_again, text
from negotiate.web.text.clauses import show

bp = Blueprint("statuses", __name__, url_prefix="/clauses/<clause>/statuses")


def _clause_again(clause: str) -> ResponseReturnValue:
    return show(clause)


@bp.post("")
@shown_again(_clause_again)
def create(clause: str) -> ResponseReturnValue:
    """Set the level of the wording that the page showed."""
    agreement = Agreement(choice(Level, "level"), text("forum"), numbers("despite"))
    status = set_status(g.db, g.actor, clause, request.form.get("version", ""), agreement)
    flash(f"Status set: {status_ladder(status.clause.instrument).word(status.level)}.", "done")
    return redirect(url_for("clauses.show", code=clause))
