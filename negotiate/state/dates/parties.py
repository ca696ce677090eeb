"""Who can be a party: a State or organisation that takes part in an instrument; an observer cannot."""

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from negotiate.errors import Invalid
from negotiate.models import Delegation, DelegationKind, Instrument, Participation


def possible_parties(db: Session, instrument: Instrument) -> tuple[tuple[str, str], ...]:
    """Return code and name of the possible parties, in alphabetical order, for lists to choose from."""
    query = _possible(instrument).with_only_columns(Delegation.code, Delegation.name)
    return tuple((code, name) for code, name in db.execute(query))


def party_of(db: Session, instrument: Instrument, code: str) -> Delegation | None:
    """Return the delegation with a code among the possible parties, or None for no code; raise Invalid."""
    if not code:
        return None
    delegation = db.scalar(_possible(instrument).where(Delegation.code == code))
    if delegation is not None:
        return delegation
    raise Invalid("Choose a State or organisation that takes part in this instrument.", "party")


def _possible(instrument: Instrument) -> Select[Delegation]:
    """Return those that take part or once did: who has left the table may be a party all the same."""
    sat = select(Participation.delegation_id).where(Participation.instrument_id == instrument.id)
    possible = select(Delegation).where(Delegation.id.in_(sat), Delegation.kind != DelegationKind.OBSERVER)
    return possible.order_by(Delegation.name)
