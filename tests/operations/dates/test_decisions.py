"""A decision answers a date as it stands on its day: after the end nothing is extended, only revived."""

from datetime import date

import pytest
from sqlalchemy.orm import Session

from negotiate.errors import Forbidden, Invalid, Stale
from negotiate.models import DateAnswer, DateRuleKind, Event
from negotiate.operations.dates.dates import NewEvent, NewRule, Occurrence, add_rule, record_event
from negotiate.operations.dates.decisions import Decision, decide
from negotiate.state.dates.events import events_of, newest_entry
from tests.cast import Cast, Player
from tests.operations.negotiation import Negotiation

BEGAN, ENDS = date(2022, 1, 17), date(2024, 1, 17)


@pytest.fixture
def sunset(db: Session, cast: Cast, negotiation: Negotiation) -> str:
    """Return the code of a rule that ends two years after a measure taken in 2022."""
    record_event(
        db, cast.sefa.actor, negotiation.instrument.code, NewEvent("measure taken", Occurrence(BEGAN, "Record 1"))
    )
    notation = "ends 2 years after measure taken, extendable"
    return add_rule(db, cast.sefa.actor, negotiation.clauses[2].code, NewRule(DateRuleKind.SUNSET, notation)).code


def answered(
    db: Session,
    player: Player,
    negotiation: Negotiation,
    rule: str,
    answer: DateAnswer,
    on: date,
    until: date | None = None,
) -> Event:
    """Decide, from a form that was made just now."""
    seen = newest_entry(events_of(db, negotiation.instrument))
    return decide(db, player.actor, rule, Decision(answer, on, "Decision 7", until, seen=seen))


def test_a_term_is_extended_up_to_its_last_day(db: Session, cast: Cast, negotiation: Negotiation, sunset: str) -> None:
    event = answered(db, cast.chen, negotiation, sunset, DateAnswer.EXTENDED, ENDS, date(2025, 1, 17))

    assert (event.kind, event.until, event.date_rule.code) == ("extended", date(2025, 1, 17), sunset)


@pytest.mark.parametrize(
    ("answer", "on", "until", "sentence"),
    [
        (DateAnswer.EXTENDED, date(2024, 1, 18), date(2025, 1, 17), "ended by itself after 17 Jan 2024"),
        (DateAnswer.EXTENDED, date(2023, 1, 1), date(2024, 1, 17), "runs until 17 Jan 2024 already"),
        (DateAnswer.EXTENDED, date(2023, 1, 1), None, "until when"),
        (DateAnswer.REVIVED, date(2023, 1, 1), None, "cannot be revived"),
        (DateAnswer.LAPSED, date(2024, 2, 1), None, "had ended by itself"),
        (DateAnswer.EXTENDED, date(2999, 1, 1), date(2999, 2, 1), "lies ahead"),
    ],
)
def test_what_does_not_fit_the_day_is_refused(
    db: Session,
    cast: Cast,
    negotiation: Negotiation,
    sunset: str,
    answer: DateAnswer,
    on: date,
    until: date | None,
    sentence: str,
) -> None:
    with pytest.raises(Invalid, match=sentence):
        answered(db, cast.sefa, negotiation, sunset, answer, on, until)


def test_what_has_ended_is_revived(db: Session, cast: Cast, negotiation: Negotiation, sunset: str) -> None:
    event = answered(db, cast.sefa, negotiation, sunset, DateAnswer.REVIVED, date(2024, 3, 1), date(2026, 3, 1))

    assert event.kind == "revived"


def test_a_form_made_before_another_decision_is_stale(
    db: Session, cast: Cast, negotiation: Negotiation, sunset: str
) -> None:
    seen = newest_entry(events_of(db, negotiation.instrument))
    answered(db, cast.chen, negotiation, sunset, DateAnswer.EXTENDED, ENDS, date(2025, 1, 17))
    late = Decision(DateAnswer.LAPSED, date(2023, 6, 1), "Decision 8", seen=seen)

    with pytest.raises(Stale) as refused:
        decide(db, cast.sefa.actor, sunset, late)

    assert "lapsed" in refused.value.yours
    assert "extended until 17 Jan 2025" in refused.value.theirs


def test_a_delegate_decides_nothing(db: Session, cast: Cast, negotiation: Negotiation, sunset: str) -> None:
    with pytest.raises(Forbidden):
        answered(db, cast.nadia, negotiation, sunset, DateAnswer.HELD, ENDS)
