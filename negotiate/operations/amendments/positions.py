"""Stating a delegation's position on a tabled amendment."""

from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.errors import Invalid
from negotiate.models import Amendment, Position, Stage, Stance
from negotiate.operations.record import instrument_chain, record
from negotiate.policy import Act, Actor, require
from negotiate.state.house.seats import delegation_of
from negotiate.state.rows import by_code


def take(db: Session, actor: Actor, amendment_code: str, stance: Stance, note: str = "") -> Position:
    """State the position of the actor's delegation; an earlier one stays on record."""
    amendment = by_code(db, Amendment, amendment_code)
    require(actor, Act.TAKE_POSITION, amendment)
    delegation = delegation_of(db, actor, amendment.instrument)
    if amendment.stage is not Stage.TABLED:
        raise Invalid(f"Amendment {amendment.number} is no longer open; the positions on it stay as they are.")
    if delegation.id == amendment.delegation_id:
        raise Invalid("This is your own delegation's amendment: that it supports it goes without saying.")
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
    record(db, actor, "took a position", amendment, chain=chain, delegation=delegation.name, stance=stance.value)
    return position
