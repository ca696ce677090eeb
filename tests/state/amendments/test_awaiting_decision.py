"""Which amendments still await a decision."""

import pytest
from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.models import FateKind, Round
from negotiate.operations.amendments.tabling import withdraw
from negotiate.state.amendments.awaiting_decision import awaits, is_waiting, open_amendments, undecided
from negotiate.state.desk.round_amendments import round_amendments
from tests.cast import Cast
from tests.operations.negotiation import Negotiation, merged, tabled


def test_undecided_amendments_of_one_clause_come_in_order(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    first = tabled(db, cast.bela, negotiation.conduct, "shall", "must")
    tabled(db, cast.bela, negotiation.clauses[0], "protect", "guard")
    second = tabled(db, cast.nadia, negotiation.conduct, "shall", "should")

    assert undecided(db, negotiation.round, negotiation.conduct) == [first, second]


def test_nothing_awaits_a_fate_in_a_closed_round(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    amendment = tabled(db, cast.nadia, negotiation.conduct, "shall", "should")
    negotiation.round.closed_at = clock.now()

    assert not awaits(amendment, negotiation.round)


def test_what_was_withdrawn_or_decided_is_not_open(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    merged_one = tabled(db, cast.nadia, negotiation.conduct, "shall", "should")
    merged(db, cast, negotiation, negotiation.conduct, "adopt 0")
    withdrawn = tabled(db, cast.bela, negotiation.conduct, "water", "energy")
    withdraw(db, cast.bela.actor, withdrawn.code, "")
    left = tabled(db, cast.bela, negotiation.clauses[0], "protect", "guard")

    assert merged_one not in open_amendments(db, negotiation.instrument)
    assert open_amendments(db, negotiation.instrument) == [left]


def test_the_columns_of_a_round_say_the_same_of_what_waits(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    tabled(db, cast.nadia, negotiation.conduct, "shall", "should")
    merged(db, cast, negotiation, negotiation.conduct, "adopt 0")
    withdrawn = tabled(db, cast.bela, negotiation.conduct, "water", "energy")
    withdraw(db, cast.bela.actor, withdrawn.code, "")
    left = tabled(db, cast.bela, negotiation.clauses[0], "protect", "guard")
    db.expire_all()

    waiting = [row.code for row in round_amendments(db, negotiation.round) if row.fate is None]

    assert waiting == [row.code for row in undecided(db, negotiation.round)] == [left.code]


@pytest.mark.parametrize(
    ("latest", "waits"),
    [(None, True), ((2, FateKind.DEFERRED), False), ((1, FateKind.DEFERRED), True), ((1, FateKind.ADOPTED), False)],
)
def test_a_deferral_holds_for_its_own_round(latest: tuple[int, FateKind] | None, waits: bool) -> None:
    round = Round(id=2, number=2, opened_at=clock.now())

    assert is_waiting(round, latest, is_withdrawn=False) is waits
    assert not is_waiting(round, latest, is_withdrawn=True)
