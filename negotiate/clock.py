"""The only reader of the time."""

from datetime import UTC, date, datetime


def now() -> datetime:
    """Return the current instant, in UTC."""
    return datetime.now(UTC)


def today() -> date:
    """Return the current day, in UTC."""
    return now().date()
