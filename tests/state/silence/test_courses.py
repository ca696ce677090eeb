"""How silence ends, by the record and the clock: the ties, any order of events, and any deeds with restarts between."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.errors import Invalid
from negotiate.models import Level
from negotiate.operations.silence.objections import break_silence
from negotiate.operations.silence.procedures import extend
from negotiate.policy import COMMAND_LINE
from negotiate.state.silence.courses import Course, SilenceEnding, SilenceOutcome, procedures_of
from negotiate.state.text.levels import levels_of
from negotiate.state.text.versions import current_version
from negotiate.state.withheld import in_sight_of
from tests.cast import Cast
from tests.operations.negotiation import Negotiation, corrected, tabled
from tests.operations.silences import begun

NOON = datetime(2031, 1, 17, 12, tzinfo=UTC)
#: A short time around noon, so that instants often meet.
MOMENTS = st.integers(-3, 3).map(lambda hours: NOON + timedelta(hours=hours))
MAYBE = st.none() | MOMENTS


def test_at_the_instant_itself_the_words_are_agreed() -> None:
    assert Course(NOON, NOON).at(NOON) == SilenceEnding(SilenceOutcome.AGREED, NOON)


def test_a_moment_before_the_instant_they_are_not() -> None:
    before = NOON - timedelta(microseconds=1)

    assert Course(NOON, NOON).at(before) == SilenceEnding(SilenceOutcome.RUNNING, NOON)


def test_an_objection_at_the_instant_itself_comes_too_late() -> None:
    assert Course(NOON, NOON, objected_at=NOON).at(NOON).outcome is SilenceOutcome.AGREED


def test_of_an_objection_and_a_change_at_one_moment_the_objection_counts() -> None:
    early = NOON - timedelta(hours=1)

    assert Course(NOON, NOON, objected_at=early, changed_at=early).at(NOON) == SilenceEnding(
        SilenceOutcome.BROKEN, early
    )


@given(MOMENTS, MAYBE, MAYBE, MOMENTS)
def test_it_ends_as_a_clock_that_ticks_from_hour_to_hour_finds_it(
    until: datetime, objected_at: datetime | None, changed_at: datetime | None, now: datetime
) -> None:
    course = Course(until, NOON, objected_at, changed_at)

    assert course.at(max(now, *filter(None, (objected_at, changed_at, now)))) == ticked(
        course, max(now, *filter(None, (objected_at, changed_at, now)))
    )


def ticked(course: Course, now: datetime) -> SilenceEnding:
    """Return how a procedure stands, by looking at it every hour until now, as a timer would."""
    for hours in range(-3, 4):
        moment = NOON + timedelta(hours=hours)
        if moment > now:
            break
        if moment >= course.until:
            return SilenceEnding(SilenceOutcome.AGREED, course.until)
        if moment == course.objected_at:
            return SilenceEnding(SilenceOutcome.BROKEN, moment)
        if moment == course.changed_at:
            return SilenceEnding(SilenceOutcome.VOID, moment)
    return SilenceEnding(SilenceOutcome.RUNNING, course.until)


#: Hours that pass before each deed: often as many as lead exactly to an instant that was announced.
HOURS = st.sampled_from([0, 1, 24, 36, 72])
DEEDS = st.sampled_from(["object", "extend", "change", "amend", "restart", "look"])


@dataclass
class Account:
    """What has been heard of a procedure, told as it came: how it ended first is how it ended."""

    until: datetime
    ended: SilenceOutcome | None = None

    def hear(self, deed: str, now: datetime) -> bool:
        """Take a deed in; return whether it is one that can be done."""
        if self.ended is None and now >= self.until:
            self.ended = SilenceOutcome.AGREED
        if deed in ("object", "extend") and self.ended is not None:
            return False
        if self.ended is None:
            self.ended = {
                "object": SilenceOutcome.BROKEN,
                "amend": SilenceOutcome.BROKEN,
                "change": SilenceOutcome.VOID,
            }.get(deed)
        if deed == "extend":
            self.until += timedelta(hours=36)
        return True


class Table:
    """Two clauses' worth of deeds on one procedure; each can be done as often as it is asked for."""

    def __init__(self, db: Session, cast: Cast, negotiation: Negotiation) -> None:
        self.db, self.cast, self.negotiation = db, cast, negotiation
        self.silence = begun(db, cast, negotiation, clock.now() + timedelta(hours=72))
        self.words = current_version(db, negotiation.conduct)
        self.account = Account(self.silence.until)
        self.written = 0

    def do(self, deed: str) -> bool:
        """Do a deed; return whether it was taken."""
        deeds: dict[str, Callable[[], object]] = {
            "object": lambda: break_silence(self.db, self.cast.nadia.actor, self.silence.code, "We need more time."),
            "extend": lambda: extend(
                self.db, self.cast.chen.actor, self.silence.code, self.silence.until + timedelta(hours=36)
            ),
            "change": self._change,
            "amend": lambda: tabled(self.db, self.cast.bela, self.negotiation.conduct, "A State", "No State"),
            "restart": self.db.expire_all,
            "look": self.db.flush,
        }
        try:
            deeds[deed]()
        except Invalid:
            return False
        return True

    def _change(self) -> None:
        self.written += 1
        corrected(self.db, self.cast, self.negotiation.conduct, "water", f"water {self.written}, water")

    def outcome(self) -> SilenceOutcome:
        """Return how the procedure stands now."""
        self.db.flush()
        return procedures_of(self.db, self.silence.instrument)[self.silence.id].course.at(clock.now()).outcome

    def level(self) -> Level:
        """Return how far the words that were put under silence are agreed now."""
        return levels_of(self.db, self.negotiation.instrument).of(self.negotiation.conduct.id, self.words)


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(HOURS, DEEDS), max_size=6))
def test_silence_ends_as_a_plain_account_of_the_deeds_says(
    db: Session, cast: Cast, negotiation: Negotiation, steps: list[tuple[int, str]]
) -> None:
    with undone(db):
        assert all(told(db, cast, negotiation, steps))


