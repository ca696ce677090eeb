"""The offices by which the chair of an instrument and its facilitators propose, each with a series of numbers."""

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.amendment_names import LAST_OF_CHAIR, LAST_OF_DELEGATIONS
from negotiate.models import Amendment, Delegation, DelegationKind, Instrument, Person, ProposingOffice

#: As many characters of a title as tell whose chair it is.
TOLD = 120


def found_office(db: Session, instrument: Instrument) -> ProposingOffice:
    """Give an instrument the office of its chair: a row that stands where a delegation stands, and is none."""
    name = f"Chair of “{instrument.title[:TOLD]}” ({instrument.code})"
    return _founded(db, name, "Chair", ProposingOffice(instrument_id=instrument.id))


def found_facilitators_office(db: Session, instrument: Instrument, person: Person) -> ProposingOffice:
    """Give somebody the office by which she proposes as a facilitator; who was one before has it still."""
    query = select(ProposingOffice).where(
        ProposingOffice.instrument_id == instrument.id, ProposingOffice.person_id == person.id
    )
    if (standing := db.scalar(query)) is not None:
        return standing
    name = f"Facilitator {person.code} of “{instrument.title[:TOLD]}” ({instrument.code})"
    office = ProposingOffice(instrument_id=instrument.id, person_id=person.id)
    return _founded(db, name, "Facilitator", office)


def next_number(db: Session, amendment: Amendment) -> int:
    """Return the next number of the series that an amendment belongs to; the deed holds the instrument."""
    instrument = amendment.instrument
    if not amendment.is_of_office:
        instrument.last_amendment_number += 1
        return instrument.last_amendment_number
    first, last = (LAST_OF_CHAIR, None) if amendment.is_of_facilitator else (LAST_OF_DELEGATIONS, LAST_OF_CHAIR)
    of_series = [Amendment.instrument_id == instrument.id, Amendment.number > first]
    of_series += [Amendment.number <= last] if last else []
    return (db.scalar(select(func.max(Amendment.number)).where(*of_series)) or first) + 1


def _founded(db: Session, name: str, short: str, office: ProposingOffice) -> ProposingOffice:
    delegation = Delegation(
        name=name, short_name=short, kind=DelegationKind.ORGANISATION, created_at=clock.now(), office=office
    )
    db.add(delegation)
    db.flush()
    return office
