"""The office by which the chair of an instrument proposes, and the series in which that numbers its proposals."""

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.amendment_names import LAST_OF_DELEGATIONS
from negotiate.models import Amendment, ChairOffice, Delegation, DelegationKind, Instrument

#: As many characters of a title as tell whose chair it is.
TOLD = 120


def found_office(db: Session, instrument: Instrument) -> ChairOffice:
    """Give an instrument the office of its chair: a row that stands where a delegation stands, and is none."""
    delegation = Delegation(
        name=f"Chair of “{instrument.title[:TOLD]}” ({instrument.code})",
        short_name="Chair",
        kind=DelegationKind.ORGANISATION,
        created_at=clock.now(),
    )
    delegation.office = ChairOffice(instrument_id=instrument.id)
    db.add(delegation)
    db.flush()
    office: ChairOffice = delegation.office
    return office


def next_number(db: Session, amendment: Amendment) -> int:
    """Return the next number of the series that an amendment belongs to; the deed holds the instrument."""
    instrument = amendment.instrument
    if not amendment.is_of_chair:
        instrument.last_amendment_number += 1
        return instrument.last_amendment_number
    of_chair = Amendment.instrument_id == instrument.id, Amendment.number > LAST_OF_DELEGATIONS
    return (db.scalar(select(func.max(Amendment.number)).where(*of_chair)) or LAST_OF_DELEGATIONS) + 1
