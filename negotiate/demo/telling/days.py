"""The days of the story as instants, counted from the moment of loading; nothing here reads the time."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta


@dataclass(frozen=True, slots=True)
class Days:
    """The calendar of one loading; `now` is its moment, in UTC."""

    now: datetime

    def day(self, number: int) -> date:
        """Return a day of the story.

        >>> Days(datetime(2030, 3, 1, tzinfo=UTC)).day(-1).isoformat()
        '2030-02-28'
        """
        return self.now.date() + timedelta(number)

    def ahead(self, number: int, hour: int) -> datetime:
        """Return an hour of a day, which may be still to come."""
        return datetime.combine(self.day(number), time(hour), UTC)

    def past(self, number: int, hour: int, minute: int = 0) -> datetime:
        """Return so many minutes after an hour of a day, or now where that is still to come.

        >>> Days(datetime(2030, 3, 1, 8, tzinfo=UTC)).past(0, 10).hour
        8
        """
        return min(self.ahead(number, hour) + timedelta(minutes=minute), self.now)
