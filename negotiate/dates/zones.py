"""Time zones: what clocks show of an instant in some place, and which instant a clock there means; by IANA names."""

from datetime import UTC, date, datetime, time
from functools import cache
from zoneinfo import ZoneInfo, available_timezones

#: The zone of whoever has said nothing else.
UNIVERSAL = "UTC"
_AREAS = frozenset(("Africa", "America", "Antarctica", "Asia", "Atlantic", "Australia", "Europe", "Indian", "Pacific"))


@cache
def zone_names() -> tuple[str, ...]:
    """Return the names of all zones of places, in alphabetical order after UTC."""
    return UNIVERSAL, *sorted(name for name in available_timezones() if name.partition("/")[0] in _AREAS)


def place_of(zone: str) -> str:
    """Return the place after which a zone is named.

    >>> place_of("America/New_York"), place_of("UTC")
    ('New York', 'UTC')
    """
    return zone.rpartition("/")[2].replace("_", " ")


def clock_in(instant: datetime, zone: str) -> str:
    """Return what a clock shows in a zone.

    >>> clock_in(datetime(2031, 1, 17, 18, 0, tzinfo=UTC), "Europe/Zurich")
    '19:00 Zurich'
    """
    return f"{instant.astimezone(ZoneInfo(zone)):%H:%M} {place_of(zone)}"


def written_in(instant: datetime, zone: str) -> str:
    """Return day and time in a zone.

    >>> written_in(datetime(2031, 1, 17, 18, 0, tzinfo=UTC), "Asia/Tokyo")
    '18 January 2031, 03:00 Tokyo'
    """
    local = instant.astimezone(ZoneInfo(zone))
    return f"{local.day} {local:%B %Y}, {clock_in(instant, zone)}"


def written_beside(instant: datetime, zone: str, other: str) -> str:
    """Return what a clock shows in a zone, with the day only where it is another than in a zone that is told already.

    >>> written_beside(datetime(2031, 1, 17, 18, 0, tzinfo=UTC), "Asia/Tokyo", "UTC")
    '18 January 2031, 03:00 Tokyo'
    """
    is_same_day = instant.astimezone(ZoneInfo(zone)).date() == instant.astimezone(ZoneInfo(other)).date()
    return clock_in(instant, zone) if is_same_day else written_in(instant, zone)


def instant_in(day: date, at: time, zone: str) -> datetime:
    """Return the instant of a day at which clocks in a zone show a time; where they show it twice, the first.

    Raise ValueError where they never show it, because they are put forward, where there is no such zone, and at either
    end of time.

    >>> instant_in(date(2031, 7, 1), time(12), "Europe/Zurich").hour
    10
    """
    if zone not in zone_names():
        raise ValueError(f"“{zone}” is no time zone")
    try:
        instant = datetime.combine(day, at, ZoneInfo(zone)).astimezone(UTC)
        shown = instant.astimezone(ZoneInfo(zone))
    except OverflowError as trouble:
        raise ValueError(f"no calendar goes as far as {day.year}") from trouble
    if (shown.date(), shown.time()) != (day, at):
        raise ValueError(f"clocks in {place_of(zone)} are put forward then and never show this time")
    return instant
