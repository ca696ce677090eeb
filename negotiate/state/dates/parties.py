"""Who can be a party: a State or organisation that takes part in an instrument; an observer cannot."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate.errors import Invalid
from negotiate.models import Delegation, DelegationKind, Instrument, Participation


def possible_parties(db: Session, instrument: Instrument) -> tuple[tuple[str, str], ...]:
    """Return code and name of the possible parties, in alphabetical order, for lists to choose from."""
    return tuple((one.code, one.name) for one in _possible(db, instrument))


def party_of(db: Session, instrument: Instrument, code: str) -> Delegation | None:
    """Return the delegation with a code among the possible parties, or None for no code; raise Invalid."""
    if not code:
        return None
    for delegation in _possible(db, instrument):
        if delegation.code == code:
            return delegation
    raise Invalid("Choose a State or organisation that takes part in this instrument.", "party")


def _possible(db: Session, instrument: Instrument) -> list[Delegation]:
    query = (
        select(Delegation)
        .join(Participation, Participation.delegation_id == Delegation.id)
        .where(Participation.instrument_id == instrument.id, Delegation.kind != DelegationKind.OBSERVER)
        .order_by(Delegation.name)
    )
    return list(db.scalars(query))
