"""What waits for a person: one list of every kind, each with its instant and its one action."""

from flask import Blueprint, g, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from negotiate.queries.waiting.waiting_list import waiting_list
from negotiate.web.pages.forms import signed_in
from negotiate.web.pages.keeping import kept_for_herself

bp = Blueprint("waiting", __name__, url_prefix="/waiting")


@bp.get("")
@kept_for_herself
def index() -> ResponseReturnValue:
    """List what waits for the reader; lead strangers to the sign-in."""
    if not signed_in():
        return redirect(url_for("session.new"))
    return render_template("waiting/index.html", page=waiting_list(g.db, g.actor))
