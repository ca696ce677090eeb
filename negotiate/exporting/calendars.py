"""Days and sittings as an iCalendar file (RFC 5545): the same bytes for the same values on every day."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from icalendar import Alarm, Calendar, Event, vDuration

PRODUCT = "-//negotiate//dates of instruments//EN"


@dataclass(frozen=True)
class CalendarEntry:
    """One day: `uid` names it for ever, `stamp` is when what it follows from was last written down.

    `lead_days` above 0 sets an alarm so many days before.
    """

    uid: str
    on: date
    summary: str
    description: str
    stamp: datetime
    url: str
    category: str
    lead_days: int = 0


@dataclass(frozen=True)
class SittingEntry:
    """A sitting between two instants; a program takes the highest `sequence` of an entry, and strikes what is off."""

    uid: str
    begins: datetime
    ends: datetime
    summary: str
    description: str
    location: str
    stamp: datetime
    url: str
    sequence: int = 0
    is_off: bool = False


def to_ical(name: str, entries: Iterable[CalendarEntry], sittings: Iterable[SittingEntry] = ()) -> bytes:
    """Return a calendar of all-day entries in the order of their days, and of sittings in that of their beginnings."""
    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("x-wr-calname", " ".join(name.split()))
    for entry in sorted(entries, key=lambda entry: (entry.on, entry.uid)):
        calendar.add_component(_event(entry))
    for sitting in sorted(sittings, key=lambda sitting: (sitting.begins, sitting.uid)):
        calendar.add_component(_sitting(sitting))
    return bytes(calendar.to_ical(sorted=True))


def _event(entry: CalendarEntry) -> Event:
    event = Event()
    event.add("uid", entry.uid)
    event.add("dtstamp", entry.stamp.replace(microsecond=0))
    event.add("dtstart", entry.on)
    event.add("summary", entry.summary)
    event.add("description", entry.description)
    event.add("url", entry.url)
    event.add("categories", [entry.category])
    event.add("transp", "TRANSPARENT")
    if entry.lead_days:
        event.add_component(_alarm(entry))
    return event


def _sitting(entry: SittingEntry) -> Event:
    event = Event()
    event.add("uid", entry.uid)
    event.add("dtstamp", entry.stamp.replace(microsecond=0))
    event.add("dtstart", entry.begins.astimezone(UTC))
    event.add("dtend", entry.ends.astimezone(UTC))
    event.add("summary", entry.summary)
    event.add("description", entry.description)
    event.add("location", entry.location)
    event.add("url", entry.url)
    event.add("sequence", entry.sequence)
    event.add("status", "CANCELLED" if entry.is_off else "CONFIRMED")
    event.add("categories", ["meeting"])
    return event


def _alarm(entry: CalendarEntry) -> Alarm:
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", entry.summary)
    alarm["trigger"] = vDuration(-timedelta(days=entry.lead_days))
    return alarm
