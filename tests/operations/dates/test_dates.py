"""Rules and events: kept apart, each with its source, corrected by further rows."""

from datetime import date

import pytest
from sqlalchemy.orm import Session

from negotiate.errors import Forbidden, Invalid
from negotiate.models import DateRuleKind
from negotiate.operations.dates import dates
from negotiate.operations.dates.dates import NewEvent, NewRule, Occurrence
from tests.cast import Cast
from tests.operations.negotiation import Negotiation, taken_out

DAY = date(2026, 1, 17)


def test_a_rule_is_kept_in_its_one_spelling(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    notation = "within five years after the entry into force of this Convention"
    rule = dates.add_rule(db, cast.sefa.actor, negotiation.clauses[2].code, NewRule(DateRuleKind.REVIEW, notation))

    assert rule.notation == "within 5 years after entry into force"


def test_no_rule_is_written_of_a_clause_that_was_deleted(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    taken_out(db, cast, negotiation.clauses[2])

    with pytest.raises(Invalid, match="has been deleted: it says nothing of time any more"):
        dates.add_rule(db, cast.sefa.actor, negotiation.clauses[2].code, NewRule(DateRuleKind.REVIEW, "on 2031-05-14"))


def test_no_rule_is_confirmed_of_a_clause_that_was_deleted(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    review = negotiation.clauses[2]
    rule = dates.add_rule(db, cast.sefa.actor, review.code, NewRule(DateRuleKind.REVIEW, "on 2031-05-14"))
    gone = taken_out(db, cast, review)

    with pytest.raises(Invalid, match="Retire the rule instead"):
        dates.confirm_rule(db, cast.sefa.actor, rule.code, gone.hash)


@pytest.mark.parametrize(("kind", "lead"), [(DateRuleKind.REVIEW, 180), (DateRuleKind.SUNSET, 365)])
def test_a_rule_has_the_usual_lead_time(
    db: Session, cast: Cast, negotiation: Negotiation, kind: DateRuleKind, lead: int
) -> None:
    rule = dates.add_rule(db, cast.sefa.actor, negotiation.clauses[2].code, NewRule(kind, "5 years after adoption"))

    assert rule.lead_days == lead


def test_an_unreadable_rule_is_refused_beside_its_field(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    with pytest.raises(Invalid) as refused:
        dates.add_rule(db, cast.sefa.actor, negotiation.clauses[2].code, NewRule(DateRuleKind.REVIEW, "some ⁂ day"))

    assert refused.value.field == "notation"


def test_a_rule_is_retired_once(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    rule = dates.add_rule(
        db, cast.sefa.actor, negotiation.clauses[2].code, NewRule(DateRuleKind.REVIEW, "5 years after adoption")
    )
    dates.retire_rule(db, cast.sefa.actor, rule.code)

    with pytest.raises(Invalid, match="retired already"):
        dates.retire_rule(db, cast.sefa.actor, rule.code)


def test_an_event_needs_its_source(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    with pytest.raises(Invalid, match="where this is written"):
        dates.record_event(db, cast.sefa.actor, negotiation.instrument.code, NewEvent("adoption", Occurrence(DAY, " ")))


def test_what_is_not_asked_is_not_missed() -> None:
    dates.check_told(None, "Notification 3")

    with pytest.raises(Invalid) as refused:
        dates.check_told(None, " ")
    assert refused.value.field == "source"


def test_a_corrected_event_names_the_one_it_corrects(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    wrong = dates.record_event(
        db, cast.sefa.actor, negotiation.instrument.code, NewEvent("adoption", Occurrence(DAY, "Record 1"))
    )
    right = dates.correct_event(db, cast.sefa.actor, wrong.code, Occurrence(date(2026, 1, 18), "Record 2"))

    assert (right.corrects_id, right.kind) == (wrong.id, "adoption")


def test_an_event_is_corrected_once(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    wrong = dates.record_event(
        db, cast.sefa.actor, negotiation.instrument.code, NewEvent("adoption", Occurrence(DAY, "Record 1"))
    )
    dates.correct_event(db, cast.sefa.actor, wrong.code, Occurrence(DAY, "Record 2"))

    with pytest.raises(Invalid, match="corrected already"):
        dates.correct_event(db, cast.sefa.actor, wrong.code, Occurrence(DAY, "Record 3"))


def test_a_delegate_records_nothing(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    with pytest.raises(Forbidden):
        dates.record_event(
            db, cast.nadia.actor, negotiation.instrument.code, NewEvent("adoption", Occurrence(DAY, "Record 1"))
        )
