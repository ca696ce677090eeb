"""Proposals of facilitators: begun on a clause of theirs by the form of an amendment, as those of the chair are."""

from flask import Blueprint, g
from flask.typing import ResponseReturnValue

from negotiate.operations.chair.facilitators_proposals import draft_as_facilitator
from negotiate.policy import Act
from negotiate.web.amendments.amendments import kind_asked, only_looks, proposal, saved
from negotiate.web.chair.chairs_proposals import beginning_of_office
from negotiate.web.pages.forms import shown_again

bp = Blueprint("facilitators_proposals", __name__, url_prefix="/clauses/<clause>/facilitators-proposals")


@bp.get("/new")
def new(clause: str) -> ResponseReturnValue:
    """Show the clause, ready to be changed by its facilitator."""
    return beginning_of_office(clause, Act.PROPOSE_AS_FACILITATOR)


@bp.post("")
@shown_again(new)
def create(clause: str) -> ResponseReturnValue:
    """Save a first draft of a facilitator; or only show what it would change."""
    if only_looks():
        return new(clause)
    return saved(draft_as_facilitator(g.db, g.actor, clause, kind_asked(), proposal()))
