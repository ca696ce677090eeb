"""People of the house: adding, correcting, suspending; what they may do follows from their seats."""

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.dates.zones import zone_names
from negotiate.errors import Faults, Forbidden, Invalid
from negotiate.models import Person, Role, Seat
from negotiate.models.house.record import HOUSE
from negotiate.operations.house.names import checked_email, checked_name
from negotiate.operations.house.sign_ins import end_all
from negotiate.operations.opening import opened, opened_house
from negotiate.operations.record import record
from negotiate.operations.uniqueness import only_once
from negotiate.passwords import hash_password
from negotiate.policy import COMMAND_LINE, NOBODY, Act, Actor

TAKEN = "Somebody in the house has this e-mail address already."


def add_person(db: Session, actor: Actor, name: str, email: str) -> Person:
    """Add a person who cannot sign in yet: she gets seats, and an invitation."""
    opened_house(db, actor, Act.MANAGE_PEOPLE)
    person = _write_person(db, name, email)
    record(db, actor, "added", person, chain=HOUSE, name=person.name)
    return person


def found_house(db: Session, name: str, email: str, password: str) -> Person:
    """Make the first person of an empty house its administrator and its secretariat."""
    opened_house(db, NOBODY, Act.FOUND_HOUSE)
    person = _write_person(db, name, email)
    person.password_hash = hash_password(password, owner=(person.name, person.email))
    for role in (Role.ADMINISTRATOR, Role.SECRETARIAT):
        db.add(Seat(person=person, role=role, since=clock.now()))
    db.flush()
    record(db, Actor(person.name, person.id, person.code), "founded the house", person, chain=HOUSE, name=person.name)
    return person


def correct_person(db: Session, actor: Actor, code: str, name: str, email: str) -> Person:
    """Change the name and the e-mail address of a person."""
    person = opened(db, actor, Act.MANAGE_PEOPLE, Person, code)
    name, email = _checked(name, email)
    if email != person.email and person.password_hash is not None and actor != COMMAND_LINE:
        raise Invalid(
            "Links to set a password are sent to this address, and she has come in by it. Only whoever keeps the "
            "machine can change it: `negotiate address`.",
            "email",
        )
    before = person.name
    with only_once(db, TAKEN, "email"):
        person.name, person.email = name, email
    record(db, actor, "corrected", person, chain=HOUSE, name=name, before=before)
    return person


def suspend(db: Session, actor: Actor, code: str) -> Person:
    """Keep a person out, and sign her out everywhere; her seats and deeds stay."""
    person = opened(db, actor, Act.MANAGE_PEOPLE, Person, code)
    if person.suspended_at is None:
        person.suspended_at = clock.now()
        end_all(db, person)
        keep_an_administrator(db)
        record(db, actor, "suspended", person, chain=HOUSE, name=person.name)
    return person


def restore(db: Session, actor: Actor, code: str) -> Person:
    """Let a suspended person in again."""
    person = opened(db, actor, Act.MANAGE_PEOPLE, Person, code)
    if person.suspended_at is not None:
        person.suspended_at = None
        record(db, actor, "restored", person, chain=HOUSE, name=person.name)
    return person


def change_password(db: Session, actor: Actor, password: str) -> Person:
    """Set the actor's own password, which signs her out everywhere."""
    person = opened(db, actor, Act.KEEP_OWN_ACCOUNT, Person, actor.code)
    person.password_hash = hash_password(password, owner=(person.name, person.email))
    end_all(db, person)
    record(db, actor, "changed the password of", person, chain=HOUSE)
    return person


def choose_zone(db: Session, actor: Actor, zone: str) -> Person:
    """Say in which time zone one wants to be told of deadlines too; empty for that of each instrument alone."""
    person = opened(db, actor, Act.KEEP_OWN_ACCOUNT, Person, actor.code)
    if zone and zone not in zone_names():
        raise Invalid("Choose one of the time zones in the list.", "zone")
    person.zone = zone
    record(db, actor, "chose the time zone of", person, chain=HOUSE)
    return person


def keep_an_administrator(db: Session) -> None:
    """Raise Forbidden where nobody would be left to administer the house."""
    db.flush()
    left = (
        select(func.count(Seat.id))
        .join(Seat.person)
        .where(Seat.role == Role.ADMINISTRATOR, Seat.until.is_(None), Person.suspended_at.is_(None))
    )
    if not db.scalar(left):
        raise Forbidden("This would leave the house without an administrator. Give the seat to somebody else first.")


def _checked(name: str, email: str) -> tuple[str, str]:
    """Return both as they will be stored; Invalid names each that cannot be."""
    faults = Faults()
    found = faults.of(lambda: checked_name(name), ""), faults.of(lambda: checked_email(email), "")
    faults.tell()
    return found


def _write_person(db: Session, name: str, email: str) -> Person:
    name, email = _checked(name, email)
    person = Person(name=name, email=email, created_at=clock.now())
    with only_once(db, TAKEN, "email"):
        db.add(person)
    return person
