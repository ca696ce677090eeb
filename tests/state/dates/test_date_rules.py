"""What date rules come to as of a day."""

from datetime import date

from sqlalchemy.orm import Session

from negotiate.dates import Flag
from negotiate.models import DateRuleKind
from negotiate.operations.dates import dates
from negotiate.operations.dates.dates import NewEvent, NewRule, Occurrence
from negotiate.state.dates.date_rules import urgent_notes
from tests.cast import Cast
from tests.operations.negotiation import Negotiation


def watched(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    """Write the review rule and record the entry into force."""
    review, code = negotiation.clauses[2].code, negotiation.instrument.code
    dates.add_rule(db, cast.sefa.actor, review, NewRule(DateRuleKind.REVIEW, "5 years after entry into force"))
    dates.record_event(
        db, cast.sefa.actor, code, NewEvent("entry into force", Occurrence(date(2026, 1, 17), "Notification 1"))
    )


def test_a_date_is_computed_from_rule_and_event(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    watched(db, cast, negotiation)
    (note,) = urgent_notes(db, cast.nadia.actor, negotiation.instrument, date(2026, 2, 1))

    assert (note.outlook.flag, note.outlook.due) == (Flag.SCHEDULED, date(2031, 1, 17))


def test_the_day_of_looking_decides_the_flag(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    watched(db, cast, negotiation)
    (note,) = urgent_notes(db, cast.nadia.actor, negotiation.instrument, date(2031, 3, 1))

    assert note.outlook.flag is Flag.OVERDUE


def test_what_comes_again_from_an_event_on_ends_with_the_term_that_began_with_it(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    clause, code = negotiation.clauses[2].code, negotiation.instrument.code
    dates.add_rule(
        db, cast.sefa.actor, clause, NewRule(DateRuleKind.SUNSET, "ends 1 year after beginning of the pilot")
    )
    dates.add_rule(
        db, cast.sefa.actor, clause, NewRule(DateRuleKind.REPORT, "every 6 months after beginning of the pilot")
    )
    dates.record_event(
        db, cast.sefa.actor, code, NewEvent("beginning of the pilot", Occurrence(date(2026, 1, 17), "Notification 1"))
    )

    notes = urgent_notes(db, cast.nadia.actor, negotiation.instrument, date(2027, 9, 1))

    reports = next(note for note in notes if note.kind is DateRuleKind.REPORT)
    assert (reports.outlook.overdue, reports.outlook.upcoming) == ((date(2026, 7, 17), date(2027, 1, 17)), ())
