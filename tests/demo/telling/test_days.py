"""The days of the story become instants that lie behind us, save those that are meant to come."""

from datetime import UTC, date, datetime

import pytest

from negotiate.demo.telling.days import Days

NIGHT = datetime(2031, 1, 1, 0, 3, tzinfo=UTC)


@pytest.mark.parametrize(("number", "day"), [(0, date(2031, 1, 1)), (-1, date(2030, 12, 31)), (31, date(2031, 2, 1))])
def test_days_count_from_the_day_of_loading(number, day):
    assert Days(NIGHT).day(number) == day


def test_an_hour_of_a_day_gone_by_is_that_hour():
    assert Days(NIGHT).past(-2, 9, 75) == datetime(2030, 12, 30, 10, 15, tzinfo=UTC)


@pytest.mark.parametrize(("number", "hour"), [(0, 9), (3, 0)])
def test_what_would_still_be_to_come_happens_now(number, hour):
    assert Days(NIGHT).past(number, hour) == NIGHT


def test_a_deadline_may_be_to_come():
    assert Days(NIGHT).ahead(4, 18) == datetime(2031, 1, 5, 18, tzinfo=UTC)
