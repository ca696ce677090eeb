"""Who may come in: by e-mail and password, by an invitation's link, or, in a demonstration, by a click."""

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload

from negotiate.errors import Invalid, NotFound
from negotiate.models import Person, Role, Seat
from negotiate.passwords import matches

WRONG = "This e-mail address and this password do not belong together. Check both, and try again."


@dataclass(frozen=True)
class Entrance:
    """What a session cookie carries."""

    code: str
    stamp: str


@dataclass(frozen=True)
class Guest:
    """One person to try in a demonstration."""

    code: str
    name: str
    note: str


def by_password(db: Session, email: str, password: str) -> Entrance:
    """Return the entrance of the person with this password; raise one and the same Invalid whatever is wrong."""
    person = db.scalar(select(Person).where(Person.email == email.strip().lower()))
    right = matches(person.password_hash if person is not None else None, password)
    if person is None or not right or person.suspended_at is not None:
        raise Invalid(WRONG, "email")
    return Entrance(person.code, person.session_stamp)


def by_click(db: Session, code: str) -> Entrance:
    """Return the entrance of a person of the demonstration."""
    person = db.scalar(select(Person).where(Person.code == code, Person.suspended_at.is_(None)))
    if person is None:
        raise NotFound("This person is not in the demonstration.")
    return Entrance(person.code, person.session_stamp)


def guests(db: Session) -> dict[str, tuple[Guest, ...]]:
    """Return the people of the demonstration by role, the roles in the order of the table, names in alphabetical."""
    loading = selectinload(Person.seats).joinedload(Seat.delegation)
    people = db.scalars(select(Person).where(Person.suspended_at.is_(None)).order_by(Person.name).options(loading))
    seated = [(person, seat) for person in people for seat in person.seats[:1] if seat.until is None]
    return {
        role.value: tuple(_guest(person, seat) for person, seat in seated if seat.role is role)
        for role in (Role.SECRETARIAT, Role.CHAIR, Role.HEAD_OF_DELEGATION, Role.NEGOTIATOR, Role.OBSERVER, Role.ADMINISTRATOR)
        if any(seat.role is role for _, seat in seated)
    }


def _guest(person: Person, seat: Seat) -> Guest:
    return Guest(person.code, person.name, seat.delegation.name if seat.delegation else seat.role.value)
