"""The head of an instrument's pages."""

from datetime import timedelta

import pytest
from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.errors import NotFound
from negotiate.operations.publishing import rounds
from negotiate.policy import Act
from negotiate.queries.header import header_of, load_instrument
from tests.cast import Cast
from tests.operations.negotiation import Negotiation


def test_a_round_takes_amendments_until_its_deadline(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    due_at = clock.now() + timedelta(hours=1)
    rounds.set_deadline(db, cast.sefa.actor, negotiation.round.code, due_at)
    before = header_of(db, cast.nadia.actor, negotiation.instrument).round
    with clock.at(due_at):
        after = header_of(db, cast.nadia.actor, negotiation.instrument).round

    assert before is not None
    assert before.takes_amendments
    assert after is not None
    assert not after.takes_amendments


def test_controls_follow_the_law(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    assert Act.MERGE in header_of(db, cast.sefa.actor, negotiation.instrument).acts
    assert Act.MERGE not in header_of(db, cast.nadia.actor, negotiation.instrument).acts


def test_an_unknown_instrument_is_not_found(db: Session, cast: Cast) -> None:
    with pytest.raises(NotFound):
        load_instrument(db, cast.sefa.actor, "nothing")
