"""For whom an actor speaks."""

import pytest
from sqlalchemy.orm import Session

from negotiate.errors import Forbidden
from negotiate.policy import Actor
from negotiate.state.house.seats import delegation_of, own_delegation
from tests.cast import Cast
from tests.operations.negotiation import Negotiation


def test_a_negotiator_speaks_for_one_delegation_and_the_chair_for_none(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    assert own_delegation(db, cast.nadia.actor, negotiation.instrument) == "Arvenia"
    assert own_delegation(db, cast.chen.actor, negotiation.instrument) == ""


def test_a_negotiator_speaks_for_her_delegation(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    assert delegation_of(db, cast.nadia.actor, negotiation.instrument).name == "Arvenia"


def test_the_secretariat_speaks_for_nobody(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    with pytest.raises(Forbidden, match="no delegation"):
        delegation_of(db, cast.sefa.actor, negotiation.instrument)


def test_who_sits_in_two_delegations_must_say_for_which(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    both = Actor("Bo of both", 1, "code", cast.nadia.actor.places + cast.bela.actor.places)

    with pytest.raises(Forbidden, match="several delegations"):
        delegation_of(db, both, negotiation.instrument)
