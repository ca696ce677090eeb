"""Checklists over a text: one laid over its clauses, a clause open with its questions, answered, opened to others."""

from flask import Blueprint, Flask, flash, g, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from negotiate.errors import Invalid
from negotiate.models import Circle, Clause, FilledChecklist, WordsSay
from negotiate.operations.norms import checklists as deeds
from negotiate.operations.norms.checklists import ChecklistOn, NewChecklistAnswer
from negotiate.queries.norms.checklists.matrix import checklist_page
from negotiate.state.rows import by_code
from negotiate.web.pages.forms import shown_again, text

bp = Blueprint("checklists", __name__, url_prefix="/instruments/<instrument>/checklists")
answers = Blueprint("checklist_answers", __name__, url_prefix="/clauses/<clause>/checklists")
widenings = Blueprint("checklist_widenings", __name__, url_prefix="/filled-checklists/<code>/widening")

#: The four answers, each with its icon: one ink, for none is better than another.
SIGNS = {WordsSay.SAID: "covers", WordsSay.PART: "half", WordsSay.UNSAID: "minus", WordsSay.NOT_ASKED: "dot"}


def register(app: Flask) -> None:
    """Give templates the four signs."""
    app.jinja_env.globals.update(says_signs=SIGNS)


@bp.get("")
def index(instrument: str) -> ResponseReturnValue:
    """Show a checklist over the clauses of a text, with the clause that is asked for open."""
    asked = request.values
    page = checklist_page(g.db, g.actor, instrument, asked.get("list", ""), asked.get("clause", ""))
    return render_template("checklists/index.html", page=page, says=tuple(WordsSay))


def _shown(clause: str) -> ResponseReturnValue:
    """Show the clause again with what was typed."""
    instrument = by_code(g.db, Clause, clause).instrument.code
    page = checklist_page(g.db, g.actor, instrument, text("list"), clause)
    return render_template("checklists/index.html", page=page, says=tuple(WordsSay))


@answers.post("", endpoint="create")
@shown_again(_shown)
def answer(clause: str) -> ResponseReturnValue:
    """Say what the words of a clause say to the questions that are answered."""
    filled = deeds.answer(g.db, g.actor, clause, ChecklistOn(text("list"), text("version")), _said())
    everybody = filled.circle is Circle.ALL
    flash("Answered. Everybody in the negotiation reads it." if everybody else "Answered.", "done")
    return redirect(_way_to(filled))


def _again(code: str) -> ResponseReturnValue:
    return _shown(by_code(g.db, FilledChecklist, code).clause.code)


@widenings.post("", endpoint="create")
@shown_again(_again)
def widen(code: str) -> ResponseReturnValue:
    """Let a group, or everybody, read what is answered on a clause."""
    filled = deeds.widen(g.db, g.actor, code, Circle.GROUP if text("group") else Circle.ALL, text("group"))
    flash("Opened. It cannot be closed again.", "done")
    return redirect(_way_to(filled))


def _way_to(filled: FilledChecklist) -> str:
    """Return the address of the clause with its questions."""
    instrument, clause = filled.instrument.code, filled.clause.code
    return f"{url_for('checklists.index', instrument=instrument, list=filled.checklist, clause=clause)}#clause"


def _said() -> dict[str, NewChecklistAnswer]:
    """Return what a form says to each question; raise Invalid where a reason has no answer beside it."""
    known = {one.value: one for one in WordsSay}
    said = {}
    for name, reason in request.form.items():
        key = name.removeprefix("reason-")
        if key == name:
            continue
        says = known.get(request.form.get(f"says-{key}", ""))
        if says is None and reason.strip():
            raise Invalid("Choose what the words say; a reason alone does not tell.", f"says-{key}")
        if says is not None:
            said[key] = NewChecklistAnswer(says, reason)
    return said
