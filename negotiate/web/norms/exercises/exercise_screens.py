"""The screen of the room in an exercise: one question in large type, and its answers when all have given theirs."""

from flask import Blueprint, g, render_template, request
from flask.typing import ResponseReturnValue

from negotiate.queries.norms.exercises.exercises import ExercisePage, exercise_page

bp = Blueprint("exercise_screens", __name__, url_prefix="/exercises/<code>/screen")


@bp.get("")
def show(code: str) -> ResponseReturnValue:
    """Show a question to the room; nothing that only its reader may read."""
    part = "exercises/_screen.html" if "fragment" in request.args else "exercises/screen.html"
    return render_template(part, page=_page(code))


@bp.get("/version")
def index(code: str) -> ResponseReturnValue:
    """Say which state of the question the screen would show now."""
    return {"version": _page(code).version}


def _page(code: str) -> ExercisePage:
    return exercise_page(g.db, g.actor, code, request.args.get("question", ""))
