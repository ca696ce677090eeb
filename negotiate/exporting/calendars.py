"""Days as an iCalendar file (RFC 5545): all-day entries, the same bytes for the same values on every day."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

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


def to_ical(name: str, entries: Iterable[CalendarEntry]) -> bytes:
    """Return a calendar of all-day entries, in the order of their days."""
    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("x-wr-calname", " ".join(name.split()))
    for entry in sorted(entries, key=lambda entry: (entry.on, entry.uid)):
        calendar.add_component(_event(entry))
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


def _alarm(entry: CalendarEntry) -> Alarm:
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", entry.summary)
    alarm["trigger"] = vDuration(-timedelta(days=entry.lead_days))
    return alarm
