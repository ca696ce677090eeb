"""The dates of an instrument as of a day."""

from datetime import date

from sqlalchemy.orm import Session

from negotiate.dates import Flag
from negotiate.models import DateRuleKind
from negotiate.operations.dates import dates
from negotiate.queries.dates.dates import dates_page
from tests.cast import Cast
from tests.operations.negotiation import Negotiation


def watched(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    """Write the review rule and record the entry into force."""
    review, code = negotiation.clauses[2].code, negotiation.instrument.code
    dates.add_rule(db, cast.sefa.actor, review, DateRuleKind.REVIEW, "5 years after entry into force")
    dates.record_event(db, cast.sefa.actor, code, "entry into force", date(2026, 1, 17), "Notification 1")


def test_a_date_is_computed_from_rule_and_event(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    watched(db, cast, negotiation)
    (note,) = dates_page(db, cast.nadia.actor, negotiation.instrument.code, date(2026, 2, 1)).notes

    assert (note.outlook.flag, note.outlook.due) == (Flag.SCHEDULED, date(2031, 1, 17))


def test_the_day_of_looking_decides_the_flag(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    watched(db, cast, negotiation)
    (note,) = dates_page(db, cast.nadia.actor, negotiation.instrument.code, date(2031, 3, 1)).notes

    assert note.outlook.flag is Flag.OVERDUE


def test_a_corrected_event_counts_no_more(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    watched(db, cast, negotiation)
    page = dates_page(db, cast.sefa.actor, negotiation.instrument.code, date(2026, 2, 1))
    dates.correct_event(db, cast.sefa.actor, page.events[0].code, date(2026, 1, 20), "Notification 2")
    page = dates_page(db, cast.sefa.actor, negotiation.instrument.code, date(2026, 2, 1))

    assert page.notes[0].outlook.due == date(2031, 1, 20)
    assert [event.is_corrected for event in page.events] == [False, True]
