"""Entries of the record as they can be contested: which, by whom, until when, and about which clause."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from datetime import time as clock_time
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.dates.zones import instant_in
from negotiate.errors import NotFound
from negotiate.models import (
    ANSWER_DAYS,
    CONTEST_DAYS,
    Chain,
    ContestTimes,
    Corrigendum,
    Disclosure,
    EntryOf,
    Instrument,
    Publication,
    RecordEntry,
    Role,
)
from negotiate.state.open_acts import OPEN_ACTS

#: What no delegation contests: contests themselves, what the program does by itself, and what another delegation says
#: of its own mind, which is its own to say.
NEVER_CONTESTED = frozenset(
    {
        *("took a position", "took a position back", "took a position on words", "withdrew a position"),
        *("took a position on a text", "withdrew a position on a text"),
        *("took a position on a reading", "withdrew a position on a reading"),
        *("co-sponsored", "left the co-sponsors", "made a statement", "withdrew a statement", "broke the silence"),
        *("spoke of words", "answered in a thread", "withdrew a comment"),
        *("contested an entry", "answered a contest", "withdrew a contest", "named what a contest led to"),
        *("set the times of contests", "sealed all journals", "took stock of", "printed"),
    }
)
#: A period ends with the last minute of its last day.
LAST_MINUTE = clock_time(23, 59)


@dataclass(frozen=True)
class Times:
    """How many days there are to contest an entry, and to answer."""

    days: int = CONTEST_DAYS
    answer_days: int = ANSWER_DAYS


def all_times(db: Session, instrument: Instrument) -> tuple[ContestTimes, ...]:
    """Return everything that was ever said of the times of an instrument, oldest first."""
    query = select(ContestTimes).where(ContestTimes.instrument_id == instrument.id).order_by(ContestTimes.id)
    return tuple(db.scalars(query))


def times_at(said: Sequence[ContestTimes], at: datetime) -> Times:
    """Return the times that counted at an instant: what is said later is said of later entries."""
    last = next((row for row in reversed(said) if row.set_at <= at), None)
    return Times(last.days, last.answer_days) if last else Times()


def entries_numbered(db: Session, instrument: Instrument, numbers: Sequence[int]) -> dict[int, RecordEntry]:
    """Return entries of the journal of an instrument by their numbers; those that the session does not see are out."""
    query = (
        select(RecordEntry)
        .join(Chain, Chain.id == RecordEntry.chain_id)
        .where(Chain.name == f"instrument:{instrument.code}", RecordEntry.number.in_(numbers))
    )
    return {entry.number: entry for entry in db.scalars(query)}


def entry_numbered(db: Session, instrument: Instrument, number: int) -> RecordEntry:
    """Return one entry; raise NotFound."""
    found = entries_numbered(db, instrument, [number]).get(number)
    if found is None:
        raise NotFound("The journal has no such entry.")
    return found


@dataclass(frozen=True)
class ContestWindow:
    """Until when entries of one instrument can be contested: what was said of its times, and when texts were issued."""

    instrument: Instrument
    said: tuple[ContestTimes, ...]
    issued: tuple[datetime, ...]

    @classmethod
    def of(cls, db: Session, instrument: Instrument) -> "ContestWindow":
        """Read what decides until when entries can be contested."""
        corrigenda = select(Corrigendum.publication_id)
        query = select(Publication.issued_at).where(
            Publication.instrument_id == instrument.id, Publication.id.not_in(corrigenda)
        )
        return cls(instrument, all_times(db, instrument), tuple(db.scalars(query.order_by(Publication.issued_at))))

    def until(self, entry: RecordEntry) -> datetime | None:
        """Return the last instant at which an entry can be contested; None while delegations cannot read it."""
        told = self._told_at(entry)
        return end_of(times_at(self.said, entry.at).days, told, self.instrument.zone) if told else None

    def is_open(self, entry: RecordEntry) -> bool:
        """Say whether an entry can be contested now."""
        until = self.until(entry)
        return is_contestable(entry) and (until is None or clock.now() <= until)

    def _told_at(self, entry: RecordEntry) -> datetime | None:
        if self.instrument.disclosure is Disclosure.AS_DECIDED or entry.act in OPEN_ACTS:
            return entry.at
        return next((at for at in self.issued if at >= entry.at), None)


def end_of(days: int, since: datetime, zone: str) -> datetime:
    """Return the last minute of a day so many days later, by the clocks of a zone.

    >>> from datetime import UTC
    >>> end_of(7, datetime(2031, 1, 17, 23, 30, tzinfo=UTC), "Europe/Zurich").isoformat()
    '2031-01-25T22:59:00+00:00'
    """
    local = since.astimezone(ZoneInfo(zone)).date()
    return instant_in(local + timedelta(days=days), LAST_MINUTE, zone)


def is_contestable(entry: RecordEntry) -> bool:
    """Say whether an entry tells of something that can be contested."""
    return entry.act not in NEVER_CONTESTED


def seats_of(entry: RecordEntry) -> tuple[str, ...]:
    """Return in which seats somebody acted, as the entry keeps them."""
    _, opened, seats = entry.actor.rpartition(" (")
    return tuple(seats.removesuffix(")").split(", ")) if opened else ()


def maker_of(entry: RecordEntry) -> EntryOf:
    """Return whose act an entry tells of; the command line acts for the secretariat."""
    seats = seats_of(entry)
    if entry.person_id is None or Role.SECRETARIAT.value in seats:
        return EntryOf.SECRETARIAT
    return EntryOf.CHAIR if Role.CHAIR.value in seats else EntryOf.DELEGATION


def clause_of(entry: RecordEntry) -> str:
    """Return the code of the clause that an entry is about; empty where it is about none, or about several."""
    kind, _, code = entry.subject.partition(":")
    facts: Mapping[str, Any] = entry.facts
    said = code if kind == "clause" else facts.get("clause", "")
    return said if isinstance(said, str) else ""
