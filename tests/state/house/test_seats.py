"""For whom an actor speaks."""

from sqlalchemy.orm import Session

from negotiate.state.house.seats import own_delegation
from tests.cast import Cast
from tests.operations.negotiation import Negotiation


def test_a_negotiator_speaks_for_one_delegation_and_the_chair_for_none(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    assert own_delegation(db, cast.nadia.actor, negotiation.instrument) == "Arvenia"
    assert own_delegation(db, cast.chen.actor, negotiation.instrument) == ""
