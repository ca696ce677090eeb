"""The rows themselves."""

import pytest
from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.errors import NotFound
from negotiate.models import Clause
from negotiate.state.rows import awaits, by_code, open_round, undecided
from tests.cast import Cast
from tests.operations.negotiation import Negotiation, tabled


def test_an_unknown_code_is_not_found(db: Session) -> None:
    with pytest.raises(NotFound):
        by_code(db, Clause, "nothing")


def test_the_open_round_is_found_until_it_closes(db: Session, negotiation: Negotiation) -> None:
    before = open_round(db, negotiation.instrument)
    negotiation.round.closed_at = clock.now()
    db.flush()

    assert before == negotiation.round
    assert open_round(db, negotiation.instrument) is None


def test_undecided_amendments_of_one_clause_come_in_order(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    first = tabled(db, cast.bela, negotiation.conduct, "shall", "must")
    tabled(db, cast.bela, negotiation.clauses[0], "protect", "guard")
    second = tabled(db, cast.nadia, negotiation.conduct, "shall", "should")

    assert undecided(db, negotiation.round, negotiation.conduct) == [first, second]


def test_nothing_awaits_a_fate_in_a_closed_round(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    amendment = tabled(db, cast.nadia, negotiation.conduct, "shall", "should")
    negotiation.round.closed_at = clock.now()

    assert not awaits(amendment, negotiation.round)
