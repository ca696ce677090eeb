"""The secret address of a person's calendar: only the hash of the secret is kept."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.errors import Forbidden
from negotiate.ids import hash_of, new_secret
from negotiate.models import Feed, Person
from negotiate.models.house.record import HOUSE
from negotiate.operations.opening import opened
from negotiate.operations.record import record
from negotiate.policy import COMMAND_LINE, Act, Actor


def renew_feed(db: Session, actor: Actor) -> str:
    """Make a new secret for one's calendar and return it, this once; the address before it ends."""
    person = _ended(db, actor)
    secret = new_secret()
    db.add(Feed(person=person, secret_hash=hash_of(secret), made_at=clock.now()))
    record(db, actor, "made a calendar address for", person, chain=HOUSE, name=person.name)
    return secret


def end_feed(db: Session, actor: Actor) -> None:
    """End one's calendar address: nobody reads anything there any more."""
    person = _ended(db, actor)
    record(db, actor, "ended the calendar address of", person, chain=HOUSE, name=person.name)


def _ended(db: Session, actor: Actor) -> Person:
    """End the address that works now, if any, and return the person."""
    if actor == COMMAND_LINE:
        raise Forbidden("The command line has no calendar of its own.")
    person = opened(db, actor, Act.KEEP_OWN_ACCOUNT, Person, actor.code)
    query = select(Feed).where(Feed.person_id == person.id, Feed.ended_at.is_(None))
    for feed in db.scalars(query):
        feed.ended_at = clock.now()
    db.flush()  # before another one works
    return person
