"""Clearing a clause of its options and brackets: what is open, what the answers would make of it, then the version."""

from flask import Blueprint, flash, g, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from negotiate.operations.desk.clearances import Clearing, clear, try_answers
from negotiate.queries.desk.clearances import clearance_page
from negotiate.web.pages.forms import number_in, shown_again

PLACE = "place-"

bp = Blueprint("clearances", __name__, url_prefix="/clauses/<clause>/clearances")
previews = Blueprint("clearance_previews", __name__, url_prefix="/clauses/<clause>/clearances/previews")


@bp.get("/new")
def new(clause: str) -> ResponseReturnValue:
    """Show what a clause leaves open, and what the answers chosen so far would make of it."""
    page = clearance_page(g.db, g.actor, clause)
    answers = _answers() if request.form.get("base") == page.version_code else page.tried
    return render_template("clearances/new.html", page=page, edits=page.edits(answers), answers=answers)


@bp.post("")
@shown_again(new)
def create(clause: str) -> ResponseReturnValue:
    """Publish the chosen answers as the next version; or only show them."""
    if request.form.get("act") == "preview":
        try_answers(g.db, g.actor, clause, _given())
        return new(clause)
    merge = clear(g.db, g.actor, clause, _given())
    flash(f"Version {merge.version.number} is published. What was not chosen stays open.", "done")
    return redirect(url_for("clauses.show", code=clause))


@previews.post("", endpoint="create")
def preview(clause: str) -> ResponseReturnValue:
    """Keep the chosen answers for the screen of the room, and show what they would change; nothing is decided."""
    try_answers(g.db, g.actor, clause, _given())
    page = clearance_page(g.db, g.actor, clause)
    return render_template("clearances/_result.html", base=page.base.text, edits=page.edits(_answers()))


def _given() -> Clearing:
    form = request.form
    return Clearing(form.get("base", ""), _answers(), form.get("note", ""), form.get("falls", ""))


def _answers() -> dict[int, int]:
    """Return the chosen answers by their places; what is left open is not among them."""
    written = {name.removeprefix(PLACE): value for name, value in request.form.items() if name.startswith(PLACE)}
    numbers = {number_in(name): number_in(value) for name, value in written.items()}
    return {place: answer for place, answer in numbers.items() if place is not None and answer is not None}
