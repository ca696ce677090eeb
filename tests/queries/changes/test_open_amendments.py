"""How many amendments were on the table when a text was issued: decided ones left it, taken-back fates do not count."""

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy.orm import Session

from negotiate.operations.desk.take_backs import take_back
from negotiate.operations.publishing.rounds import defer_rest
from negotiate.queries.changes.open_amendments import AmendmentSpan, amendment_spans
from tests.cast import Cast
from tests.operations.negotiation import Negotiation, drafted, tabled
from tests.together.scenes import merged

NOON = datetime(2027, 5, 14, 12, tzinfo=UTC)
HOUR = timedelta(hours=1)


@pytest.mark.parametrize(
    ("span", "is_open"),
    [
        (AmendmentSpan(1, NOON - HOUR, None), True),
        (AmendmentSpan(1, NOON, NOON + HOUR), True),
        (AmendmentSpan(1, NOON + HOUR, None), False),
        (AmendmentSpan(1, NOON - HOUR, NOON), False),
    ],
)
def test_an_amendment_is_open_from_its_tabling_to_its_fate(span: AmendmentSpan, *, is_open: bool) -> None:
    assert span.is_open_at(NOON) is is_open


def test_a_decided_amendment_has_left_the_table_and_a_deferred_one_has_not(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    tabled(db, cast.nadia, negotiation.conduct, "hospitals", "clinics")
    merged(db, cast, negotiation, negotiation.conduct, "adopt 0")
    tabled(db, cast.nadia, negotiation.clauses[0], "protect", "safeguard")
    defer_rest(db, cast.sefa.actor, negotiation.round.code, "No time.")
    spans = amendment_spans(db, cast.bela.actor, negotiation.instrument)

    assert {span.clause_id: span.is_open_at(None) for span in spans} == {
        negotiation.conduct.id: False,
        negotiation.clauses[0].id: True,
    }


def test_an_amendment_whose_fate_was_taken_back_is_on_the_table(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    tabled(db, cast.nadia, negotiation.conduct, "hospitals", "clinics")
    merge = merged(db, cast, negotiation, negotiation.conduct, "adopt 0")
    take_back(db, cast.sefa.actor, merge.code, "Too early.")
    (span,) = amendment_spans(db, cast.bela.actor, negotiation.instrument)

    assert span.is_open_at(None)


def test_a_draft_is_never_counted(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    drafted(db, cast.nadia, negotiation.conduct, "hospitals", "clinics")

    assert amendment_spans(db, cast.nadia.actor, negotiation.instrument) == []
