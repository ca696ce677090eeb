"""What a person's calendar program finds at her secret address, and what her own page says of her addresses."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.errors import NotFound
from negotiate.ids import hash_of
from negotiate.models import Feed, FeedKind, Instrument, Wish
from negotiate.policy import Act, Actor, require
from negotiate.queries.dates.calendars import DayMark, day_marks
from negotiate.queries.header import load_instrument, readable_instruments
from negotiate.queries.house.outgoing_mail import OutgoingMail, outgoing_mail
from negotiate.state.dates.reminder_wishes import wishes
from negotiate.state.house.actors import as_actor
from negotiate.state.reading.tellings import wants_telling


@dataclass(frozen=True)
class Agenda:
    """The days of one instrument."""

    code: str
    title: str
    marks: tuple[DayMark, ...]


@dataclass(frozen=True)
class RemindersPage:
    """Since when a person's addresses work, None where she has none; whether she wants mail of each kind; her zone."""

    since: datetime | None
    news_since: datetime | None
    wish: Wish
    telling: Wish
    zone: str
    mail: OutgoingMail


def reader_of(db: Session, secret: str) -> Actor:
    """Return whose calendar is at an address; raise NotFound where it never worked or works no more."""
    return as_actor(db, working_feed(db, secret, FeedKind.CALENDAR).person)


def working_feed(db: Session, secret: str, kind: FeedKind) -> Feed:
    """Return the address of a kind that has a secret; raise NotFound where it never worked or works no more."""
    query = select(Feed).where(Feed.secret_hash == hash_of(secret), Feed.kind == kind, Feed.ended_at.is_(None))
    feed = db.scalar(query)
    if feed is None or feed.person.suspended_at is not None:
        raise NotFound(f"There is no {'calendar' if kind is FeedKind.CALENDAR else 'feed'} at this address.")
    return feed


def agendas_of(db: Session, actor: Actor) -> tuple[Agenda, ...]:
    """Return the days of every instrument that the actor may read, by its title."""
    return tuple(_agenda(db, actor, row) for row in readable_instruments(db, actor))


def agenda(db: Session, actor: Actor, code: str) -> Agenda:
    """Return the days of one instrument that the actor may read."""
    return _agenda(db, actor, load_instrument(db, actor, code))


def reminders_page(db: Session, actor: Actor) -> RemindersPage:
    """Return what a person has chosen."""
    require(actor, Act.KEEP_OWN_ACCOUNT)
    query = select(Feed.kind, Feed.made_at).where(Feed.person_id == actor.person_id, Feed.ended_at.is_(None))
    since = dict(db.execute(query).all())
    return RemindersPage(
        since=since.get(FeedKind.CALENDAR),
        news_since=since.get(FeedKind.NEWS),
        wish=wishes(db).get(actor.person_id or 0, Wish.NO),
        telling=wants_telling(db, actor.person_id),
        zone=actor.zone,
        mail=outgoing_mail(db, actor),
    )


def _agenda(db: Session, actor: Actor, instrument: Instrument) -> Agenda:
    return Agenda(instrument.code, instrument.title, day_marks(db, actor, instrument, clock.today()))
