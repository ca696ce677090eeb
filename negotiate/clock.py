"""The only reader of the time."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import UTC, date, datetime

_moved: ContextVar[datetime | None] = ContextVar("moved", default=None)


def now() -> datetime:
    """Return the current instant, in UTC."""
    return _moved.get() or datetime.now(UTC)


def today() -> date:
    """Return the current day, in UTC."""
    return now().date()


@contextmanager
def at(instant: datetime) -> Iterator[None]:
    """Let the time stand still at an instant while the block runs; raise ValueError where it has no zone.

    Holds for this thread alone. Only the demonstration, which tells of days gone by, and tests use it.

    >>> with at(datetime(2030, 2, 1, tzinfo=UTC)):
    ...     print(today())
    2030-02-01
    """
    if instant.tzinfo is None:
        raise ValueError("an instant needs a time zone")
    token = _moved.set(instant.astimezone(UTC))
    try:
        yield
    finally:
        _moved.reset(token)
