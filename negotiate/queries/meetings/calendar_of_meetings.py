"""The meetings that a reader sees, for calendar programs: each as it is announced now, also where it is off."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from negotiate.models import Instrument, Meeting
from negotiate.policy import Act, Actor, may
from negotiate.queries.header import load_instrument, readable_instruments
from negotiate.queries.meetings.meeting_lines import ItemLine, PlacesRead, meeting_line, places_read
from negotiate.state.meetings.seen import meetings_seen


@dataclass(frozen=True)
class MeetingEntry:
    """A meeting as an entry: `known_at` is when anything of it was last written down, for the `sequence`-th time."""

    code: str
    instrument: str
    title: str
    begins_at: datetime
    ends_at: datetime
    place: str
    facilitator: str
    link: str
    agenda: tuple[str, ...]
    is_off: bool
    known_at: datetime
    sequence: int


@dataclass(frozen=True)
class MeetingCalendar:
    """The meetings of one instrument."""

    title: str
    entries: tuple[MeetingEntry, ...]


def calendar_of(db: Session, actor: Actor, code: str) -> MeetingCalendar:
    """Return the meetings of one instrument that the actor sees."""
    return _calendar(db, actor, load_instrument(db, actor, code))


def meetings_of_all(db: Session, actor: Actor) -> tuple[MeetingCalendar, ...]:
    """Return the meetings of every instrument that the actor reads, as far as she may join them."""
    return tuple(_calendar(db, actor, row, joins=True) for row in readable_instruments(db, actor))


def _calendar(db: Session, actor: Actor, instrument: Instrument, *, joins: bool = False) -> MeetingCalendar:
    seen = meetings_seen(db, actor, instrument)
    rows = [row for row in seen if not joins or may(actor, Act.JOIN_MEETING, row)]
    places = places_read(db, actor, instrument, rows)
    return MeetingCalendar(instrument.title, tuple(_entry(actor, row, places) for row in rows))


def _entry(actor: Actor, row: Meeting, places: PlacesRead) -> MeetingEntry:
    line, known = meeting_line(actor, row, places), tuple(_instants(row))
    return MeetingEntry(
        code=row.code,
        instrument=line.instrument,
        title=line.title,
        begins_at=line.begins_at,
        ends_at=line.ends_at,
        place=line.place,
        facilitator=line.facilitator,
        link=row.plan.link if may(actor, Act.JOIN_MEETING, row) else "",
        agenda=tuple(_item(number, item) for number, item in enumerate(line.agenda, start=1)),
        is_off=row.cancellation is not None,
        known_at=max(known),
        sequence=len(known) - 1,
    )


def _instants(row: Meeting) -> Iterator[datetime]:
    """Yield when something of a meeting was written down that an entry tells."""
    yield from (plan.set_at for plan in row.plans)
    if row.cancellation is not None:
        yield row.cancellation.cancelled_at


def _item(number: int, item: ItemLine) -> str:
    places = ", ".join(place.label for place in item.places)
    return f"{number}. {item.title}" + (f" ({places})" if places else "")
