"""The days of a text as values for programs."""

from datetime import UTC, date, datetime

from negotiate.queries.dates.calendars import DayMark, Nature
from negotiate.web.api.values.dates.days import day_answer, key_of_day

MARK = DayMark(date(2031, 1, 17), Nature.DUE, "Review", "Article 3", "", "c", (), datetime(2026, 3, 1, tzinfo=UTC))


def test_a_day_is_known_by_what_it_is_of_and_not_by_what_it_is_called() -> None:
    assert key_of_day(MARK) == "2031-01-17-due-c-"
    assert (day_answer(MARK).nature, day_answer(MARK).on) == ("due", date(2031, 1, 17))
