"""The screen of the room: one clause in large type, following the desk; it has no controls."""

from flask import Blueprint, g, render_template, request
from flask.typing import ResponseReturnValue

from negotiate.queries.desk.projector import screen, screen_version

bp = Blueprint("projectors", __name__, url_prefix="/clauses/<clause>/projector")


@bp.get("")
def show(clause: str) -> ResponseReturnValue:
    """Show the clause as the desk has decided it so far, marked up or clean."""
    part = "merges/_screen.html" if "fragment" in request.args else "merges/projector.html"
    return render_template(part, page=screen(g.db, g.actor, clause), clean=request.args.get("view") == "clean")


@bp.get("/version")
def index(clause: str) -> ResponseReturnValue:
    """Say which state of the clause the screen would show now."""
    return {"version": screen_version(g.db, g.actor, clause)}
