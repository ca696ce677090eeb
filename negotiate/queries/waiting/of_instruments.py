"""What waits for a person in each instrument by number: to read, table, take a position on, dates, an office's."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.dates.zones import instant_in
from negotiate.models import Instrument
from negotiate.policy import Act, Actor, may
from negotiate.queries.amendments.counts import OwnCounts, own_counts
from negotiate.queries.reading.unread import unread_where_begun
from negotiate.queries.waiting.for_office import for_approval, for_secretariat, for_the_chair
from negotiate.queries.waiting.of_variants import for_variants
from negotiate.queries.waiting.things import WaitingThing, many_things
from negotiate.state.contests.entries import LAST_MINUTE
from negotiate.state.dates.date_rules import PRESSING, date_notes
from negotiate.state.remembered import Remembered
from negotiate.state.rounds import announced_deadline, open_rounds
from negotiate.state.stamps import stamps_of_each

#: How many dates press and the next day of theirs, by their instrument, the state of its journal, the day, and what the
#: reader sees of them.
_pressing: Remembered[tuple[int, date | None]] = Remembered(4096)


def counted_things(db: Session, actor: Actor, instruments: list[Instrument]) -> Iterator[WaitingThing]:
    """Yield what is counted in each instrument that the actor reads; the statements do not grow with them."""
    found: dict[int, list[WaitingThing]] = {row.id: [] for row in instruments}
    for kind in (_to_read, _for_delegates, for_secretariat, for_approval, for_the_chair, for_variants, _dates):
        for row, thing in kind(db, actor, instruments):
            found[row.id].append(replace(thing, instrument=row.title, zone=row.zone))
    for row in instruments:
        yield from (thing for thing in found[row.id] if thing.count)


def _dates(db: Session, actor: Actor, instruments: list[Instrument]) -> Iterator[tuple[Instrument, WaitingThing]]:
    """Yield how many dates ask for something; reckoned once, until an act or a new day changes them."""
    names = "date due, due soon or overdue", "dates due, due soon or overdue"
    stamps = stamps_of_each(db, [row.code for row in instruments]) if instruments else {}
    for row in instruments:
        key = row.code, stamps[row.code], may(actor, Act.SEE_WORKING_TEXT, row)
        count, day = _pressing.get(key, lambda row=row: _reckoned(db, actor, row))  # type: ignore[misc]
        thing = many_things(count, names, "Look", "dates.index", {"instrument": row.code})
        yield row, replace(thing, due=instant_in(day, LAST_MINUTE, row.zone) if day else None, told="the next until")


def _reckoned(db: Session, actor: Actor, instrument: Instrument) -> tuple[int, date | None]:
    """Return how many dates press, and the next of their days that is still to pass."""
    notes = (note for some in date_notes(db, actor, instrument).values() for note in some)
    outlooks = [note.outlook for note in notes if note.outlook.flag in PRESSING]
    days = (one.due for one in outlooks if one.due is not None and one.due >= clock.today())
    return len(outlooks), min(days, default=None)


def _to_read(db: Session, actor: Actor, instruments: list[Instrument]) -> Iterator[tuple[Instrument, WaitingThing]]:
    """Yield how many clauses changed since the actor read them, where she has begun to."""
    found = unread_where_begun(db, actor, instruments)
    for row in instruments:
        if unread := found.get(row.id):
            watched = f", {unread.watched_news} of them watched" if unread.watched_news else ""
            one = f"clause changed since you read it{', watched' if watched else ''}"
            names, here = (one, f"clauses changed since you read them{watched}"), {"instrument": row.code}
            yield row, many_things(len(unread.news), names, "Read", "since.show", here)


def _for_delegates(
    db: Session, actor: Actor, instruments: list[Instrument]
) -> Iterator[tuple[Instrument, WaitingThing]]:
    """Yield the drafts and the amendments without a position, both until amendments close."""
    hers = [row for row in instruments if may(actor, Act.DRAFT, row)]
    counts, rounds = (own_counts(db, actor, hers), open_rounds(db, hers)) if hers else ({}, {})
    for row in hers:
        own, round, here = counts.get(row.id, OwnCounts()), rounds.get(row.id), {"instrument": row.code}
        names = "draft not yet tabled", "drafts not yet tabled"
        drafts = many_things(own.drafts, names, "Table", "amendments.index", {**here, "show": "drafts"})
        yield row, replace(drafts, due=announced_deadline(round) if round else None)
        names = "proposal without a position of yours", "proposals without a position of yours"
        unanswered = {**here, "show": "unanswered"}
        waits = many_things(own.unanswered, names, "State positions", "position_matrices.index", unanswered)
        yield row, replace(waits, changed_at=own.unanswered_since)
