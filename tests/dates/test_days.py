"""Arithmetic on days: clamping, leap days, the ends of the calendar, and the words for it."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from negotiate.dates.days import OutOfCalendar, add, first_of_month, read_date, say
from negotiate.dates.rules import TimeSpan, Unit
from tests.dates.strategies import DAYS

MONTH, YEAR, DAY = TimeSpan(1, Unit.MONTH), TimeSpan(1, Unit.YEAR), TimeSpan(1, Unit.DAY)


@pytest.mark.parametrize(
    ("day", "span", "working"),
    [
        ("2031-01-31", MONTH, "31 Jan 2031 + 1 month = 28 Feb 2031 (February 2031 has 28 days)"),
        ("2032-01-31", MONTH, "31 Jan 2032 + 1 month = 29 Feb 2032 (February 2032 has 29 days)"),
        ("2028-02-29", YEAR, "29 Feb 2028 + 1 year = 28 Feb 2029 (February 2029 has 28 days)"),
        ("2028-02-29", TimeSpan(4, Unit.YEAR), "29 Feb 2028 + 4 years = 29 Feb 2032"),
        ("2031-12-31", TimeSpan(2, Unit.WEEK), "31 Dec 2031 + 2 weeks = 14 Jan 2032"),
        ("2025-09-19", TimeSpan(120, Unit.DAY), "19 Sep 2025 + 120 days = 17 Jan 2026"),
    ],
)
def test_the_working_says_what_was_added_and_where_a_month_was_too_short(
    day: str, span: TimeSpan, working: str
) -> None:
    assert add(date.fromisoformat(day), span).working == working


def test_counting_back_is_written_with_a_minus() -> None:
    assert (
        add(date(2031, 3, 31), MONTH, -1).working == "31 Mar 2031 − 1 month = 28 Feb 2031 (February 2031 has 28 days)"
    )


def test_several_months_are_added_at_once_so_that_a_short_month_does_not_pull_down_the_next() -> None:
    assert add(date(2031, 1, 31), MONTH, 2).on == date(2031, 3, 31)


@given(DAYS, st.integers(1, 400))
def test_a_later_count_never_gives_an_earlier_day(day: date, times: int) -> None:
    assert add(day, MONTH, times).on < add(day, MONTH, times + 1).on


@given(DAYS, st.integers(1, 1000))
def test_months_keep_the_day_of_the_month_or_clamp_to_the_last(day: date, times: int) -> None:
    moved = add(day, MONTH, times).on

    assert moved.day == day.day or (moved.day < day.day and (moved + timedelta(days=1)).day == 1)


@given(DAYS, st.integers(1, 60))
def test_the_first_of_a_month_is_a_first_after_the_day(day: date, months: int) -> None:
    first = first_of_month(day, months).on

    assert (first.day, first > day) == (1, True)


@pytest.mark.parametrize("span", [TimeSpan(9999, Unit.YEAR), TimeSpan(9999, Unit.MONTH), TimeSpan(9999, Unit.WEEK)])
def test_a_day_beyond_the_calendar_is_refused(span: TimeSpan) -> None:
    with pytest.raises(OutOfCalendar, match="leaves the calendar"):
        add(date(9999, 1, 1), span)


@pytest.mark.parametrize("text", ["2031-05-14", "14 May 2031", "14 may 2031", "14th of May 2031"])
def test_a_date_is_read_in_figures_and_in_words(text: str) -> None:
    assert read_date(text) == date(2031, 5, 14)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("2031-02-30", "2031-02-30 does not exist: February 2031 has 28 days"),
        ("2031-04-31", "2031-04-31 does not exist: April 2031 has 30 days"),
        ("2031-00-10", "2031-00-10 does not exist: there is no month 0"),
        ("31 June 2030", "31 June 2030 does not exist: June 2030 has 30 days"),
        ("0000-01-01", "0000-01-01 does not exist: there is no year 0"),
        ("14/5/31", "“14/5/31” is not a date: write 2031-05-14 (year, month, day) or 14 May 2031"),
    ],
)
def test_a_date_that_does_not_exist_is_refused_with_the_reason(text: str, sentence: str) -> None:
    with pytest.raises(ValueError) as refused:
        read_date(text)

    assert str(refused.value) == sentence


@given(DAYS)
def test_a_day_that_was_said_is_read_back(day: date) -> None:
    assert read_date(say(day)) == day
