"""Exercises: opened on a scenario, worked through question by question, closed; answers show together."""

from flask import Blueprint, flash, g, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from negotiate.models import Finds
from negotiate.operations.norms import exercises as deeds
from negotiate.operations.norms.scenarios import NewAnswer
from negotiate.queries.header import load_instrument
from negotiate.queries.norms.exercises.exercises import exercise_page, exercises_page
from negotiate.web.pages.forms import choice, shown_again, text

bp = Blueprint("exercises", __name__, url_prefix="/instruments/<instrument>/exercises")
one = Blueprint("exercise", __name__, url_prefix="/exercises/<code>")
answers = Blueprint("exercise_answers", __name__, url_prefix="/exercises/<code>/answers")
closings = Blueprint("exercise_closings", __name__, url_prefix="/exercises/<code>/closing")


@bp.get("")
def index(instrument: str) -> ResponseReturnValue:
    """Show the exercises on the scenarios of a text."""
    return render_template("exercises/index.html", page=exercises_page(g.db, g.actor, instrument))


@bp.post("", endpoint="create")
@shown_again(index)
def open_one(instrument: str) -> ResponseReturnValue:
    """Open an exercise on a scenario, for some delegations."""
    load_instrument(g.db, g.actor, instrument)
    chosen = request.form.getlist("delegations")
    exercise = deeds.open_exercise(g.db, g.actor, text("scenario"), chosen)
    flash("Opened. Answers show when all who take part have given theirs.", "done")
    return redirect(url_for("exercise.show", code=exercise.code))


@one.get("")
def show(code: str) -> ResponseReturnValue:
    """Show an exercise with one of its questions."""
    page = exercise_page(g.db, g.actor, code, request.args.get("question", ""))
    return render_template("exercises/show.html", page=page, finds=tuple(Finds))


@answers.post("", endpoint="create")
@shown_again(show)
def answer(code: str) -> ResponseReturnValue:
    """Answer a question for one's delegation."""
    told = NewAnswer(text("version"), choice(Finds, "finds"), request.form.get("reason", ""), text("rests_on"))
    deeds.answer_in(g.db, g.actor, code, text("question"), told)
    flash("Kept. It is shown together with those of all others.", "done")
    return redirect(url_for("exercise.show", code=code, question=text("question")))


@closings.post("", endpoint="create")
@shown_again(show)
def close(code: str) -> ResponseReturnValue:
    """Close an exercise, and show what was answered."""
    deeds.close(g.db, g.actor, code)
    flash("Closed. What was answered can be read by all.", "done")
    return redirect(url_for("exercise.show", code=code))
