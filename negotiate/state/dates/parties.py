"""Who can be a party to an instrument, for lists to choose from."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate.models import Delegation, DelegationKind, Instrument, Participation


def possible_parties(db: Session, instrument: Instrument) -> tuple[tuple[str, str], ...]:
    """Return code and name of the States and organisations that take part, in alphabetical order."""
    query = (
        select(Delegation.code, Delegation.name)
        .join(Participation, Participation.delegation_id == Delegation.id)
        .where(Participation.instrument_id == instrument.id, Delegation.kind != DelegationKind.OBSERVER)
        .order_by(Delegation.name)
    )
    return tuple((code, name) for code, name in db.execute(query))
