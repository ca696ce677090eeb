"""Going back to what a draft has said before."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate.errors import NotFound
from negotiate.models import Amendment, Revision, SavedWording
from negotiate.operations.amendments.drafting.wordings import Proposal, outdated, put_down
from negotiate.operations.opening import opened
from negotiate.operations.record import private_chain, record
from negotiate.policy import Act, Actor, require
from negotiate.policy.offices import as_proposer


def restore(db: Session, actor: Actor, amendment_code: str, number: int, edition: int) -> Amendment:
    """Let a draft say again what it said in an earlier edition; what it says now stays in its history.

    Stale where somebody has saved it since the actor looked at its history.
    """
    amendment = opened(db, actor, Act.EDIT_DRAFT, Amendment, amendment_code)
    require(actor, Act.SEE_DRAFTING, amendment)
    revision = amendment.revision
    if revision.edition != edition:
        told = "This draft has been saved again since you looked at its history. Look once more, then restore."
        raise outdated(db, revision, told)
    query = select(SavedWording).where(SavedWording.revision_id == revision.id, SavedWording.edition == number)
    earlier = db.scalar(query)
    if earlier is None:
        raise NotFound("This draft has no such wording in its history.")
    put_down(db, revision, actor, _as_typed(earlier, revision))
    facts = {"edition": revision.edition, "wording": number}
    record(db, as_proposer(actor, amendment), "restored", amendment, chain=private_chain(amendment), **facts)
    return amendment


def _as_typed(earlier: SavedWording, revision: Revision) -> Proposal:
    """Return an earlier wording as it would come out of the form."""
    return Proposal(
        base=earlier.base_version.code if earlier.base_version else "",
        label=earlier.label,
        heading=earlier.heading,
        body=earlier.body,
        rationale=earlier.rationale,
        after=revision.destination.after.code if revision.destination else "",
        parent=revision.footing.on.code if revision.footing else "",
    )
