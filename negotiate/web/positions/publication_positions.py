"""Positions on a published text as a whole: read, taken, and taken back."""

from flask import Blueprint, g, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from negotiate.models import Publication
from negotiate.operations.publishing.publication_positions import (
    NewPublicationPosition,
    take_on_publication,
    withdraw_from_publication,
)
from negotiate.queries.positions.on_publication import publication_of_position, publication_positions
from negotiate.web.comments.stances import say_recorded, say_withdrawn, stance_filled
from negotiate.web.pages.forms import shown_again
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
    new = NewPublicationPosition(**stance_filled())
    position = take_on_publication(g.db, g.actor, publication, new)
    say_recorded(position)
    return _back(publication, f"position-{position.code}")


def _again(code: str) -> ResponseReturnValue:
    return index(publication=publication_of_position(g.db, g.actor, code))


@withdrawals.post("", endpoint="create")
@shown_again(_again)
def withdraw(code: str) -> ResponseReturnValue:
    """Take a position back."""
    position = withdraw_from_publication(g.db, g.actor, code)
    say_withdrawn()
    return _back(position.publication.code)


def _back(publication: str, anchor: str | None = None) -> ResponseReturnValue:
    return redirect(url_for("publication_positions.index", publication=publication, _anchor=anchor))
