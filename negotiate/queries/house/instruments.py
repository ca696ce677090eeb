"""The instruments that a person takes part in, and what waits for her in each."""

from collections import Counter
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate.models import Instrument, Round, RoundState
from negotiate.policy import Act, Actor, may, require
from negotiate.queries.amendments.counts import amendment_counts
from negotiate.queries.desk.queues import left_by_clause
from negotiate.queries.header import InstrumentHeader, header_of, readable_instruments
from negotiate.queries.house.waiting_counts import WaitingCount, for_approval, for_the_chair
from negotiate.queries.reading.unread import unread_of
from negotiate.state.dates.date_rules import PRESSING, date_notes


@dataclass(frozen=True)
class InstrumentCard:
    """An instrument on the home page."""

    head: InstrumentHeader
    waiting: tuple[WaitingCount, ...]


def instruments_of(db: Session, actor: Actor) -> tuple[InstrumentCard, ...]:
    """Return the instruments that the actor may read, in alphabetical order, each with what waits for her."""
    require(actor, Act.SEE_HOUSE)
    return tuple(
        InstrumentCard(header_of(db, actor, row), _waiting(db, actor, row)) for row in readable_instruments(db, actor)
    )


def _waiting(db: Session, actor: Actor, instrument: Instrument) -> tuple[WaitingCount, ...]:
    found = [
        *_to_read(db, actor, instrument),
        *_for_delegates(db, actor, instrument),
        *_for_secretariat(db, actor, instrument),
    ]
    found += [*for_approval(db, actor, instrument), *for_the_chair(db, actor, instrument)]
    pressing = Counter(note.outlook.flag for notes in date_notes(db, actor, instrument).values() for note in notes)
    count = sum(pressing[flag] for flag in PRESSING)
    one, many = "date due, due soon or overdue", "dates due, due soon or overdue"
    found.append(WaitingCount(one, many, count, "dates.index", {"instrument": instrument.code}))
    return tuple(waiting for waiting in found if waiting.count)


def _to_read(db: Session, actor: Actor, instrument: Instrument) -> list[WaitingCount]:
    """Return how many clauses changed since the actor read them, where she has begun to."""
    unread = unread_of(db, actor, instrument)
    if unread is None or not unread.has_begun:
        return []
    watched = f", {unread.watched_news} of them watched" if unread.watched_news else ""
    return [
        WaitingCount(
            one=f"clause changed since you read it{', watched' if watched else ''}",
            many=f"clauses changed since you read them{watched}",
            count=len(unread.news),
            place="since.show",
            arguments={"instrument": instrument.code},
        )
    ]


def _for_delegates(db: Session, actor: Actor, instrument: Instrument) -> list[WaitingCount]:
    if not may(actor, Act.DRAFT, instrument):
        return []
    counts = amendment_counts(db, actor, instrument)
    here = {"instrument": instrument.code}
    return [
        WaitingCount(
            one="draft not yet tabled",
            many="drafts not yet tabled",
            count=counts["drafts"],
            place="amendments.index",
            arguments={**here, "show": "drafts"},
        ),
        WaitingCount(
            one="amendment without a position of yours",
            many="amendments without a position of yours",
            count=counts["unanswered"],
            place="amendments.index",
            arguments={**here, "show": "unanswered"},
        ),
    ]


def _for_secretariat(db: Session, actor: Actor, instrument: Instrument) -> list[WaitingCount]:
    if not may(actor, Act.MERGE, instrument):
        return []
    query = select(Round).where(Round.instrument_id == instrument.id).order_by(Round.number.desc()).limit(1)
    newest = db.scalar(query)
    if newest is None or newest.state is RoundState.CLOSED:
        return [WaitingCount("round to open", "rounds to open", 1, "rounds.index", {"instrument": instrument.code})]
    counts = left_by_clause(db, newest)
    if not counts:
        return [WaitingCount("round to close", "rounds to close", 1, "rounds.show", {"code": newest.code})]
    one, many = "amendment to decide", "amendments to decide"
    return [WaitingCount(one, many, sum(counts.values()), "merges.new", {"clause": next(iter(counts))})]
