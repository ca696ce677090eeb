"""Readings of clashes put to the delegations: chosen, put, and read with what each says of them."""

from flask import Blueprint, flash, g, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from negotiate.models import ClashQuestion, Instrument
from negotiate.operations.desk.clash_questions import NewQuestion, put_readings
from negotiate.queries.positions.questions.all_questions import questions_page
from negotiate.queries.positions.questions.on_question import new_question_page, question_page
from negotiate.web.pages.forms import instant_or_none, shown_again, text
from negotiate.web.pages.keeping import Shows, kept

bp = Blueprint("clash_questions", __name__)


@bp.get("/instruments/<instrument>/questions")
@kept(Instrument, "instrument", Shows.HER_DELEGATIONS)
def index(instrument: str) -> ResponseReturnValue:
    """List all that was put to delegations of clashes in a text."""
    return render_template("clash_questions/index.html", page=questions_page(g.db, g.actor, instrument))


@bp.get("/clauses/<clause>/questions/new")
def new(clause: str) -> ResponseReturnValue:
    """Show the clashes of a clause, of which one can be put to delegations."""
    chosen = request.values.get("place", "")
    return render_template("clash_questions/new.html", page=new_question_page(g.db, g.actor, clause), chosen=chosen)


@bp.post("/clauses/<clause>/questions")
@shown_again(new)
def create(clause: str) -> ResponseReturnValue:
    """Put the readings of a clash to the delegations."""
    form = request.form
    asked = NewQuestion(form.get("place", ""), form.get("version", ""), text("note"), instant_or_none("until"))
    question = put_readings(g.db, g.actor, clause, asked)
    flash("Put to the delegations, in the words below. Each finds it under what waits for it.", "done")
    return redirect(url_for("clash_questions.show", code=question.code))


@bp.get("/questions/<code>")
@kept(ClashQuestion, "code", Shows.HER_DELEGATIONS)
def show(code: str) -> ResponseReturnValue:
    """Show the readings that were put to delegations, what each says, and the form of a position."""
    return render_template("clash_questions/show.html", page=question_page(g.db, g.actor, code))
