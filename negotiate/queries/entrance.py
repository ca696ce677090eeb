"""Who may come in: by e-mail and password, by an invitation's link, or, in a demonstration, by a click."""

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload

from negotiate.errors import Invalid, NotFound
from negotiate.models import Person, Role, Seat
from negotiate.passwords import matches

WRONG = "This e-mail address and this password do not belong together. Check both, and try again."


#: In the order in which a visitor of the demonstration meets them.
ROLES_TO_TRY = (
    Role.SECRETARIAT,
    Role.HEAD_OF_DELEGATION,
    Role.NEGOTIATOR,
    Role.CHAIR,
    Role.OBSERVER,
    Role.ADMINISTRATOR,
)


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
    """Return the entrance of the person with this password; the same Invalid whatever is wrong."""
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


def code_of(db: Session, email: str) -> str:
    """Return the code of the person with an e-mail address; raise NotFound."""
    code = db.scalar(select(Person.code).where(Person.email == email.strip().lower()))
    if code is None:
        raise NotFound(f"Nobody in the house has the e-mail address {email}.")
    return code


def guests(db: Session) -> tuple[Guest, ...]:
    """Return the people of the demonstration by their first roles, then by name."""
    loading = selectinload(Person.seats).joinedload(Seat.delegation)
    people = select(Person).where(Person.suspended_at.is_(None)).order_by(Person.name).options(loading)
    seated = [(person, seat) for person in db.scalars(people) for seat in _held(person)[:1]]
    seated.sort(key=lambda pair: ROLES_TO_TRY.index(pair[1].role))
    return tuple(_guest(person, seat) for person, seat in seated)


def _held(person: Person) -> list[Seat]:
    return [seat for seat in person.seats if seat.until is None]


def _guest(person: Person, seat: Seat) -> Guest:
    words = (seat.role.value, seat.delegation.name if seat.delegation else "")
    return Guest(person.code, person.name, ", ".join(word for word in words if word))
