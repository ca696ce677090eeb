"""Adding several delegations at once, from a pasted list."""

from flask import Blueprint, flash, g, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from negotiate.operations.house.delegations import add_listed, read_delegations
from negotiate.policy import Act, require
from negotiate.web.pages.filters import counted
from negotiate.web.pages.forms import shown_again

bp = Blueprint("delegation_lists", __name__, url_prefix="/delegations/list")


@bp.get("")
def new() -> ResponseReturnValue:
    """Ask for a list of delegations."""
    require(g.actor, Act.MANAGE_PEOPLE)
    return render_template("delegations/list.html")


@bp.post("")
@shown_again(new)
def create() -> ResponseReturnValue:
    """Add every delegation of the list."""
    added = add_listed(g.db, g.actor, read_delegations(request.form.get("delegations", "")))
    flash(f"{counted(len(added), 'delegation has', 'delegations have')} been added.", "done")
    return redirect(url_for("delegations.index"))
