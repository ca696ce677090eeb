"""Which round is open."""

from datetime import timedelta

import pytest
from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.errors import Invalid
from negotiate.operations.publishing.rounds import set_deadline
from negotiate.state.rounds import announced_deadlines, deciding_round, open_round
from tests.cast import Cast
from tests.operations.negotiation import Negotiation


def test_the_open_round_is_found_until_it_closes(db: Session, negotiation: Negotiation) -> None:
    before = open_round(db, negotiation.instrument)
    negotiation.round.closed_at = clock.now()
    db.flush()

    assert before == negotiation.round
    assert open_round(db, negotiation.instrument) is None


def test_nothing_is_decided_between_two_rounds(db: Session, negotiation: Negotiation) -> None:
    negotiation.round.closed_at = clock.now()
    db.flush()

    with pytest.raises(Invalid, match="No round is open"):
        deciding_round(db, negotiation.instrument)


def test_a_deadline_that_has_passed_is_counted_on_no_more(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    due = clock.now() + timedelta(days=2)
    set_deadline(db, cast.sefa.actor, negotiation.round.code, due)
    before = announced_deadlines(db, [negotiation.instrument])

    with clock.at(due + timedelta(minutes=1)):
        after = announced_deadlines(db, [negotiation.instrument])

    assert (before, after) == ({negotiation.instrument.id: due}, {negotiation.instrument.id: None})
