"""The screen of the room while a meeting sits: it follows the agenda and the desk, and has no controls."""

from flask import Blueprint, g, render_template, request
from flask.typing import ResponseReturnValue

from negotiate.queries.meetings.meeting_screen import meeting_screen, meeting_screen_version

bp = Blueprint("meeting_screens", __name__, url_prefix="/meetings/<code>/screen")


@bp.get("")
def show(code: str) -> ResponseReturnValue:
    """Show the clauses of the item at hand as the desk has decided them so far, marked up or clean."""
    part = "meetings/screen/_screen.html" if "fragment" in request.args else "meetings/screen.html"
    clean = request.args.get("view") == "clean"
    return render_template(part, page=meeting_screen(g.db, g.actor, code), clean=clean)


@bp.get("/version")
def index(code: str) -> ResponseReturnValue:
    """Say which state the screen of a meeting would show now."""
    return {"version": meeting_screen_version(g.db, g.actor, code)}
