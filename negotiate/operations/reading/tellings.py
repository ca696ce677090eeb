"""Telling by mail what changed: at most one letter about an instrument between two visits of its reader to the house.

A letter waits for the morning of whoever reads it, so that what happens on one day is told at once; only a deadline of
less than a day does not wait. It holds links and no word of a text, and is told from no journal: it is her own.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload

from negotiate import clock
from negotiate.errors import Forbidden, NotFound
from negotiate.ids import hash_of, new_secret
from negotiate.models import Deadline, Instrument, Letter, Person, Round, Telling, TellingWish, Wish
from negotiate.operations.house.letters import HOUSE_ADDRESS
from negotiate.operations.opening import opened, opened_house
from negotiate.operations.reading.told_people import ToldPerson, told_people
from negotiate.operations.record import instrument_chain
from negotiate.policy import COMMAND_LINE, Act, Actor, may, require
from negotiate.state.house.actors import as_actor
from negotiate.state.reading.news import OPENED_AT, NewsItem, NewsKind, news_of
from negotiate.state.reading.tellings import LastAct, last_acts, last_seen, newest_tellings
from negotiate.state.remembered import Remembered
from negotiate.state.rounds import open_round

#: The hour of her day from which a person is told what happened before it.
MORNING = 6
#: A deadline that is so near is told at once.
NEAR = timedelta(hours=24)
#: So many things are told one by one; more of them in figures.
TOLD_ONE_BY_ONE = 4

ONCE = "You get one such letter at most until you are next in the house. It holds no words of any text."
BY_ACCOUNT = f"To end these letters: {HOUSE_ADDRESS}/account/reminders"

#: What happened to what somebody watches since some moment, as of an act: the worker asks every minute.
NEWS: Remembered[tuple[NewsItem, ...]] = Remembered(4096)

#: What several of a kind are called.
FIGURES = {
    NewsKind.CHANGED: ("change of a clause", "changes of clauses"),
    NewsKind.TABLED: ("new proposal on them", "new proposals on them"),
    NewsKind.DECIDED: ("decision on a proposal of yours", "decisions on proposals of yours"),
    NewsKind.PUBLISHED: ("publication", "publications"),
    NewsKind.COMPILED: ("compilation", "compilations"),
    NewsKind.NOTED: ("change note of a round", "change notes of rounds"),
    NewsKind.CONTESTED: ("contested entry", "contested entries"),
    NewsKind.ANSWERED: ("answer to a contest of yours", "answers to contests of yours"),
}


@dataclass(frozen=True)
class _Talks:
    """An instrument with its open round, and the last act that was recorded in it."""

    instrument: Instrument
    round: Round | None
    last_act: LastAct


@dataclass(frozen=True)
class _Ahead:
    """The deadline that a letter names, and whether its reader is warned of it by this letter, which she is once."""

    deadline: Deadline | None
    is_to_warn: bool


def wish_to_be_told(db: Session, actor: Actor, wish: Wish) -> TellingWish:
    """Say whether one wants to be told by mail what changed."""
    if actor == COMMAND_LINE:
        raise Forbidden("The command line gets no mail.")
    person = opened(db, actor, Act.KEEP_OWN_ACCOUNT, Person, actor.code)
    row = TellingWish(person_id=person.id, wish=wish, made_at=clock.now())
    db.add(row)
    return row


def end_by_link(db: Session, secret: str) -> None:
    """End the letters of the person whom the link of one of them belongs to; whoever carries it need not sign in."""
    person = person_of_link(db, secret)
    wish_to_be_told(db, as_actor(db, person), Wish.NO)


def person_of_link(db: Session, secret: str) -> Person:
    """Return whom a letter went to; raise NotFound where no letter holds this link."""
    query = select(Person).join(Telling, Telling.person_id == Person.id).where(Telling.secret_hash == hash_of(secret))
    person = db.scalar(query)
    if person is None:
        raise NotFound("No letter of this house holds this link.")
    return person


def write_tellings(db: Session, actor: Actor) -> int:
    """Write to everybody who wants it and has something to be told; return the number of letters."""
    require(actor, Act.SEND_MAIL)
    opened_house(db, actor, Act.SEND_MAIL)
    _note_visits(db)
    readers = list(told_people(db))
    if not readers:
        return 0
    told = newest_tellings(db)
    return sum(
        _told(db, reader, talks, told.get((reader.person.id, talks.instrument.id)))
        for talks in _all_talks(db)
        for reader in readers
        if may(reader.actor, Act.SEE_INSTRUMENT, talks.instrument)
    )


def _all_talks(db: Session) -> Iterator[_Talks]:
    acts = last_acts(db)
    for instrument in db.scalars(select(Instrument).options(selectinload(Instrument.participations))).all():
        yield _Talks(instrument, open_round(db, instrument), acts[instrument_chain(instrument)])


def _note_visits(db: Session) -> None:
    """Note who has been in the house since she was told, as long as her sign-in still says so."""
    waiting = list(db.scalars(select(Telling).where(Telling.came_at.is_(None))))
    seen = last_seen(db, {telling.person_id for telling in waiting})
    for telling in waiting:
        came = seen.get(telling.person_id)
        if came is not None and came > telling.written_at:
            telling.came_at = came


def _told(db: Session, reader: ToldPerson, talks: _Talks, last: Telling | None) -> bool:
    """Write one letter about an instrument where there is cause; say whether there was."""
    instrument, near = talks.instrument, _near_deadline(db, reader, talks.round)
    if last is not None and last.came_at is None:
        return near is not None and near.set_at > last.written_at and _warned(db, reader, instrument, near)
    since = max(reader.since, last.came_at or reader.since) if last else reader.since
    morning = _morning(clock.now(), reader.actor.zone or instrument.zone)
    if near is None and (talks.last_act.at <= since or since >= morning):
        return False
    key = (reader.actor, instrument.id, since, talks.last_act)
    news = NEWS.get(key, lambda: news_of(db, reader.actor, instrument, since))
    if near is None and not any(item.at < morning for item in news):
        return False
    _write(db, reader, instrument, news, _Ahead(near or _deadline_ahead(talks.round), is_to_warn=near is not None))
    return True


def _morning(now: datetime, zone: str) -> datetime:
    """Return when the last morning began, by the clocks of a zone.

    >>> from datetime import UTC
    >>> _morning(datetime(2031, 1, 17, 4, 30, tzinfo=UTC), "Europe/Zurich").isoformat()
    '2031-01-16T06:00:00+01:00'
    """
    local = now.astimezone(ZoneInfo(zone))
    begun = local.replace(hour=MORNING, minute=0, second=0, microsecond=0)
    return begun if begun <= local else begun - timedelta(days=1)


def _deadline_ahead(round: Round | None) -> Deadline | None:
    newest = round.deadlines[-1] if round and round.deadlines else None
    return newest if newest and newest.due_at > clock.now() else None


def _near_deadline(db: Session, reader: ToldPerson, round: Round | None) -> Deadline | None:
    """Return a deadline of which less than a day is left, where a reader who may table something does not know that.

    She knows it who has been in the house since, or was told of it.
    """
    ahead = _deadline_ahead(round)
    if round is None or ahead is None or ahead.due_at > clock.now() + NEAR:
        return None
    if not may(reader.actor, Act.DRAFT, round.instrument) or reader.since >= max(ahead.set_at, ahead.due_at - NEAR):
        return None
    known = db.scalar(select(Letter.id).where(Letter.occasion == _warning(reader, ahead)))
    return ahead if known is None else None


def _warning(reader: ToldPerson, deadline: Deadline) -> str:
    """Return the occasion of being told of a deadline that is near."""
    return f"deadline {deadline.id} {reader.person.code}"


def _warned(db: Session, reader: ToldPerson, instrument: Instrument, near: Deadline) -> bool:
    """Tell of a deadline alone that was set after a letter which still waits for its reader."""
    line = _deadline_line(near, reader, instrument)
    place = f"{HOUSE_ADDRESS}/instruments/{instrument.code}"
    letter = _letter(reader, _warning(reader, near), f"{instrument.title}: {line}", [line, "", place, "", BY_ACCOUNT])
    db.add(letter)
    return True


def _write(db: Session, reader: ToldPerson, instrument: Instrument, news: Sequence[NewsItem], ahead: _Ahead) -> None:
    """Write the one letter about an instrument, with the deadline that is ahead."""
    secret = new_secret()
    telling = Telling(
        person_id=reader.person.id, instrument_id=instrument.id, written_at=clock.now(), secret_hash=hash_of(secret)
    )
    deadline = ahead.deadline
    line = _deadline_line(deadline, reader, instrument) if deadline else ""
    is_near = deadline is not None and deadline.due_at <= clock.now() + NEAR
    occasion = _warning(reader, deadline) if deadline and ahead.is_to_warn else f"telling {telling.secret_hash}"
    subject = f"{instrument.title}: {line if is_near else _figures(news)}"
    way_out = f"{HOUSE_ADDRESS}/tellings/{secret}"
    since = f"What changed since you last read: {HOUSE_ADDRESS}/instruments/{instrument.code}/since"
    lines = [*_told_lines(news), line, "", since, "", ONCE, f"To end these letters: {way_out}"]
    letter = _letter(reader, occasion, subject, lines)
    letter.way_out = way_out
    db.add_all((telling, letter))


def _letter(reader: ToldPerson, occasion: str, subject: str, lines: Iterable[str]) -> Letter:
    body = "\n".join(lines).strip()
    return Letter(person=reader.person, occasion=occasion, subject=subject, body=body, written_at=clock.now())


def _told_lines(news: Sequence[NewsItem]) -> list[str]:
    """Return what happened line by line with links; where it is much, in figures."""
    if not news:
        return []
    if len(news) > TOLD_ONE_BY_ONE:
        return [f"In what you watch: {_figures(news)}.", ""]
    return [*(f"- {item.words}: {HOUSE_ADDRESS}/{OPENED_AT[item.kind]}/{item.code}" for item in news), ""]


def _figures(news: Sequence[NewsItem]) -> str:
    """Return how much happened, by kind.

    >>> from datetime import UTC
    >>> _figures([NewsItem(NewsKind.CHANGED, "k7", "Article 5", 2, datetime(2031, 1, 17, tzinfo=UTC))])
    '1 change of a clause'
    """
    counts = Counter(item.kind for item in news)
    return ", ".join(f"{counts[kind]} {FIGURES[kind][counts[kind] > 1]}" for kind in NewsKind if counts[kind])


def _deadline_line(deadline: Deadline, reader: ToldPerson, instrument: Instrument) -> str:
    return f"Amendments can be tabled until {reader.written(deadline.due_at, instrument.zone)}"
