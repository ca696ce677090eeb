"""The queue of a round: everything on the table, by clause and by what meets what."""

from flask import Blueprint, g, render_template, request
from flask.typing import ResponseReturnValue

from negotiate.queries.desk.queue_page import ASKS, STATES, Filters, queue_page

bp = Blueprint("queues", __name__, url_prefix="/rounds/<code>/queue")


@bp.get("")
def show(code: str) -> ResponseReturnValue:
    """Show what still needs a decision, filtered and in neutral order."""
    wanted = {name: request.args.get(name, "") for name in ("clause", "delegation", "group", "kind", "state", "first")}
    page = queue_page(g.db, g.actor, code, Filters(**wanted))
    return render_template("merges/queue.html", page=page, asks=ASKS, states=STATES)
