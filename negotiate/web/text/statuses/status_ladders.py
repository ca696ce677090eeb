"""The statuses of an instrument: how much stands at each, what they are called, and who sets them."""

from flask import Blueprint, flash, g, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from negotiate.models import Instrument, Level
from negotiate.operations.text.status_names import agree_as_package, name_statuses
from negotiate.queries.changes.status_page import status_form, status_page
from negotiate.state.text.status_ladder import StatusRung, key_of
from negotiate.web.pages.forms import shown_again, text
from negotiate.web.pages.keeping import kept

bp = Blueprint("status_ladders", __name__, url_prefix="/instruments/<instrument>/statuses")
packages = Blueprint("package_deals", __name__, url_prefix="/instruments/<instrument>/package-deal")


@bp.get("")
@kept(Instrument, "instrument")
def show(instrument: str) -> ResponseReturnValue:
    """Show how much of the text stands at each status."""
    return render_template("statuses/show.html", page=status_page(g.db, g.actor, instrument))


@bp.get("/edit")
def edit(instrument: str) -> ResponseReturnValue:
    """Show the words, signs and colours of all statuses, ready to be changed."""
    return render_template("statuses/edit.html", page=status_form(g.db, g.actor, instrument))


@bp.post("", endpoint="update")
@shown_again(edit)
def rename(instrument: str) -> ResponseReturnValue:
    """Say what the statuses are called, and who sets them."""
    name_statuses(g.db, g.actor, instrument, [_rung(level) for level in Level])
    flash("The statuses are called so from now on. What was set stays set, under its new word.", "done")
    return redirect(url_for("status_ladders.show", instrument=instrument))


@packages.post("", endpoint="update")
@shown_again(show)
def choose_package(instrument: str) -> ResponseReturnValue:
    """Say whether nothing is agreed until everything is agreed."""
    is_package = request.form.get("package") == "whole"
    agree_as_package(g.db, g.actor, instrument, is_package=is_package)
    said = "Nothing is agreed until everything is agreed" if is_package else "Each clause is agreed by itself"
    flash(f"{said}: every page that shows a status says so.", "done")
    return redirect(url_for("status_ladders.show", instrument=instrument))


def _rung(level: Level) -> StatusRung:
    """Return a status as it was typed."""
    name = key_of(level)
    return StatusRung(
        level,
        text(f"word-{name}"),
        text(f"sign-{name}"),
        text(f"colour-{name}"),
        is_offered=f"offered-{name}" in request.form,
        is_chairs=f"chair-{name}" in request.form,
    )
