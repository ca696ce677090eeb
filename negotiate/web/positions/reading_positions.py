"""Positions on readings that were put to delegations: taken, and taken back."""

from flask import Blueprint, flash, g, redirect, request, url_for
from flask.typing import ResponseReturnValue

from negotiate.errors import Invalid
from negotiate.models import Stance
from negotiate.operations.desk.reading_positions import NewReadingPosition, take_on_reading, withdraw_from_reading
from negotiate.queries.comments.threads import readers_of
from negotiate.queries.positions.on_question import question_of_position
from negotiate.web.comments.reaches import reach_chosen
from negotiate.web.pages.forms import choice, number_in, shown_again
from negotiate.web.positions.clash_questions import show

bp = Blueprint("reading_positions", __name__, url_prefix="/questions/<code>/positions")
withdrawals = Blueprint("reading_position_withdrawals", __name__, url_prefix="/reading-positions/<code>/withdrawal")


@bp.post("")
@shown_again(show)
def create(code: str) -> ResponseReturnValue:
    """State a position for one's delegation."""
    position = take_on_reading(g.db, g.actor, code, _filled())
    flash(f"{position.stance.value.capitalize()}: recorded. Who reads it: {readers_of(position)}.", "done")
    return redirect(url_for("clash_questions.show", code=code, _anchor=f"position-{position.code}"))


def _again(code: str) -> ResponseReturnValue:
    return show(code=question_of_position(g.db, g.actor, code))


@withdrawals.post("", endpoint="create")
@shown_again(_again)
def withdraw(code: str) -> ResponseReturnValue:
    """Take a position back."""
    position = withdraw_from_reading(g.db, g.actor, code)
    flash("Withdrawn. No position stands in its place; what was said stays in the history.", "done")
    return redirect(url_for("clash_questions.show", code=position.reading.question.code))


def _filled() -> NewReadingPosition:
    """Return what was filled in."""
    typed = request.form
    reading = number_in(typed.get("reading", ""))
    if reading is None:
        raise Invalid("Choose the reading that you speak of.", "reading")
    stance, (reach, group) = choice(Stance, "stance"), reach_chosen()
    return NewReadingPosition(reading, stance, reach, typed.get("note", ""), group, typed.get("behalf", ""))
