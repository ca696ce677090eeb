"""Who may be a facilitator of an instrument, and who is or is going to be."""

from datetime import datetime

from sqlalchemy import Select, or_, select
from sqlalchemy.orm import Session, joinedload, selectinload

from negotiate import clock
from negotiate.models import Capacity, FacilitatedClause, Facilitation, Instrument, Person, Role, Seat
from negotiate.models.house.seat import SPEAKING
from negotiate.state.house.actors import STANDING


def possible_facilitators(db: Session, instrument: Instrument) -> list[Person]:
    """Return those who may be named, by name: whoever sits in the secretariat or speaks for a participant.

    The office gives acts and no sight, so that it is for those who read what they are to lead.
    """
    taking_part = [one for one, capacity in instrument.capacities.items() if capacity is Capacity.PARTICIPANT]
    speaks = Seat.role.in_(SPEAKING) & Seat.delegation_id.in_(taking_part)
    here = Seat.instrument_id.is_(None) | (Seat.instrument_id == instrument.id)
    seats = select(Seat.person_id).where(STANDING, here, or_(speaks, Seat.role == Role.SECRETARIAT))
    query = select(Person).where(Person.id.in_(seats), Person.suspended_at.is_(None)).order_by(Person.name, Person.id)
    return list(db.scalars(query, {"now": clock.now()}))


def facilitations_of(db: Session, instrument: Instrument) -> list[Facilitation]:
    """Return every office of a facilitator that an instrument has or had, the newest first."""
    return list(db.scalars(_whole().where(Facilitation.instrument_id == instrument.id)))


def still_to_lead(db: Session, instrument: Instrument) -> list[Facilitation]:
    """Return the offices that are not over, of which some may be still to begin."""
    now = clock.now()
    return [row for row in facilitations_of(db, instrument) if row.until > now]


def stands_at(row: Facilitation, instant: datetime) -> bool:
    """Say whether an office stands at an instant, as far as is announced."""
    return row.since <= instant < row.until


def _whole() -> Select[Facilitation]:
    loaded = (
        joinedload(Facilitation.person),
        joinedload(Facilitation.end),
        selectinload(Facilitation.clauses).joinedload(FacilitatedClause.clause),
    )
    return select(Facilitation).options(*loaded).order_by(Facilitation.since.desc(), Facilitation.id.desc())
