"""Standing behind another delegation's amendment, and leaving it again."""

from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.errors import Invalid
from negotiate.models import Amendment, Delegation, Sponsorship
from negotiate.operations.opening import opened
from negotiate.operations.record import instrument_chain, record
from negotiate.policy import Act, Actor
from negotiate.state.house.seats import delegation_of


def join(db: Session, actor: Actor, amendment_code: str) -> Sponsorship:
    """Make the actor's delegation a co-sponsor."""
    amendment, delegation = _standing(db, actor, amendment_code)
    if delegation.id == amendment.delegation_id:
        raise Invalid("This is your own delegation's amendment.")
    if _current(amendment, delegation) is not None:
        raise Invalid(f"{delegation.name} is a co-sponsor already.")
    sponsorship = Sponsorship(amendment_id=amendment.id, delegation=delegation, since=clock.now())
    amendment.sponsorships.append(sponsorship)
    chain = instrument_chain(amendment.instrument)
    record(db, actor, "co-sponsored", amendment, chain=chain, delegation=delegation.name)
    return sponsorship


def leave(db: Session, actor: Actor, amendment_code: str) -> Sponsorship:
    """End the co-sponsorship of the actor's delegation; that it was one stays on record."""
    amendment, delegation = _standing(db, actor, amendment_code)
    sponsorship = _current(amendment, delegation)
    if sponsorship is None:
        raise Invalid(f"{delegation.name} is not a co-sponsor of this amendment.")
    sponsorship.until = clock.now()
    chain = instrument_chain(amendment.instrument)
    record(db, actor, "left the co-sponsors", amendment, chain=chain, delegation=delegation.name)
    return sponsorship


def _standing(db: Session, actor: Actor, amendment_code: str) -> tuple[Amendment, Delegation]:
    amendment = opened(db, actor, Act.SPONSOR, Amendment, amendment_code)
    return amendment, delegation_of(db, actor, amendment.instrument)


def _current(amendment: Amendment, delegation: Delegation) -> Sponsorship | None:
    standing = (row for row in amendment.sponsorships if row.until is None and row.delegation_id == delegation.id)
    return next(standing, None)
