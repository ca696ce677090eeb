"""Stating a delegation's position on a tabled amendment."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.errors import Invalid
from negotiate.models import Amendment, Delegation, Position, Stance
from negotiate.operations.opening import opened
from negotiate.operations.record import instrument_chain, record
from negotiate.policy import Act, Actor
from negotiate.state.house.seats import delegation_of


def take(db: Session, actor: Actor, amendment_code: str, stance: Stance, note: str = "") -> Position:
    """State the position of the actor's delegation; an earlier one stays on record.

    Who says the same again of the same words, by a form sent twice, has said it once.
    """
    amendment = opened(db, actor, Act.TAKE_POSITION, Amendment, amendment_code)
    delegation = delegation_of(db, actor, amendment.instrument)
    if delegation.id == amendment.delegation_id:
        raise Invalid("This is your own delegation's amendment: that it supports it goes without saying.")
    if (said := _standing(db, amendment, delegation)) and (said.stance, said.note) == (stance, note.strip()):
        return said
    position = Position(
        amendment=amendment,
        delegation=delegation,
        stance=stance,
        note=note.strip(),
        taken_at=clock.now(),
        taken_by_id=actor.person_id,
    )
    db.add(position)
    chain = instrument_chain(amendment.instrument)
    facts = {"delegation": delegation.name, "stance": stance.value, "note": position.note}
    record(db, actor, "took a position", amendment, chain=chain, **facts)
    return position


def _standing(db: Session, amendment: Amendment, delegation: Delegation) -> Position | None:
    """Return what the delegation last said of the words as they are now."""
    query = select(Position).where(Position.amendment_id == amendment.id, Position.delegation_id == delegation.id)
    last = db.scalar(query.order_by(Position.id.desc()).limit(1))
    tabled_at = amendment.revision.tabled_at
    return last if last is not None and tabled_at is not None and last.taken_at >= tabled_at else None
