"""The screen of the room while a meeting sits: it follows the agenda and the desk, and has no controls."""

from flask import Blueprint, g, render_template, request
from flask.typing import ResponseReturnValue

from negotiate.queries.meetings.meeting_screen import meeting_screen, meeting_screen_state, meeting_screen_version
from negotiate.state.remembered import Remembered

bp = Blueprint("meeting_screens", __name__, url_prefix="/meetings/<code>/screen")

#: What the screens of meetings show, by its state: all of a room ask for it within a second.
_parts: Remembered[str] = Remembered(64)


@bp.get("")
def show(code: str) -> ResponseReturnValue:
    """Show the clauses of the item at hand as the desk has decided them so far, marked up or clean."""
    clean = request.args.get("view") == "clean"
    if "fragment" not in request.args:
        return render_template("meetings/screen.html", page=meeting_screen(g.db, g.actor, code), clean=clean)
    state = (code, meeting_screen_state(g.db, g.actor, code), clean)
    return _parts.get(state, lambda: _part(code, clean=clean))


@bp.get("/version")
def index(code: str) -> ResponseReturnValue:
    """Say which state the screen of a meeting would show now."""
    return {"version": meeting_screen_version(g.db, g.actor, code)}


def _part(code: str, *, clean: bool) -> str:
    return render_template("meetings/screen/_screen.html", page=meeting_screen(g.db, g.actor, code), clean=clean)
