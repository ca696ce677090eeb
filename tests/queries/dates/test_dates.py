"""The dates of an instrument as of a day."""

from datetime import date

from sqlalchemy.orm import Session

from negotiate.dates import Flag
from negotiate.operations.dates import dates
from negotiate.operations.dates.dates import Occurrence
from negotiate.queries.dates.dates import GROUPS, dates_page
from negotiate.state.dates.events import Counting
from tests.cast import Cast
from tests.operations.negotiation import Negotiation
from tests.queries.watching import in_force, review


def test_a_corrected_event_counts_no_more(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    review(db, cast, negotiation)
    in_force(db, cast, negotiation)
    page = dates_page(db, cast.sefa.actor, negotiation.instrument.code, date(2026, 2, 1))
    dates.correct_event(db, cast.sefa.actor, page.events[0].code, Occurrence(date(2026, 1, 20), "Notification 2"))
    page = dates_page(db, cast.sefa.actor, negotiation.instrument.code, date(2026, 2, 1))

    assert page.notes[0].outlook.due == date(2031, 1, 20)
    assert [event.counting is Counting.CORRECTED for event in page.events] == [False, True]


def test_every_flag_has_its_group() -> None:
    assert sorted(flag for flags in GROUPS.values() for flag in flags) == sorted(Flag)


def test_dates_stand_under_how_they_stand(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    review(db, cast, negotiation)
    before = dates_page(db, cast.sefa.actor, negotiation.instrument.code, date(2026, 2, 1))
    in_force(db, cast, negotiation)
    after = dates_page(db, cast.sefa.actor, negotiation.instrument.code, date(2026, 2, 1))

    assert [group.title for group in before.groups] == ["Without a day so far"]
    assert [(group.title, len(group.notes)) for group in after.groups] == [("To come", 1)]
