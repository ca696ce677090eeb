"""A round for named clauses takes amendments on these alone."""

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate.errors import Forbidden, Invalid
from negotiate.models import Clause, Reopening, Round
from negotiate.operations.publishing import rounds
from negotiate.operations.publishing.reopenings import NewReopening, reopen
from tests.cast import Cast, Player
from tests.operations.negotiation import Negotiation, published, tabled


def reopened(db: Session, player: Player, negotiation: Negotiation, *clauses: Clause, reason: str = "Review") -> Round:
    """Reopen some clauses."""
    codes = [clause.code for clause in clauses]
    return reopen(db, player.actor, negotiation.instrument.code, NewReopening(codes, reason))


@pytest.fixture
def closed(db: Session, cast: Cast, negotiation: Negotiation) -> Negotiation:
    """Return the negotiation with its round closed."""
    published(db, cast, negotiation.round)
    return negotiation


def test_reopened_clauses_are_the_scope_of_the_next_round(db: Session, cast: Cast, closed: Negotiation) -> None:
    round = reopened(db, cast.sefa, closed, closed.conduct)

    scope = select(Reopening.clause_id).where(Reopening.round_id == round.id)
    assert (round.number, list(db.scalars(scope))) == (2, [closed.conduct.id])


def test_a_reopened_clause_takes_amendments(db: Session, cast: Cast, closed: Negotiation) -> None:
    round = reopened(db, cast.sefa, closed, closed.conduct)

    assert tabled(db, cast.nadia, closed.conduct, "shall", "should").round_id == round.id


def test_no_other_clause_takes_amendments(db: Session, cast: Cast, closed: Negotiation) -> None:
    reopened(db, cast.sefa, closed, closed.conduct)

    with pytest.raises(Invalid, match="named clauses alone; Article 1 is not among them"):
        tabled(db, cast.nadia, closed.clauses[0], "protect", "safeguard")


def test_an_ordinary_round_takes_amendments_on_every_clause(db: Session, cast: Cast, closed: Negotiation) -> None:
    rounds.open_next(db, cast.sefa.actor, closed.instrument.code, None)

    assert tabled(db, cast.nadia, closed.clauses[0], "protect", "safeguard").number == 1


def test_nothing_is_reopened_while_a_round_is_open(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    with pytest.raises(Invalid, match="still open"):
        reopened(db, cast.sefa, negotiation, negotiation.conduct)


@pytest.mark.parametrize(("count", "reason"), [(0, "Review"), (1, " ")])
def test_clauses_and_reason_are_said(db: Session, cast: Cast, closed: Negotiation, count: int, reason: str) -> None:
    with pytest.raises(Invalid):
        reopened(db, cast.sefa, closed, *closed.clauses[:count], reason=reason)


def test_the_chair_reopens_nothing(db: Session, cast: Cast, closed: Negotiation) -> None:
    with pytest.raises(Forbidden):
        reopened(db, cast.chen, closed, closed.conduct)
