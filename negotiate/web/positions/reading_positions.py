"""Positions on readings that were put to delegations: taken, and taken back."""

from flask import Blueprint, g, redirect, request, url_for
from flask.typing import ResponseReturnValue

from negotiate.errors import Faults, Invalid
from negotiate.operations.desk.reading_positions import NewReadingPosition, take_on_reading, withdraw_from_reading
from negotiate.queries.positions.questions.on_question import question_of_position
from negotiate.web.comments.stances import say_recorded, say_withdrawn, stance_filled
from negotiate.web.pages.forms import number_in, shown_again
from negotiate.web.positions.clash_questions import show

bp = Blueprint("reading_positions", __name__, url_prefix="/questions/<code>/positions")
withdrawals = Blueprint("reading_position_withdrawals", __name__, url_prefix="/reading-positions/<code>/withdrawal")


@bp.post("")
@shown_again(show)
def create(code: str) -> ResponseReturnValue:
    """State a position for one's delegation."""
    position = take_on_reading(g.db, g.actor, code, _filled())
    say_recorded(position)
    return redirect(url_for("clash_questions.show", code=code, _anchor=f"position-{position.code}"))


def _again(code: str) -> ResponseReturnValue:
    return show(code=question_of_position(g.db, g.actor, code))


@withdrawals.post("", endpoint="create")
@shown_again(_again)
def withdraw(code: str) -> ResponseReturnValue:
    """Take a position back."""
    position = withdraw_from_reading(g.db, g.actor, code)
    say_withdrawn()
    return redirect(url_for("clash_questions.show", code=position.reading.question.code))


def _filled() -> NewReadingPosition:
    """Return what was filled in; Invalid names all that was not."""
    faults, reading = Faults(), number_in(request.form.get("reading", ""))
    if reading is None:
        faults.found.append(Invalid("Choose the reading that you speak of.", "reading"))
    filled = faults.of(stance_filled, None)
    if reading is None or filled is None:
        raise faults.all()
    return NewReadingPosition(reading=reading, **filled)
