"""Packages: changes to several clauses on one page, put together from drafts, shared, tabled and withdrawn together."""

from flask import Blueprint, flash, g, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from negotiate.errors import Invalid
from negotiate.operations.amendments import packages
from negotiate.queries.drafting.packages import package_page
from negotiate.web.amendments.amendments import show as show_amendment
from negotiate.web.pages.forms import shown_again, text, whole_number

bp = Blueprint("packages", __name__, url_prefix="/packages/<code>")
parts = Blueprint("package_parts", __name__, url_prefix="/amendments/<code>/package")
tablings = Blueprint("package_tablings", __name__, url_prefix="/packages/<code>/tabling")
sharings = Blueprint("package_sharings", __name__, url_prefix="/packages/<code>/sharing")
withdrawals = Blueprint("package_withdrawals", __name__, url_prefix="/packages/<code>/withdrawal")


@bp.get("")
def show(code: str) -> ResponseReturnValue:
    """Show a package with all its parts."""
    return render_template("packages/show.html", page=package_page(g.db, g.actor, code))


@bp.get("/parts/new")
def new(code: str) -> ResponseReturnValue:
    """Lead on to the form of a change to another clause, which comes into the package when it is saved."""
    package_page(g.db, g.actor, code)
    clause = request.args.get("clause", "")
    if not clause:
        return redirect(url_for("packages.show", code=code))
    return redirect(url_for("amendments.new", clause=clause, kind="modify", package=code))


@parts.post("", endpoint="create")
@shown_again(show_amendment)
def put_in(code: str) -> ResponseReturnValue:
    """Put a draft into a package, or begin one with it."""
    package = packages.put_in(g.db, g.actor, code, text("package"), text("name"))
    flash(f"A part of “{package.name}” now. Its parts are tabled together.", "done")
    return redirect(url_for("packages.show", code=package.code))


@parts.post("/delete", endpoint="delete")
@shown_again(show_amendment)
def take_out(code: str) -> ResponseReturnValue:
    """Take a draft out of its package."""
    packages.take_out(g.db, g.actor, code)
    flash("A draft by itself again.", "done")
    return redirect(url_for("amendments.show", code=code))


@tablings.post("", endpoint="create")
@shown_again(show)
def table(code: str) -> ResponseReturnValue:
    """Put all parts on the table at once."""
    editions = {name.removeprefix("edition-"): whole_number(name) for name in request.form if name[:8] == "edition-"}
    package = packages.table_together(g.db, g.actor, code, editions)
    flash(f"Tabled: all {len(editions)} parts of “{package.name}”. Each is decided with its own clause.", "done")
    return redirect(url_for("packages.show", code=code))


@sharings.post("", endpoint="create")
@shown_again(show)
def share(code: str) -> ResponseReturnValue:
    """Open all parts to a group, for writing where that was chosen."""
    if not text("group"):
        raise Invalid("Choose one of your groups.", "group")
    is_for_reading = text("reach") != "writing"
    packages.share_together(g.db, g.actor, code, text("group"), is_for_reading=is_for_reading)
    flash(f"Shared: the group's negotiators can read {'' if is_for_reading else 'and write '}every part now.", "done")
    return redirect(url_for("packages.show", code=code))


@withdrawals.post("", endpoint="create")
@shown_again(show)
def withdraw(code: str) -> ResponseReturnValue:
    """Take back what of it is still on the table."""
    packages.withdraw_together(g.db, g.actor, code, text("reason"))
    flash("Withdrawn. Every part stays readable.", "done")
    return redirect(url_for("packages.show", code=code))
