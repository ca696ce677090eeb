"""Positions on words of a clause: read passage by passage, taken, and taken back."""

from flask import Blueprint, g, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from negotiate.models import Clause
from negotiate.operations.text.text_positions import NewTextPosition, take_on_text, withdraw_from_text
from negotiate.queries.positions.on_clause import clause_of_position, clause_positions
from negotiate.web.comments.stances import say_recorded, say_withdrawn, stance_filled
from negotiate.web.pages.forms import shown_again
from negotiate.web.pages.keeping import Shows, kept

bp = Blueprint("clause_positions", __name__, url_prefix="/clauses/<clause>/positions")
withdrawals = Blueprint("text_position_withdrawals", __name__, url_prefix="/text-positions/<code>/withdrawal")


@bp.get("")
@kept(Clause, "clause", Shows.HER_DELEGATIONS)
def index(clause: str) -> ResponseReturnValue:
    """Show what stands on a clause and its paragraphs, and the form of a position."""
    page = clause_positions(g.db, g.actor, clause)
    asked = {name: request.values.get(name, "") for name in ("paragraph", "reach")}
    return render_template("clause_positions/index.html", page=page, asked=asked)


@bp.post("")
@shown_again(index)
def create(clause: str) -> ResponseReturnValue:
    """State a position for one's delegation."""
    position = take_on_text(g.db, g.actor, clause, _filled())
    say_recorded(position)
    return redirect(url_for("clause_positions.index", clause=clause, _anchor=f"position-{position.code}"))


def _again(code: str) -> ResponseReturnValue:
    return index(clause=clause_of_position(g.db, g.actor, code))


@withdrawals.post("", endpoint="create")
@shown_again(_again)
def withdraw(code: str) -> ResponseReturnValue:
    """Take a position back."""
    position = withdraw_from_text(g.db, g.actor, code)
    say_withdrawn()
    return redirect(url_for("clause_positions.index", clause=position.clause.code))


def _filled() -> NewTextPosition:
    """Return what was filled in."""
    read, path = request.form.get("text", ""), request.form.get("paragraph", "").split("/")
    return NewTextPosition(version=read, paragraph=tuple(filter(None, path)), **stance_filled())
