"""Days in a month and over decades."""

from datetime import UTC, date, datetime

import pytest
from sqlalchemy.orm import Session

from negotiate.errors import NotFound
from negotiate.operations.publishing import rounds
from negotiate.queries.dates.calendars import Nature, month_page, timeline_page
from tests.cast import Cast
from tests.operations.negotiation import Negotiation
from tests.queries.watching import IN_FORCE, in_force, review

CALL = (2026, 2, 1)


def test_a_month_is_whole_weeks_from_monday(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    page = month_page(db, cast.nadia.actor, negotiation.instrument.code, date(2029, 1, 15))

    assert (page.weeks[0][0].on, page.weeks[-1][-1].on) == (date(2029, 1, 1), date(2029, 2, 4))
    assert (page.before, page.after) == (date(2028, 12, 1), date(2029, 2, 1))


@pytest.mark.parametrize(("month", "bound"), [(date(1, 1, 1), "before"), (date(9999, 11, 1), "after")])
def test_the_calendar_ends_where_dates_end(
    db: Session, cast: Cast, negotiation: Negotiation, month: date, bound: str
) -> None:
    page = month_page(db, cast.nadia.actor, negotiation.instrument.code, month)

    assert getattr(page, bound) is None


def test_a_month_whose_weeks_have_no_end_is_not_found(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    with pytest.raises(NotFound):
        month_page(db, cast.nadia.actor, negotiation.instrument.code, date(9999, 12, 1))


def test_what_falls_due_stands_on_its_day(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    review(db, cast, negotiation)
    in_force(db, cast, negotiation)

    page = month_page(db, cast.nadia.actor, negotiation.instrument.code, date(2029, 1, 1))

    cells = [cell for week in page.weeks for cell in week if cell.marks]
    assert [(cell.on, cell.marks[0].title) for cell in cells] == [(date(2029, 1, 17), "Review")]


def test_a_timeline_tells_what_happened_and_what_follows(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    review(db, cast, negotiation, "every 5 years after entry into force")
    in_force(db, cast, negotiation)

    page = timeline_page(db, cast.nadia.actor, negotiation.instrument.code, date(*CALL))

    assert [(mark.on, mark.nature) for mark in page.marks[:3]] == [
        (IN_FORCE, Nature.EVENT),
        (date(2029, 1, 17), Nature.DUE),
        (date(2034, 1, 17), Nature.DUE),
    ]


def test_a_rule_without_a_day_is_listed_apart(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    review(db, cast, negotiation)

    page = timeline_page(db, cast.nadia.actor, negotiation.instrument.code, date(*CALL))

    assert [note.label for note in page.undated] == ["Review"]
    assert page.marks == ()


def test_the_deadline_of_a_round_stands_on_its_day(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    due_at = datetime(2031, 5, 2, 15, 30, tzinfo=UTC)
    rounds.set_deadline(db, cast.sefa.actor, negotiation.round.code, due_at)

    page = month_page(db, cast.nadia.actor, negotiation.instrument.code, date(2031, 5, 1))

    assert [(mark.on, mark.nature, mark.place) for mark in page.marks] == [
        (date(2031, 5, 2), Nature.DEADLINE, "15:30 UTC")
    ]


def test_only_the_deadline_that_was_set_last_counts(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    rounds.set_deadline(db, cast.sefa.actor, negotiation.round.code, datetime(2031, 5, 2, tzinfo=UTC))
    rounds.set_deadline(db, cast.sefa.actor, negotiation.round.code, datetime(2031, 5, 9, tzinfo=UTC))

    page = timeline_page(db, cast.nadia.actor, negotiation.instrument.code)

    assert [mark.on for mark in page.marks] == [date(2031, 5, 9)]
