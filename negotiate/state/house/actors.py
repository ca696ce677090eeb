"""Who acts in a request: the frozen value that the law is asked about."""

from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session, joinedload

from negotiate.models import Delegation, Person, Seat
from negotiate.policy import NOBODY, Actor, HeldSeat

#: A seat that has not ended, and that somebody of the delegation has confirmed.
STANDING = Seat.until.is_(None) & Seat.waits_since.is_(None)
#: Asked with every request, so it is built once, and reads columns: one line for each seat, one where there is none.
_SEATED = (
    select(
        Person.id,
        Person.name,
        Person.suspended_at,
        Seat.role,
        Seat.delegation_id,
        Delegation.name.label("seated_for"),
        Seat.instrument_id,
    )
    .outerjoin_from(Person, Seat, (Seat.person_id == Person.id) & STANDING)
    .outerjoin(Delegation, Delegation.id == Seat.delegation_id)
    .where(Person.code == bindparam("code"), Person.session_stamp == bindparam("stamp"))
    .order_by(Seat.id)
)


def actor_of(db: Session, code: str, stamp: str) -> Actor:
    """Return the person whom a session cookie names; nobody where its stamp is old or she is suspended."""
    rows = db.execute(_SEATED, {"code": code, "stamp": stamp}).all() if code and stamp else []
    if not rows or rows[0].suspended_at is not None:
        return NOBODY
    places = (
        HeldSeat(row.role, row.delegation_id, row.seated_for or "", row.instrument_id) for row in rows if row.role
    )
    return Actor(rows[0].name, rows[0].id, code, tuple(places))


def as_actor(db: Session, person: Person) -> Actor:
    """Return a person with the places that she holds now."""
    held = select(Seat).where(Seat.person_id == person.id, STANDING).order_by(Seat.id)
    seats = db.scalars(held.options(joinedload(Seat.delegation)))
    return Actor(person.name, person.id, person.code, tuple(_place(seat) for seat in seats))


def _place(seat: Seat) -> HeldSeat:
    name = seat.delegation.name if seat.delegation is not None else ""
    return HeldSeat(seat.role, seat.delegation_id, name, seat.instrument_id)
