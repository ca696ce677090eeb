"""For which delegation an actor speaks in a negotiation."""

from dataclasses import replace

from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate.errors import Forbidden
from negotiate.models import Delegation, Instrument, ProposingOffice
from negotiate.policy import Actor, closed_by_leaving


def seated_in(actor: Actor, instrument: Instrument) -> list[int]:
    """Return the delegations of a negotiation that the actor sits in."""
    taking_part = {seat.delegation_id for seat in instrument.participations}
    return sorted(actor.delegation_ids(instrument.id) & taking_part)


def as_taking_part(actor: Actor, instrument: Instrument) -> Actor:
    """Return the actor as she stands in a negotiation now: a delegation that takes no part in it gives her nothing."""
    taking_part = {seat.delegation_id for seat in instrument.participations}
    gone = {
        place for place in actor.places if place.delegation_id is not None and place.delegation_id not in taking_part
    }
    places = (replace(one, left=one.left | {instrument.id}) if one in gone else one for one in actor.places)
    return replace(actor, places=tuple(places)) if gone else actor


def own_delegation(db: Session, actor: Actor, instrument: Instrument) -> str:
    """Return the name of the actor's delegation in a negotiation; empty where there is none or several."""
    own = seated_in(actor, instrument)
    return db.scalars(select(Delegation.name).where(Delegation.id == own[0])).one() if len(own) == 1 else ""


def delegation_of(db: Session, actor: Actor, instrument: Instrument) -> Delegation:
    """Return the one delegation of the negotiation that the actor sits in; raise Forbidden where it is not one."""
    own = seated_in(actor, instrument)
    if not own:
        left = closed_by_leaving(actor, instrument, lambda who: bool(who.delegation_ids(instrument.id)))
        raise Forbidden("You sit in no delegation of this negotiation.", left=left)
    if len(own) > 1:
        raise Forbidden("You sit in several delegations of this negotiation; act from a seat in one of them.")
    return db.get_one(Delegation, own[0])


def office_of(db: Session, instrument: Instrument, person_id: int | None = None) -> Delegation:
    """Return what stands for the chair of an instrument, or a facilitator, where a delegation stands."""
    held = select(ProposingOffice.delegation_id).where(
        ProposingOffice.instrument_id == instrument.id, ProposingOffice.person_id == person_id
    )
    return db.scalars(select(Delegation).where(Delegation.id.in_(held))).one()
