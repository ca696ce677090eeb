"""Who acts in a request: the frozen value that the law is asked about."""

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload

from negotiate.models import Person, Seat
from negotiate.policy import NOBODY, Actor, HeldSeat


def actor_of(db: Session, code: str, stamp: str) -> Actor:
    """Return the person whom a session cookie names; nobody where its stamp is old or she is suspended."""
    if not code or not stamp:
        return NOBODY
    person = db.scalar(select(Person).where(Person.code == code, Person.session_stamp == stamp))
    return NOBODY if person is None or person.suspended_at is not None else as_actor(db, person)


def as_actor(db: Session, person: Person) -> Actor:
    """Return a person with the places that she holds now."""
    held = select(Seat).where(Seat.person_id == person.id, Seat.until.is_(None)).order_by(Seat.id)
    seats = db.scalars(held.options(joinedload(Seat.delegation)))
    return Actor(person.name, person.id, person.code, tuple(_place(seat) for seat in seats))


def _place(seat: Seat) -> HeldSeat:
    name = seat.delegation.name if seat.delegation is not None else ""
    return HeldSeat(seat.role, seat.delegation_id, name, seat.instrument_id)