@contextmanager
def undone(db: Session) -> Iterator[None]:
    """Undo in the end what was done within, and forget what the record still had to bind."""
    point = db.begin_nested()
    try:
        yield
    finally:
        point.rollback()
        db.info.clear()
        in_sight_of(db, COMMAND_LINE)


def told(db: Session, cast: Cast, negotiation: Negotiation, steps: list[tuple[int, str]]) -> list[bool]:
    """Play all steps, the hours of each after the one before; say of each whether it went as the account says."""
    now = clock.now()
    with clock.at(now):
        table = Table(db, cast, negotiation)
    return [played(table, now := now + timedelta(hours=hours), deed) for hours, deed in steps]


def played(table: Table, now: datetime, deed: str) -> bool:
    """Do a deed at an instant; say whether it, and how the procedure stands after it, are as the account says."""
    with clock.at(now):
        is_taken = table.account.hear(deed, now)
        ended = table.account.ended or SilenceOutcome.RUNNING
        return table.do(deed) is is_taken and table.outcome() is ended and _agrees(table, ended)


def _agrees(table: Table, ended: SilenceOutcome) -> bool:
    """Say whether words count as agreed where silence agreed them, and nowhere else."""
    return (table.level() is Level.AGREED_AD_REFERENDUM) is (ended is SilenceOutcome.AGREED)


@pytest.mark.parametrize("deed", ["object", "change", "amend"])
def test_what_comes_at_the_instant_itself_comes_too_late(
    db: Session, cast: Cast, negotiation: Negotiation, deed: str
) -> None:
    with clock.at(clock.now()):
        table = Table(db, cast, negotiation)
    with clock.at(table.silence.until):
        table.do(deed)

        assert table.outcome() is SilenceOutcome.AGREED
