"""Sign-ins: begun where somebody has shown who she is, and ended by herself, by a new password or by an administrator.

Where somebody is signed in is her own: no journal tells of it. That an administrator has signed her out is an act.
"""

from sqlalchemy import ColumnElement, delete, update
from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.errors import Invalid, NotFound
from negotiate.ids import hash_of, new_secret
from negotiate.models import Person, SignIn
from negotiate.models.house.record import HOUSE
from negotiate.operations.house.personal_tokens import end_tokens
from negotiate.operations.opening import opened
from negotiate.operations.record import record
from negotiate.policy import Act, Actor
from negotiate.state.house.actors import as_actor
from negotiate.state.house.sign_ins import WRONG, Entrance, over
from negotiate.state.rows import by_code


def sign_in(db: Session, entrance: Entrance, device: str) -> str:
    """Let somebody in who has shown who she is, and return the secret of her browser, this once.

    Raise Invalid where her password is another one since, or she is suspended: both have ended her sign-ins, and this
    one would have come too late to be among them.
    """
    herself = as_actor(db, by_code(db, Person, entrance.code))
    person = opened(db, herself, Act.KEEP_OWN_ACCOUNT, Person, entrance.code)
    if person.suspended_at is not None or person.password_hash != entrance.password_hash:
        raise Invalid(WRONG, "email")
    secret, now = new_secret(), clock.now()
    db.execute(delete(SignIn).where(SignIn.person_id == person.id, over(now)))
    db.add(SignIn(person_id=person.id, secret_hash=hash_of(secret), device=device, begun_at=now, used_at=now))
    db.flush()
    return secret


def sign_out(db: Session, secret: str) -> None:
    """End the sign-in of the browser that carries a secret; nothing is asked, for whoever carries it is in."""
    _end(db, SignIn.secret_hash == hash_of(secret))


def end_sign_in(db: Session, actor: Actor, code: str) -> None:
    """End one of the actor's own sign-ins, wherever that browser is."""
    row = opened(db, actor, Act.KEEP_OWN_ACCOUNT, SignIn, code)
    if row.person_id != actor.person_id:
        raise NotFound("There is nothing here that you can see.")
    _end(db, SignIn.id == row.id)


def end_others(db: Session, actor: Actor, secret: str) -> None:
    """End all of the actor's own sign-ins but the one that carries a secret."""
    person = opened(db, actor, Act.KEEP_OWN_ACCOUNT, Person, actor.code)
    _end(db, SignIn.person_id == person.id, SignIn.secret_hash != hash_of(secret))


def sign_out_everywhere(db: Session, actor: Actor, code: str) -> Person:
    """End all sign-ins of a person, as an administrator does who does not see where they are."""
    person = opened(db, actor, Act.MANAGE_PEOPLE, Person, code)
    end_all(db, person)
    record(db, actor, "signed out", person, chain=HOUSE, name=person.name)
    return person


def end_all(db: Session, person: Person) -> None:
    """End all sign-ins of a person whom the deed holds, and with them her tokens: one may be another's who was in."""
    _end(db, SignIn.person_id == person.id)
    end_tokens(db, person)


def note_use(db: Session, number: int) -> None:
    """Note that a sign-in is in use now."""
    db.execute(update(SignIn).where(SignIn.id == number, SignIn.ended_at.is_(None)).values(used_at=clock.now()))


def remove_over(db: Session) -> None:
    """Remove what lets nobody in any more."""
    db.execute(delete(SignIn).where(over(clock.now())))


def _end(db: Session, *which: ColumnElement[bool]) -> None:
    db.execute(update(SignIn).where(SignIn.ended_at.is_(None), *which).values(ended_at=clock.now()))
