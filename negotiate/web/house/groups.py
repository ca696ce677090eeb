"""Groups: the administrator's list, and a page for each with its members."""

from flask import Blueprint, flash, g, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from negotiate.operations.house.groups import add_group
from negotiate.policy import Act, require
from negotiate.queries.house import groups
from negotiate.web.pages.forms import shown_again, text

bp = Blueprint("groups", __name__, url_prefix="/groups")


@bp.get("")
def index() -> ResponseReturnValue:
    """List all groups."""
    return render_template("groups/index.html", groups=groups.groups(g.db, g.actor))


@bp.get("/new")
def new() -> ResponseReturnValue:
    """Ask what the new group is called."""
    require(g.actor, Act.MANAGE_PEOPLE)
    return render_template("groups/new.html")


@bp.post("")
@shown_again(new)
def create() -> ResponseReturnValue:
    """Add a group."""
    group = add_group(g.db, g.actor, text("name"), text("short_name"))
    flash(f"{group.name} is in the house. Let its members join.", "done")
    return redirect(url_for("groups.show", code=group.code))


@bp.get("/<code>")
def show(code: str) -> ResponseReturnValue:
    """Show a group, its members, and who could join."""
    group = groups.group(g.db, g.actor, code)
    return render_template("groups/show.html", group=group, outside=groups.could_join(g.db, g.actor, code))
