"""Scenarios: written in one form, asked of more, opened to others, answered, and answers published."""

from typing import Any

from flask import Blueprint, flash, g, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from negotiate.models import Circle, Finds, Scenario
from negotiate.operations.norms import scenarios as deeds
from negotiate.operations.norms.asked_of import asked_from
from negotiate.operations.norms.scenarios import NewAnswer, NewScenario
from negotiate.policy import Act, may
from negotiate.queries.header import load_instrument
from negotiate.queries.norms.scenarios.scenario_form import scenario_form
from negotiate.state.rows import by_code
from negotiate.web.norms.scenarios import bench
from negotiate.web.norms.scenarios.brought_scenarios import PARTS, bring, brought_again, is_brought
from negotiate.web.pages.forms import choice, shown_again, text

bp = Blueprint("scenarios", __name__, url_prefix="/instruments/<instrument>/scenarios")
questions = Blueprint("scenario_questions", __name__, url_prefix="/scenarios/<code>/questions")
widenings = Blueprint("widenings", __name__, url_prefix="/scenarios/<code>/widening")
answers = Blueprint("scenario_answers", __name__, url_prefix="/scenarios/<code>/answers")
publishing = Blueprint("scenario_publications", __name__, url_prefix="/scenarios/<code>/publication")


def _bench_of(code: str) -> ResponseReturnValue:
    """Show the bench again with the form that was refused."""
    return bench.index(by_code(g.db, Scenario, code).instrument.code)


@bp.get("/new")
def new(instrument: str) -> ResponseReturnValue:
    """Ask for facts, and for the passages to ask."""
    return render_template("bench/new.html", page=scenario_form(g.db, g.actor, instrument))


def again(instrument: str) -> ResponseReturnValue:
    """Show the rows of a sheet once more where they were to be confirmed; else ask for the facts."""
    if request.form.get("act") != "confirm":
        return new(instrument)
    return brought_again(instrument, is_posed=_poses(instrument))


@bp.post("", endpoint="create")
@shown_again(again)
def write(instrument: str) -> ResponseReturnValue:
    """Write a scenario, or those of a sheet: a delegation's is its own at first, the secretariat's is everybody's."""
    poses = _poses(instrument)
    if is_brought():
        return bring(instrument, is_posed=poses)
    parts = {name: request.form.get(name, "") for name in PARTS}
    told = NewScenario(text("title"), request.form.get("facts", ""), parts, asked_from(request.form.getlist("asks")))
    (deeds.pose if poses else deeds.write)(g.db, g.actor, instrument, told)
    flash("Everybody sees it now." if poses else "Written. Your delegation alone sees it until you open it.", "done")
    return redirect(url_for("bench.index", instrument=instrument))


def _poses(instrument: str) -> bool:
    """Say whether what the actor writes is the secretariat's."""
    return may(g.actor, Act.POSE_SCENARIO, load_instrument(g.db, g.actor, instrument))


@questions.post("", endpoint="create")
@shown_again(_bench_of)
def ask_of(code: str) -> ResponseReturnValue:
    """Ask a scenario of one more passage."""
    for asked in asked_from(request.form.getlist("asks")):
        deeds.ask_of(g.db, g.actor, code, asked)
    return _back(code, "Asked.")


@widenings.post("", endpoint="create")
@shown_again(_bench_of)
def widen(code: str) -> ResponseReturnValue:
    """Let a group, or everybody, see a scenario."""
    deeds.widen(g.db, g.actor, code, Circle.GROUP if text("group") else Circle.ALL, text("group"))
    return _back(code, "Opened. It cannot be closed again.")


@answers.post("", endpoint="create")
@shown_again(_bench_of)
def answer(code: str) -> ResponseReturnValue:
    """Say what the words do about the facts."""
    told = NewAnswer(
        text("version"), choice(Finds, "finds"), request.form.get("reason", ""), text("rests_on"), text("amendment")
    )
    row = deeds.answer(g.db, g.actor, code, text("question"), told)
    return _back(code, "Kept for your delegation alone, until you publish it.", row.question.code, told.amendment)


@publishing.post("", endpoint="create")
@shown_again(_bench_of)
def publish(code: str) -> ResponseReturnValue:
    """Let others read what one's delegation says."""
    count = deeds.publish_answers(g.db, g.actor, code)
    return _back(code, f"{'1 answer' if count == 1 else f'{count} answers'} can be read by others now.")


def _back(code: str, sentence: str, cell: str = "", amendment: str = "") -> ResponseReturnValue:
    """Return to the bench: to the cell that was open, and to the amendment that it was asked of there."""
    flash(sentence, "done")
    instrument = by_code(g.db, Scenario, code).instrument.code
    cell = cell or text("cell")
    opened: dict[str, Any] = {"cell": cell or None, "if": amendment or None}
    anchor = "what-if" if amendment else "cell" if cell else None
    return redirect(url_for("bench.index", instrument=instrument, **opened, _anchor=anchor))
