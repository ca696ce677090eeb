"""Exercises, for programs: read, and answered; no answer is read by others before all have answered."""

from flask import Blueprint, g, request
from flask.typing import ResponseReturnValue

from negotiate.operations.norms.exercises import answer_in
from negotiate.operations.norms.scenarios import NewAnswer
from negotiate.queries.norms.exercises.exercises import exercise_page, exercises_page
from negotiate.web.api.contract.answers import listed, one
from negotiate.web.api.contract.promises import AskedParameter, beside, gives, lists
from negotiate.web.api.contract.receiving import received
from negotiate.web.api.values.norms.bodies import ReadingBody
from negotiate.web.api.values.norms.exercises import (
    ExerciseAnswer,
    WholeExerciseAnswer,
    exercise_answer,
    whole_exercise,
)

of_text = Blueprint("api_exercises", __name__, url_prefix="/api/v1/instruments/<instrument>/exercises")
bp = Blueprint("api_exercise", __name__, url_prefix="/api/v1/exercises/<code>")
answers = Blueprint("api_exercise_answers", __name__, url_prefix="/api/v1/exercises/<code>/answers")

QUESTION = AskedParameter("question", "The code of the question; without it, the first whose answers are not shown.")


@of_text.get("", endpoint="index")
@beside("exercises.index")
@lists(ExerciseAnswer)
def list_exercises(instrument: str) -> ResponseReturnValue:
    """List the exercises on the scenarios of a text that you may see."""
    return listed(exercises_page(g.db, g.actor, instrument).lines, lambda line: line.code, exercise_answer)


@bp.get("", endpoint="show")
@beside("exercise.show")
@gives(WholeExerciseAnswer, QUESTION)
def show_exercise(code: str) -> ResponseReturnValue:
    """Give an exercise with one of its questions; others' answers once all have given theirs, or it is closed."""
    return one(whole_exercise(exercise_page(g.db, g.actor, code, request.args.get("question", ""))))


@answers.post("", endpoint="create")
@gives(WholeExerciseAnswer, takes=ReadingBody, status=201)
def create_answer(code: str) -> ResponseReturnValue:
    """Answer a question of an exercise for your delegation, once, on the text as it stands."""
    sent = received(ReadingBody)
    told = NewAnswer(sent.version, sent.finds, sent.reason, sent.rests_on, sent.amendment)
    answer_in(g.db, g.actor, code, sent.question, told)
    return one(whole_exercise(exercise_page(g.db, g.actor, code, sent.question)), 201)
