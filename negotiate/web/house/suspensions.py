"""Suspensions: keeping a person out for a time; what she did stays."""

from flask import Blueprint, flash, g, redirect, url_for
from flask.typing import ResponseReturnValue

from negotiate.operations.house.people import restore, suspend

bp = Blueprint("suspensions", __name__, url_prefix="/people/<code>/suspension")


@bp.post("")
def create(code: str) -> ResponseReturnValue:
    """Keep the person out."""
    person = suspend(g.db, g.actor, code)
    flash(f"{person.name} is suspended and signed out everywhere.", "done")
    return redirect(url_for("people.show", code=code))


@bp.post("/end")
def delete(code: str) -> ResponseReturnValue:
    """Let the person in again."""
    person = restore(g.db, g.actor, code)
    flash(f"{person.name} can sign in again.", "done")
    return redirect(url_for("people.show", code=code))
