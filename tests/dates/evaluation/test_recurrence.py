"""Things that come again: the grid, the holdings, the shortest and longest interval."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from negotiate.dates.evaluation.evaluate import evaluate
from negotiate.dates.evaluation.events import DatedEvent, Decision, Extended, Held
from negotiate.dates.evaluation.flags import Flag, Outlook
from negotiate.dates.evaluation.recurrence import Grid
from negotiate.dates.notation.notation import parse
from negotiate.dates.rules import First
from tests.dates.strategies import DAYS, SPANS

FORCE = DatedEvent("entry into force", date(1994, 11, 16))
EVERY_FIVE = "every 5 years after entry into force"


def outlook(notation: str, as_of: str, *decisions: Decision) -> Outlook:
    """Return how a recurring review stands."""
    return evaluate(parse(notation), [FORCE, *decisions], date.fromisoformat(as_of))


def test_a_missed_occurrence_stays_overdue_beside_the_next() -> None:
    missed = outlook(EVERY_FIVE, "2005-01-01")

    assert (missed.flag, missed.due, missed.overdue, missed.upcoming[0]) == (
        Flag.OVERDUE,
        date(1999, 11, 16),
        (date(1999, 11, 16), date(2004, 11, 16)),
        date(2009, 11, 16),
    )


def test_a_late_holding_settles_what_was_due_and_does_not_shift_the_next() -> None:
    assert outlook(EVERY_FIVE, "2001-01-01", Held(date(2000, 6, 1))).due == date(2004, 11, 16)


def test_an_early_holding_settles_the_next_when_that_is_nearer() -> None:
    assert outlook(EVERY_FIVE, "1999-10-01", Held(date(1999, 9, 1))).due == date(2004, 11, 16)


def test_a_second_sitting_soon_after_does_not_settle_the_next() -> None:
    sittings = Held(date(1999, 12, 1)), Held(date(2000, 1, 15))

    assert outlook(EVERY_FIVE, "2001-01-01", *sittings).due == date(2004, 11, 16)


def test_a_holding_can_name_the_occurrence_it_was_for() -> None:
    held = Held(date(2004, 12, 1), for_due=date(1999, 11, 16))

    assert outlook(EVERY_FIVE, "2005-01-01", held).overdue == (date(2004, 11, 16),)


def test_a_postponed_occurrence_is_extended_and_the_rest_stays() -> None:
    moved = outlook(EVERY_FIVE, "1998-01-01", Extended(date(1997, 6, 1), date(2000, 6, 1)))

    assert (moved.label, moved.upcoming[:2]) == ("extended to 1 Jun 2000", (date(2000, 6, 1), date(2004, 11, 16)))


def test_from_puts_the_first_at_the_point_itself() -> None:
    upcoming = outlook("every 2 years from 5 years after entry into force", "1995-01-01").upcoming

    assert upcoming[:3] == (date(1999, 11, 16), date(2001, 11, 16), date(2003, 11, 16))


@pytest.mark.parametrize(
    ("notation", "opens", "due", "latest"),
    [
        ("at least every 5 years after entry into force", None, "2005-06-01", "2005-06-01"),
        ("at most every 4 years after entry into force", "2004-06-01", None, None),
        ("every 4 years to 6 years after entry into force", "2004-06-01", "2006-06-01", "2006-06-01"),
        ("every 5 years (4 years to 6 years) after entry into force", "2004-06-01", "2005-06-01", "2006-06-01"),
    ],
)
def test_a_shortest_or_longest_interval_counts_from_the_last_holding(
    notation: str, opens: str | None, due: str | None, latest: str | None
) -> None:
    stands = outlook(notation, "2001-01-01", Held(date(2000, 6, 1)))

    assert [day and day.isoformat() for day in (stands.opens, stands.due, stands.latest)] == [opens, due, latest]


def test_what_may_wait_is_due_until_its_longest_interval_is_over() -> None:
    notation = "every 5 years (4 years to 6 years) after entry into force"

    assert [outlook(notation, day).flag for day in ("2000-06-01", "2000-11-17")] == [Flag.DUE, Flag.OVERDUE]


def test_what_need_not_come_is_never_overdue() -> None:
    assert outlook("at most every 4 years after entry into force", "2050-01-01").flag is Flag.DUE


def test_a_hundred_missed_days_are_listed_and_the_rest_counted() -> None:
    stands = outlook("every 1 day after entry into force", "2020-01-01")

    assert (len(stands.overdue), stands.concerns) == (100, ("9176 have passed; the first 100 are listed",))


@given(SPANS, DAYS, st.sampled_from(First), st.integers(0, 30))
def test_a_grid_is_strictly_monotone(span: object, start: date, first: First, number: int) -> None:
    days = Grid(span, start, first).days(number, number + 3)

    assert list(days) == sorted(set(days))


@given(SPANS, DAYS, DAYS)
def test_counting_the_grid_agrees_with_its_days(span: object, start: date, day: date) -> None:
    grid = Grid(span, start)
    count = grid.count_before(day)

    assert all(one < day for one in grid.days(max(0, count - 3), count))
    assert all(one >= day for one in grid.days(count, count + 2))


@given(DAYS, DAYS)
def test_the_next_day_never_moves_back_as_time_goes_on(one: date, other: date) -> None:
    earlier, later = sorted((one, other))

    assert outlook(EVERY_FIVE, earlier.isoformat()).upcoming <= outlook(EVERY_FIVE, later.isoformat()).upcoming


def test_a_leap_day_s_grid_comes_back_to_the_leap_day() -> None:
    event = DatedEvent("entry into force", date(2028, 2, 29))
    upcoming = evaluate(parse("every 1 year after entry into force"), [event], date(2028, 3, 1)).upcoming

    assert upcoming[:4] == (date(2029, 2, 28), date(2030, 2, 28), date(2031, 2, 28), date(2032, 2, 29))
