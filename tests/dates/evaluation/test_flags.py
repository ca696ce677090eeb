"""Flags by the day alone, and how they are said."""

from datetime import date

import pytest

from negotiate.dates.evaluation.flags import LEAD_DAYS, Flag, Outlook, flag_by_day
from negotiate.dates.names import DateKind

DUE = date(2031, 1, 17)


@pytest.mark.parametrize(
    ("as_of", "flag"),
    [
        ("2030-07-20", Flag.SCHEDULED),
        ("2030-07-21", Flag.DUE_SOON),
        ("2031-01-16", Flag.DUE_SOON),
        ("2031-01-17", Flag.DUE),
        ("2031-01-18", Flag.OVERDUE),
    ],
)
def test_a_thing_not_done_goes_from_scheduled_to_overdue(as_of: str, flag: Flag) -> None:
    assert flag_by_day(DUE, date.fromisoformat(as_of), 180) is flag


def test_a_thing_that_may_wait_is_overdue_only_after_its_latest_day() -> None:
    assert flag_by_day(DUE, date(2031, 6, 1), 180, latest=date(2032, 1, 1)) is Flag.DUE


def test_a_sunset_gives_a_year_of_warning_and_all_else_half_a_year() -> None:
    assert (LEAD_DAYS[DateKind.SUNSET], LEAD_DAYS[DateKind.REVIEW]) == (365, 180)


@pytest.mark.parametrize(
    ("flag", "label"),
    [
        (Flag.EXTENDED, "extended to 17 Jan 2031"),
        (Flag.OVERDUE, "overdue since 17 Jan 2031"),
        (Flag.LAPSED, "lapsed on 17 Jan 2031"),
        (Flag.HELD, "held"),
    ],
)
def test_a_label_says_the_day_where_it_helps(flag: Flag, label: str) -> None:
    assert Outlook(flag, DUE).label == label


def test_what_is_overdue_is_the_most_urgent() -> None:
    assert min(Flag, key=lambda flag: flag.urgency) is Flag.OVERDUE
