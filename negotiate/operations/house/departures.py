"""Ending that a delegation takes part in a negotiation: it reads and does nothing there any more, and loses nothing.

What it put on the table stays there under its name and awaits its fate; what it said stays said; what it broke stays
broken. It leaves the lists of speakers on which it waits. What it has not tabled stays in its own journal, unread by
anybody else. It can be let in again, as any other, and finds all that as it left it.
"""

from functools import partial

from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.errors import NotFound, Stale
from negotiate.models import Delegation, Instrument, Participation
from negotiate.operations.meetings.floor import take_off_the_lists
from negotiate.operations.opening import opened
from negotiate.operations.record import delegation_chain, instrument_chain, record
from negotiate.operations.remarks import needed
from negotiate.policy import Act, Actor
from negotiate.state.house.delegations import delegation_by_code


def end_participation(
    db: Session, actor: Actor, instrument_code: str, delegation_code: str, reason: str
) -> Participation:
    """End the participation of a delegation, for a reason that the negotiation and the delegation itself read."""
    telling = partial(_told, db, delegation_code)
    instrument = opened(db, actor, Act.MANAGE_PARTICIPATION, Instrument, instrument_code, telling=telling)
    delegation = delegation_by_code(db, delegation_code)
    participation = _standing(db, instrument, delegation)
    asked = "Say why its participation ends: the negotiation reads it, and so does the delegation."
    reason = needed(reason, asked, "reason")
    participation.until = clock.now()
    participation.ended_by_id = actor.person_id
    participation.reason = reason
    db.flush()
    db.expire(instrument, ["participations"])
    facts = {"name": delegation.name, "reason": participation.reason, "title": instrument.title}
    for chain in (instrument_chain(instrument), delegation_chain(delegation)):
        record(db, actor, "ended the participation", delegation, chain=chain, **facts)
    take_off_the_lists(db, actor, instrument, delegation)
    return participation


def _told(db: Session, delegation_code: str) -> list[Delegation]:
    return [delegation_by_code(db, delegation_code)]


def _standing(db: Session, instrument: Instrument, delegation: Delegation) -> Participation:
    """Return how a delegation takes part; raise Stale where it no longer does, NotFound where it never did."""
    for participation in instrument.participations:
        if participation.delegation_id == delegation.id:
            return participation
    here = Participation.instrument_id == instrument.id, Participation.delegation_id == delegation.id
    if db.scalar(select(Participation.id).where(*here).limit(1)) is None:
        raise NotFound(f"{delegation.name} takes no part in this.")
    raise Stale(f"The participation of {delegation.name} has ended already. Nothing was changed.")
