"""Which round is open."""

import pytest
from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.errors import Invalid
from negotiate.state.rounds import deciding_round, open_round
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
