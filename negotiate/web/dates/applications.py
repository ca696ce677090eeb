"""Staged and pilot application of a clause."""

from flask import Blueprint, flash, g, redirect, url_for
from flask.typing import ResponseReturnValue

from negotiate.operations.dates.applications import NewStage, apply_from, retire_application
from negotiate.web.pages.forms import shown_again, text
from negotiate.web.text import clauses

bp = Blueprint("applications", __name__, url_prefix="/clauses/<clause>/applications")


@bp.post("")
@shown_again(lambda clause: clauses.show(clause))
def create(clause: str) -> ResponseReturnValue:
    """Say from when the clause applies to whom."""
    new = NewStage(text("starts"), text("source"), text("stage_ends"), text("paragraph"), text("group"))
    made = apply_from(g.db, g.actor, clause, new)
    flash(f"It applies {made.starts} to {made.group.name if made.group else 'all Parties'}.", "done")
    return redirect(url_for("clauses.show", code=clause))


@bp.post("/<code>/delete")
@shown_again(lambda clause, code: clauses.show(clause))
def delete(clause: str, code: str) -> ResponseReturnValue:
    """Strike a stage; the record keeps it."""
    retire_application(g.db, g.actor, code)
    flash("Struck; the record keeps it.", "done")
    return redirect(url_for("clauses.show", code=clause))
