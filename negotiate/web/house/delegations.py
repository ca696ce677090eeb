"""Delegations: the administrator's list, a page for each, and adding and correcting them."""

from flask import Blueprint, flash, g, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from negotiate.models import DelegationKind
from negotiate.operations.house.delegations import add_delegation, correct_delegation
from negotiate.policy import Act, require
from negotiate.queries.house import delegations
from negotiate.web.pages.forms import choice, options, shown_again, text

bp = Blueprint("delegations", __name__, url_prefix="/delegations")


@bp.get("")
def index() -> ResponseReturnValue:
    """List all delegations."""
    return render_template("delegations/index.html", delegations=delegations.delegations(g.db, g.actor))


@bp.get("/new")
def new() -> ResponseReturnValue:
    """Ask what the new delegation is called."""
    require(g.actor, Act.MANAGE_PEOPLE)
    return render_template("delegations/new.html", kinds=options(DelegationKind))


@bp.post("")
@shown_again(new)
def create() -> ResponseReturnValue:
    """Add a delegation."""
    kind = choice(DelegationKind, "kind")
    delegation = add_delegation(g.db, g.actor, text("name"), text("short_name"), kind)
    flash(f"{delegation.name} is in the house.", "done")
    return redirect(url_for("delegations.index"))


@bp.get("/<code>")
def show(code: str) -> ResponseReturnValue:
    """Show a delegation, its people and its groups."""
    return render_template("delegations/show.html", delegation=delegations.delegation(g.db, g.actor, code))


@bp.get("/<code>/edit")
def edit(code: str) -> ResponseReturnValue:
    """Ask for the delegation's right names."""
    return render_template("delegations/edit.html", delegation=delegations.delegation(g.db, g.actor, code))


@bp.post("/<code>")
@shown_again(edit)
def update(code: str) -> ResponseReturnValue:
    """Correct the delegation's names."""
    correct_delegation(g.db, g.actor, code, text("name"), text("short_name"))
    flash("Corrected.", "done")
    return redirect(url_for("delegations.show", code=code))
