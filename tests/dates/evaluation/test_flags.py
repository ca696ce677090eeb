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


YEARS = [date(year, 1, 17) for year in range(2030, 2036)]


def test_what_follows_is_what_comes_after_the_day_that_is_due() -> None:
    assert Outlook(Flag.DUE_SOON, YEARS[0], upcoming=tuple(YEARS[:3])).following == tuple(YEARS[1:3])


def test_where_the_due_day_has_passed_the_next_day_follows() -> None:
    late = Outlook(Flag.OVERDUE, YEARS[0], overdue=(YEARS[0],), upcoming=tuple(YEARS[1:3]))

    assert late.following == tuple(YEARS[1:3])


def test_what_comes_again_goes_no_further_than_its_term() -> None:
    outlook = Outlook(Flag.OVERDUE, YEARS[0], overdue=(YEARS[0], YEARS[2]), upcoming=(YEARS[3],))

    ended = outlook.within(YEARS[1], "the pilot")

    assert (ended.flag, ended.overdue, ended.upcoming) == (Flag.OVERDUE, (YEARS[0],), ())
    assert ended.working == ("no longer than the pilot: 17 Jan 2031",)


def test_what_would_come_again_only_after_its_term_has_lapsed_with_it() -> None:
    ended = Outlook(Flag.SCHEDULED, YEARS[2], upcoming=(YEARS[2],)).within(YEARS[1], "the pilot")

    assert (ended.flag, ended.due, ended.upcoming) == (Flag.LAPSED, YEARS[1], ())


def test_a_term_that_runs_long_enough_changes_nothing() -> None:
    outlook = Outlook(Flag.SCHEDULED, YEARS[0], upcoming=tuple(YEARS[:2]))

    assert outlook.within(YEARS[1], "the pilot") is outlook
