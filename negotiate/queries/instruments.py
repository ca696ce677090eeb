"""The instruments that a person takes part in, and what waits for her in each."""

from collections import Counter
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload

from negotiate.models import Amendment, Instrument, Position, Round, RoundState, Stage
from negotiate.policy import Act, Actor, may, require
from negotiate.queries.dates import date_notes
from negotiate.queries.heads import InstrumentHead, head_of
from negotiate.queries.queues import queue_of
from negotiate.text.dates import Flag

#: Flags that ask somebody to do something now.
PRESSING = (Flag.OVERDUE, Flag.DUE, Flag.DUE_SOON)


@dataclass(frozen=True)
class Waiting:
    """One thing that waits for the reader: `place` names the page of the instrument where it is done."""

    words: str
    count: int
    place: str


@dataclass(frozen=True)
class InstrumentCard:
    """An instrument on the home page."""

    head: InstrumentHead
    waiting: tuple[Waiting, ...]


def instruments_of(db: Session, actor: Actor) -> tuple[InstrumentCard, ...]:
    """Return the instruments that the actor may read, in alphabetical order, each with what waits for her."""
    require(actor, Act.SEE_HOUSE)
    query = select(Instrument).options(selectinload(Instrument.participations)).order_by(Instrument.title)
    readable = [row for row in db.scalars(query) if may(actor, Act.SEE_INSTRUMENT, row)]
    return tuple(InstrumentCard(head_of(db, actor, row), _waiting(db, actor, row)) for row in readable)


def _waiting(db: Session, actor: Actor, instrument: Instrument) -> tuple[Waiting, ...]:
    found = [*_for_delegates(db, actor, instrument), *_for_secretariat(db, actor, instrument)]
    pressing = Counter(
        note.outlook.flag for notes in date_notes(db, actor, instrument).values() for note in notes
    )
    count = sum(pressing[flag] for flag in PRESSING)
    found.append(Waiting("dates due, due soon or overdue", count, "dates.index"))
    return tuple(waiting for waiting in found if waiting.count)


def _for_delegates(db: Session, actor: Actor, instrument: Instrument) -> list[Waiting]:
    if not may(actor, Act.DRAFT, instrument):
        return []
    query = select(Amendment).where(Amendment.instrument_id == instrument.id).options(
        selectinload(Amendment.fates), selectinload(Amendment.withdrawal), selectinload(Amendment.group)
    )
    own = actor.delegation_ids(instrument.id)
    answered = set(
        db.scalars(select(Position.amendment_id).where(Position.delegation_id.in_(own)))
    )
    rows = [row for row in db.scalars(query) if may(actor, Act.SEE_AMENDMENT, row)]
    drafts = [row for row in rows if row.stage is Stage.DRAFT]
    others = [row for row in rows if row.stage is Stage.TABLED and row.delegation_id not in own]
    silent = [row for row in others if row.id not in answered]
    return [
        Waiting("drafts not yet tabled", len(drafts), "amendments.index"),
        Waiting("amendments without a position of yours", len(silent), "amendments.index"),
    ]


def _for_secretariat(db: Session, actor: Actor, instrument: Instrument) -> list[Waiting]:
    if not may(actor, Act.MERGE, instrument):
        return []
    query = select(Round).where(Round.instrument_id == instrument.id).order_by(Round.number.desc()).limit(1)
    newest = db.scalar(query)
    if newest is None or newest.state is RoundState.CLOSED:
        return [Waiting("no round is open", 1, "rounds.index")]
    return [Waiting("amendments to decide", queue_of(db, newest).left, "rounds.index")]
