"""Letting several people in at once, from a pasted list."""

from flask import Blueprint, g, render_template, request, url_for
from flask.typing import ResponseReturnValue

from negotiate.operations.house.arrivals import let_in, read_list
from negotiate.policy import Act, require
from negotiate.web.pages.forms import shown_again

bp = Blueprint("arrivals", __name__, url_prefix="/people/list")


@bp.get("")
def new() -> ResponseReturnValue:
    """Ask for a list of people."""
    require(g.actor, Act.MANAGE_PEOPLE)
    return render_template("people/list.html")


@bp.post("")
@shown_again(new)
def create() -> ResponseReturnValue:
    """Let everybody on the list in, and show their links this once."""
    arrivals = let_in(g.db, g.actor, read_list(request.form.get("people", "")))
    links = [(one, url_for("invitations.edit", secret=one.invited.secret, _external=True)) for one in arrivals]
    return render_template("people/arrived.html", links=links)
