"""Who may come in: by e-mail and password, or, in a demonstration, by a click."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate.errors import Invalid, NotFound
from negotiate.models import Person
from negotiate.passwords import matches
from negotiate.state.house.sign_ins import WRONG, Entrance


def entrance_by_password(db: Session, email: str, password: str) -> Entrance:
    """Return the entrance of the person with this password; the same Invalid whatever is wrong."""
    person = db.scalar(select(Person).where(Person.email == email.strip().lower()))
    right = matches(person.password_hash if person is not None else None, password)
    if person is None or not right or person.suspended_at is not None:
        raise Invalid(WRONG, "email")
    return Entrance(person.code, person.password_hash)


def entrance_by_click(db: Session, code: str) -> Entrance:
    """Return the entrance of a person of the demonstration."""
    person = db.scalar(select(Person).where(Person.code == code, Person.suspended_at.is_(None)))
    if person is None:
        raise NotFound("This person is not in the demonstration.")
    return Entrance(person.code, person.password_hash)


def code_of(db: Session, email: str) -> str:
    """Return the code of the person with an e-mail address; raise NotFound."""
    code = db.scalar(select(Person.code).where(Person.email == email.strip().lower()))
    if code is None:
        raise NotFound(f"Nobody in the house has the e-mail address {email}.")
    return code
