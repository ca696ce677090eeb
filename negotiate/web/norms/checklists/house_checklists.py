"""The checklists of a house: all with their questions, one written by the house itself, one taken off."""

from flask import Blueprint, flash, g, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from negotiate.operations.norms.checklists import NewChecklist, keep, retire
from negotiate.queries.norms.checklists.kept import checklist_form, kept_checklists
from negotiate.web.pages.forms import shown_again

bp = Blueprint("house_checklists", __name__, url_prefix="/checklists")


@bp.get("")
def index() -> ResponseReturnValue:
    """Show the checklists of the house with their questions."""
    return render_template("checklists/house.html", page=kept_checklists(g.db, g.actor))


@bp.get("/new")
def new() -> ResponseReturnValue:
    """Ask for a checklist of the house's own."""
    checklist_form(g.actor)
    return render_template("checklists/new.html")


@bp.post("")
@shown_again(new)
def create() -> ResponseReturnValue:
    """Put a checklist into the library of the house."""
    row = keep(g.db, g.actor, NewChecklist(*(request.form.get(name, "") for name in ("title", "about", "questions"))))
    flash("Added. It can be asked of the clauses of every text.", "done")
    return redirect(f"{url_for('house_checklists.index')}#{row.code}")


@bp.post("/<code>/delete")
@shown_again(lambda code: index())
def delete(code: str) -> ResponseReturnValue:
    """Take a checklist of the house off its library."""
    retire(g.db, g.actor, code)
    flash("Taken off. What was answered to it stays readable.", "done")
    return redirect(url_for("house_checklists.index"))
