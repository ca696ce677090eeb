"""Positions on a published text as a whole: read, taken, and taken back."""

from flask import Blueprint, flash, g, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from negotiate.models import Publication, Stance
from negotiate.operations.publishing.publication_positions import (
    NewPublicationPosition,
    take_on_publication,
    withdraw_from_publication,
)
from negotiate.queries.comments.threads import readers_of
from negotiate.queries.positions.on_publication import publication_of_position, publication_positions
from negotiate.web.comments.reaches import reach_chosen
from negotiate.web.pages.forms import choice, shown_again
from negotiate.web.pages.keeping import Shows, kept

bp = Blueprint("publication_positions", __name__, url_prefix="/publications/<publication>/positions")
withdrawals = Blueprint(
    "publication_position_withdrawals", __name__, url_prefix="/publication-positions/<code>/withdrawal"
)


@bp.get("")
@kept(Publication, "publication", Shows.HER_DELEGATIONS)
def index(publication: str) -> ResponseReturnValue:
    """Show what stands on a published text, and the form of a position."""
    page = publication_positions(g.db, g.actor, publication, request.values.get("of", ""))
    return render_template("publication_positions/index.html", page=page)


@bp.post("")
@shown_again(index)
def create(publication: str) -> ResponseReturnValue:
    """State a position for one's delegation."""
    stance, (reach, group) = choice(Stance, "stance"), reach_chosen()
    typed = request.form
    new = NewPublicationPosition(stance, reach, typed.get("note", ""), group, typed.get("behalf", ""))
    position = take_on_publication(g.db, g.actor, publication, new)
    flash(f"{position.stance.value.capitalize()}: recorded. Who reads it: {readers_of(position)}.", "done")
    return _back(publication, f"position-{position.code}")


def _again(code: str) -> ResponseReturnValue:
    return index(publication=publication_of_position(g.db, g.actor, code))


@withdrawals.post("", endpoint="create")
@shown_again(_again)
def withdraw(code: str) -> ResponseReturnValue:
    """Take a position back."""
    position = withdraw_from_publication(g.db, g.actor, code)
    flash("Withdrawn. No position stands in its place; what was said stays in the history.", "done")
    return _back(position.publication.code)


def _back(publication: str, anchor: str | None = None) -> ResponseReturnValue:
    return redirect(url_for("publication_positions.index", publication=publication, _anchor=anchor))
