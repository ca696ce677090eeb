"""Standing behind a draft of one's group: asked, joined, left; who has joined is a co-sponsor once it is tabled.

A group never binds a member: nobody stands behind a draft but by her own word, and she may take it back.
"""

from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.errors import Invalid
from negotiate.models import Amendment, Backing, BackingStep, Delegation, Mandate, Sponsorship
from negotiate.operations.opening import opened
from negotiate.operations.record import private_chain, record
from negotiate.policy import Act, Actor, drafting_group
from negotiate.state.amendments.backings import backers, fallen_away, latest_steps
from negotiate.state.house.delegations import delegation_by_code
from negotiate.state.house.seats import delegation_of

#: What the journal says of who stood behind a draft and could not read it any more when it was tabled.
NOT_ALONG = "stood behind it, and does not co-sponsor: could not read it any more when it was tabled"


def invite(db: Session, actor: Actor, amendment_code: str, delegation_code: str) -> Backing:
    """Ask a delegation of the group whether it stands behind a draft."""
    amendment = opened(db, actor, Act.SHARE_DRAFT, Amendment, amendment_code)
    delegation = delegation_by_code(db, delegation_code)
    if delegation.id not in drafting_group(amendment) or delegation is amendment.delegation:
        raise Invalid("Choose a delegation with which the draft is shared.", "delegation")
    if latest_steps(amendment).get(delegation) in (BackingStep.ASKED, BackingStep.JOINED):
        raise Invalid(f"{delegation.name} has been asked already, or stands behind it.", "delegation")
    return _taken(db, actor, amendment, delegation, BackingStep.ASKED)


def join(db: Session, actor: Actor, amendment_code: str) -> Backing:
    """Stand behind a draft of one's group."""
    amendment = opened(db, actor, Act.BACK_DRAFT, Amendment, amendment_code)
    delegation = delegation_of(db, actor, amendment.instrument)
    if latest_steps(amendment).get(delegation) is BackingStep.JOINED:
        raise Invalid(f"{delegation.name} stands behind this draft already.")
    return _taken(db, actor, amendment, delegation, BackingStep.JOINED)


def leave(db: Session, actor: Actor, amendment_code: str) -> Backing:
    """Stand behind a draft no longer, or decline to."""
    amendment = opened(db, actor, Act.BACK_DRAFT, Amendment, amendment_code)
    delegation = delegation_of(db, actor, amendment.instrument)
    if latest_steps(amendment).get(delegation) in (None, BackingStep.LEFT):
        raise Invalid(f"{delegation.name} does not stand behind this draft.")
    return _taken(db, actor, amendment, delegation, BackingStep.LEFT)


def come_forward(db: Session, actor: Actor, amendment: Amendment, *, for_the_group: bool) -> None:
    """Make those who stand behind a draft its co-sponsors, each since she joined, now that it is tabled.

    Who stood behind it and takes no part any more does not come along: the delegation's own journal says so. Where it
    is tabled `for_the_group`, the group that it is shared with is named, which binds none of its members.
    """
    for gone in fallen_away(db, amendment):
        facts = {"step": NOT_ALONG, "delegation": gone.delegation}
        record(db, actor, "said who stands behind", amendment, chain=private_chain(amendment), **facts)
    for one in backers(amendment):
        amendment.sponsorships.append(Sponsorship(delegation=one.delegation, since=one.taken_at))
    if for_the_group and amendment.group is None:
        raise Invalid("This draft is shared with no group, so that it cannot be tabled in the name of one.")
    if for_the_group and amendment.group is not None:
        amendment.mandate = Mandate(group=amendment.group, given_at=clock.now())


def _taken(db: Session, actor: Actor, amendment: Amendment, delegation: Delegation, step: BackingStep) -> Backing:
    assert actor.person_id is not None  # only a person sits in a delegation
    backing = Backing(delegation=delegation, step=step, taken_at=clock.now(), taken_by_id=actor.person_id)
    amendment.backings.append(backing)
    facts = {"step": step.value, "delegation": delegation.name}
    record(db, actor, "said who stands behind", amendment, chain=private_chain(amendment), **facts)
    return backing
