"""What is done to a question once it is put: its day moved, ended, taken up again."""

from flask import Blueprint, flash, g, redirect, request, url_for
from flask.typing import ResponseReturnValue

from negotiate.dates.zones import written_in
from negotiate.models import QuestionStep
from negotiate.operations.desk.question_steps import NewDay, end_question, move_day, resume_question
from negotiate.web.pages.forms import instant_or_none, shown_again, text, whole_number
from negotiate.web.positions.clash_questions import show

days = Blueprint("question_days", __name__, url_prefix="/questions/<code>/day")
ends = Blueprint("question_ends", __name__, url_prefix="/questions/<code>/end")


@days.post("", endpoint="update")
@shown_again(show)
def move(code: str) -> ResponseReturnValue:
    """Ask for answers until another day, or until none."""
    step = move_day(g.db, g.actor, code, NewDay(instant_or_none("until"), text("note"), whole_number("shown")))
    flash(_moved(step), "done")
    return redirect(url_for("clash_questions.show", code=code))


def _moved(step: QuestionStep) -> str:
    """Return what is told of a day that was moved, or taken away."""
    question, zone = step.question, step.question.instrument.zone
    before = written_in(question.day_before, zone) if question.day_before else ""
    if step.until is None:
        return f"No day is named any more (before: {before})."
    if not before:
        return f"Answers are asked for until {written_in(step.until, zone)} from now on."
    return f"Moved to {written_in(step.until, zone)}. The day before, {before}, stays in sight and in the record."


@ends.post("", endpoint="create")
@shown_again(show)
def end(code: str) -> ResponseReturnValue:
    """Ask no more."""
    end_question(g.db, g.actor, code, request.form.get("why", ""))
    flash("Ended. What delegations have said stays; nothing more is said of these readings.", "done")
    return redirect(url_for("clash_questions.show", code=code))


@ends.post("/delete", endpoint="delete")
@shown_again(show)
def resume(code: str) -> ResponseReturnValue:
    """Ask again what was ended."""
    resume_question(g.db, g.actor, code, request.form.get("why", ""))
    flash("Taken up again, in the same words. It waits for whoever has said nothing of it.", "done")
    return redirect(url_for("clash_questions.show", code=code))
