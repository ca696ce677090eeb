"""Memberships: delegations join a group, and leave it."""

from flask import Blueprint, flash, g, redirect, request, url_for
from flask.typing import ResponseReturnValue

from negotiate.operations.house.groups import confirm_member, join, leave
from negotiate.web.house import groups
from negotiate.web.pages.forms import shown_again

bp = Blueprint("memberships", __name__, url_prefix="/groups/<code>/memberships")


@bp.post("")
@shown_again(groups.show)
def create(code: str) -> ResponseReturnValue:
    """Let a delegation join."""
    membership = join(g.db, g.actor, code, request.form.get("delegation", ""))
    flash(f"{membership.delegation.name} belongs to {membership.group.name}.", "done")
    return redirect(url_for("groups.show", code=code))


@bp.post("/<delegation>/confirmation")
def update(code: str, delegation: str) -> ResponseReturnValue:
    """Confirm that a delegation belongs to one's group."""
    membership = confirm_member(g.db, g.actor, code, delegation)
    flash(f"{membership.delegation.name} sees from now on what is shared with {membership.group.name}.", "done")
    return redirect(url_for("home.index"))


@bp.post("/<delegation>/end")
def delete(code: str, delegation: str) -> ResponseReturnValue:
    """Let a delegation leave."""
    membership = leave(g.db, g.actor, code, delegation)
    flash(f"{membership.delegation.name} has left {membership.group.name}.", "done")
    return redirect(url_for("groups.show", code=code))
