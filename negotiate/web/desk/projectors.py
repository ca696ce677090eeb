"""The screen of the room: one clause in large type, following the desk; it has no controls."""

from flask import Blueprint, g, render_template, request
from flask.typing import ResponseReturnValue

from negotiate.queries.desk.projector import screen, screen_state, screen_version
from negotiate.state.remembered import Remembered

bp = Blueprint("projectors", __name__, url_prefix="/clauses/<clause>/projector")

#: What the screens show, by its state: all of a room ask for it within a second.
_parts: Remembered[str] = Remembered(64)


@bp.get("")
def show(clause: str) -> ResponseReturnValue:
    """Show the clause as the desk has decided it so far, marked up or clean."""
    clean = request.args.get("view") == "clean"
    if "fragment" not in request.args:
        return render_template("merges/projector.html", page=screen(g.db, g.actor, clause), clean=clean)
    state = (clause, screen_state(g.db, g.actor, clause), clean)
    return _parts.get(state, lambda: _part(clause, clean=clean))


@bp.get("/version")
def index(clause: str) -> ResponseReturnValue:
    """Say which state of the clause the screen would show now."""
    return {"version": screen_version(g.db, g.actor, clause)}


def _part(clause: str, *, clean: bool) -> str:
    return render_template("merges/_screen.html", page=screen(g.db, g.actor, clause), clean=clean)
