"""What waits for a person in each instrument by number: to read, table, take a position on, dates, an office's."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from sqlalchemy.orm import Session

from negotiate.models import Instrument
from negotiate.policy import Act, Actor, may
from negotiate.queries.amendments.counts import amendment_counts
from negotiate.queries.reading.unread import unread_of
from negotiate.queries.waiting.for_office import for_approval, for_secretariat, for_the_chair
from negotiate.queries.waiting.of_variants import for_variants
from negotiate.queries.waiting.things import WaitingThing, many_things
from negotiate.state.dates.date_rules import PRESSING, date_notes
from negotiate.state.remembered import Remembered
from negotiate.state.rounds import announced_deadline, open_round
from negotiate.state.stamps import stamps_of

#: How many dates press, by their instrument, the state of its journal, the day, and what the reader sees of them.
_pressing: Remembered[int] = Remembered(4096)


def counted_things(db: Session, actor: Actor, instruments: list[Instrument]) -> Iterator[WaitingThing]:
    """Yield what is counted in each instrument that the actor reads."""
    for instrument in instruments:
        for thing in _in(db, actor, instrument):
            if thing.count:
                yield replace(thing, instrument=instrument.title, zone=instrument.zone)


def _in(db: Session, actor: Actor, instrument: Instrument) -> Iterable[WaitingThing]:
    yield from _to_read(db, actor, instrument)
    yield from _for_delegates(db, actor, instrument)
    for kind in (for_secretariat, for_approval, for_the_chair, for_variants):
        yield from kind(db, actor, instrument)
    yield _dates(db, actor, instrument)


def _dates(db: Session, actor: Actor, instrument: Instrument) -> WaitingThing:
    """Return how many dates ask for something; reckoned once, until an act or a new day changes them."""

    def reckoned() -> int:
        notes = (note for some in date_notes(db, actor, instrument).values() for note in some)
        return sum(note.outlook.flag in PRESSING for note in notes)

    sees_all = may(actor, Act.SEE_WORKING_TEXT, instrument)
    count = _pressing.get((instrument.code, stamps_of(db, instrument.code), sees_all), reckoned)
    names = "date due, due soon or overdue", "dates due, due soon or overdue"
    return many_things(count, names, "Look", "dates.index", {"instrument": instrument.code})


def _to_read(db: Session, actor: Actor, instrument: Instrument) -> Iterator[WaitingThing]:
    """Yield how many clauses changed since the actor read them, where she has begun to."""
    unread = unread_of(db, actor, instrument)
    if unread is None or not unread.has_begun:
        return
    watched = f", {unread.watched_news} of them watched" if unread.watched_news else ""
    one = f"clause changed since you read it{', watched' if watched else ''}"
    names, here = (one, f"clauses changed since you read them{watched}"), {"instrument": instrument.code}
    yield many_things(len(unread.news), names, "Read", "since.show", here)


def _for_delegates(db: Session, actor: Actor, instrument: Instrument) -> Iterator[WaitingThing]:
    """Yield the drafts and the amendments without a position, both until amendments close."""
    if not may(actor, Act.DRAFT, instrument):
        return
    counts, round = amendment_counts(db, actor, instrument), open_round(db, instrument)
    due, here = announced_deadline(round) if round else None, {"instrument": instrument.code}
    names = "draft not yet tabled", "drafts not yet tabled"
    drafts = many_things(counts["drafts"], names, "Table", "amendments.index", {**here, "show": "drafts"})
    yield replace(drafts, due=due)
    names = "proposal without a position of yours", "proposals without a position of yours"
    unanswered = {**here, "show": "unanswered"}
    yield many_things(counts["unanswered"], names, "State positions", "position_matrices.index", unanswered)
