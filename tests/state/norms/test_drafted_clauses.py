"""A clause as the drafting checks read it."""

from datetime import timedelta

import pytest
from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.models import DateRuleKind, Level
from negotiate.operations.dates.dates import NewEvent, NewRule, Occurrence, add_rule, record_event
from negotiate.operations.text.statuses import Agreement, set_status
from negotiate.state.norms.drafted_clauses import placed
from negotiate.state.text.versions import current_version
from tests.cast import Cast
from tests.operations.negotiation import CONDUCT, REVIEW, begin


def test_a_clause_is_read_in_its_place_among_the_others(db: Session, cast: Cast) -> None:
    negotiation = begin(db, cast)
    review = negotiation.clauses[2]
    agreed = Agreement(Level.AGREED, "Plenary", frozenset())
    set_status(db, cast.chen.actor, review.code, current_version(db, review).code, agreed)

    clause = placed(db, cast.nadia.actor, negotiation.conduct).saying(CONDUCT)

    assert (clause.label, clause.place, clause.is_agreed) == ("Article 2", 1, False)
    assert [(one.label, one.is_agreed) for one in clause.neighbours] == [("Article 1", False), ("Article 3", True)]
    assert clause.neighbours[1].body == REVIEW


def test_what_has_lapsed_is_known_to_have(db: Session, cast: Cast) -> None:
    negotiation = begin(db, cast)
    began = clock.today() - timedelta(days=1200)
    event = NewEvent("measure taken", Occurrence(began, "Record 1"))
    record_event(db, cast.sefa.actor, negotiation.instrument.code, event)
    rule = NewRule(DateRuleKind.SUNSET, "ends 2 years after measure taken", ends=("",))
    add_rule(db, cast.sefa.actor, negotiation.clauses[2].code, rule)

    clause = placed(db, cast.nadia.actor, negotiation.conduct).saying(CONDUCT)

    assert [one.has_lapsed for one in clause.neighbours] == [False, True]


@pytest.mark.parametrize(("notation", "count"), [("", 1), ("ends 2 years after entry into force", 0)])
def test_a_date_rule_answers_what_the_words_leave_open(db: Session, cast: Cast, notation: str, count: int) -> None:
    negotiation = begin(db, cast)
    rules = [NewRule(DateRuleKind.SUNSET, notation)] if notation else []
    made = [add_rule(db, cast.sefa.actor, negotiation.conduct.code, rule) for rule in rules]

    clause = placed(db, cast.nadia.actor, negotiation.conduct).saying("States may take emergency measures.")

    assert len(clause.lacks) == count
    assert len(made) == 1 - count
