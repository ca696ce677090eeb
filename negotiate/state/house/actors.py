"""Who acts in a request: the frozen value that the law is asked about."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session, joinedload

from negotiate import clock
from negotiate.ids import hash_of
from negotiate.models import Delegation, Person, Seat, SignIn
from negotiate.policy import COMMAND_LINE, Actor, HeldSeat
from negotiate.state.house.sign_ins import HOLDING, limits

#: A seat that has not ended, and that somebody of the delegation has confirmed.
STANDING = Seat.until.is_(None) & Seat.waits_since.is_(None)
#: Asked with every request, so it is built once, and reads columns: one line for each seat, one where there is none.
_SEATED = (
    select(
        Person.id,
        Person.name,
        Person.code,
        Person.zone,
        SignIn.id.label("sign_in_id"),
        SignIn.used_at,
        Seat.role,
        Seat.delegation_id,
        Delegation.name.label("seated_for"),
        Seat.instrument_id,
    )
    .join_from(SignIn, Person, Person.id == SignIn.person_id)
    .outerjoin(Seat, (Seat.person_id == Person.id) & STANDING)
    .outerjoin(Delegation, Delegation.id == Seat.delegation_id)
    .where(SignIn.secret_hash == bindparam("secret_hash"), HOLDING, Person.suspended_at.is_(None))
    .order_by(Seat.id)
)


@dataclass(frozen=True)
class CameIn:
    """Who has come in, by which of her sign-ins, and when its use was noted last."""

    actor: Actor
    sign_in_id: int
    used_at: datetime


def came_in(db: Session, secret: str) -> CameIn | None:
    """Return who has come in by the sign-in whose secret a cookie carries; None where it holds no more."""
    if not secret:
        return None
    rows = db.execute(_SEATED, {"secret_hash": hash_of(secret), **limits(clock.now())}).all()
    if not rows:
        return None
    places = (
        HeldSeat(row.role, row.delegation_id, row.seated_for or "", row.instrument_id) for row in rows if row.role
    )
    person = rows[0]
    actor = Actor(person.name, person.id, person.code, tuple(places), person.zone)
    return CameIn(actor, person.sign_in_id, person.used_at)


def as_actor(db: Session, person: Person) -> Actor:
    """Return a person with the places that she holds now."""
    held = select(Seat).where(Seat.person_id == person.id, STANDING).order_by(Seat.id)
    seats = db.scalars(held.options(joinedload(Seat.delegation)))
    return Actor(person.name, person.id, person.code, tuple(_place(seat) for seat in seats))


def _place(seat: Seat) -> HeldSeat:
    name = seat.delegation.name if seat.delegation is not None else ""
    return HeldSeat(seat.role, seat.delegation_id, name, seat.instrument_id)


def person_name(person: Person | None) -> str:
    """Return who did something, as pages name it; no person is the command line."""
    return person.name if person else COMMAND_LINE.name
