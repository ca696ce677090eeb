"""How silence ends, by the record and the clock: the ties, and any order of events against a clock that ticks."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from negotiate.state.silence.courses import Course, Ending, Outcome

NOON = datetime(2031, 1, 17, 12, tzinfo=UTC)
#: A short time around noon, so that instants often meet.
MOMENTS = st.integers(-3, 3).map(lambda hours: NOON + timedelta(hours=hours))
MAYBE = st.none() | MOMENTS


def test_at_the_instant_itself_the_words_are_agreed() -> None:
    assert Course(NOON, NOON).at(NOON) == Ending(Outcome.AGREED, NOON)


def test_a_moment_before_the_instant_they_are_not() -> None:
    before = NOON - timedelta(microseconds=1)

    assert Course(NOON, NOON).at(before) == Ending(Outcome.RUNNING, NOON)


def test_an_objection_at_the_instant_itself_comes_too_late() -> None:
    assert Course(NOON, NOON, objected_at=NOON).at(NOON).outcome is Outcome.AGREED


def test_of_an_objection_and_a_change_at_one_moment_the_objection_counts() -> None:
    early = NOON - timedelta(hours=1)

    assert Course(NOON, NOON, objected_at=early, changed_at=early).at(NOON) == Ending(Outcome.BROKEN, early)


@given(MOMENTS, MAYBE, MAYBE, MOMENTS)
def test_it_ends_as_a_clock_that_ticks_from_hour_to_hour_finds_it(
    until: datetime, objected_at: datetime | None, changed_at: datetime | None, now: datetime
) -> None:
    course = Course(until, NOON, objected_at, changed_at)

    assert course.at(max(now, *filter(None, (objected_at, changed_at, now)))) == ticked(
        course, max(now, *filter(None, (objected_at, changed_at, now)))
    )


def ticked(course: Course, now: datetime) -> Ending:
    """Return how a procedure stands, by looking at it every hour until now, as a timer would."""
    for hours in range(-3, 4):
        moment = NOON + timedelta(hours=hours)
        if moment > now:
            break
        if moment >= course.until:
            return Ending(Outcome.AGREED, course.until)
        if moment == course.objected_at:
            return Ending(Outcome.BROKEN, moment)
        if moment == course.changed_at:
            return Ending(Outcome.VOID, moment)
    return Ending(Outcome.RUNNING, course.until)
