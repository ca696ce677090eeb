"""The secret addresses of a person's calendar and of her news: only the hashes of the secrets are kept."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.errors import Forbidden
from negotiate.ids import hash_of, new_secret
from negotiate.models import Feed, FeedKind, Person
from negotiate.models.house.record import HOUSE
from negotiate.operations.opening import opened
from negotiate.operations.record import record
from negotiate.policy import COMMAND_LINE, Act, Actor

#: How the record tells that an address was made, and ended.
MADE = {FeedKind.CALENDAR: "made a calendar address for", FeedKind.NEWS: "made a news address for"}
ENDED = {FeedKind.CALENDAR: "ended the calendar address of", FeedKind.NEWS: "ended the news address of"}


def renew_feed(db: Session, actor: Actor, kind: FeedKind = FeedKind.CALENDAR) -> str:
    """Make a new secret for an address and return it, this once; the address of that kind before it ends."""
    person = _ended(db, actor, kind)
    secret = new_secret()
    db.add(Feed(person=person, kind=kind, secret_hash=hash_of(secret), made_at=clock.now()))
    record(db, actor, MADE[kind], person, chain=HOUSE, name=person.name)
    return secret


def end_feed(db: Session, actor: Actor, kind: FeedKind = FeedKind.CALENDAR) -> None:
    """End an address of one's own: nobody reads anything there any more."""
    person = _ended(db, actor, kind)
    record(db, actor, ENDED[kind], person, chain=HOUSE, name=person.name)


def _ended(db: Session, actor: Actor, kind: FeedKind) -> Person:
    """End the address of a kind that works now, if any, and return the person."""
    if actor == COMMAND_LINE:
        raise Forbidden("The command line has no address of its own.")
    person = opened(db, actor, Act.KEEP_OWN_ACCOUNT, Person, actor.code)
    query = select(Feed).where(Feed.person_id == person.id, Feed.kind == kind, Feed.ended_at.is_(None))
    for feed in db.scalars(query):
        feed.ended_at = clock.now()
    db.flush()  # before another one works
    return person
