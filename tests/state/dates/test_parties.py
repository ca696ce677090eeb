"""Who can be a party to an instrument."""

import pytest
from sqlalchemy.orm import Session

from negotiate.errors import Invalid
from negotiate.models import Capacity
from negotiate.operations.text.instruments import admit
from negotiate.state.dates.parties import party_of, possible_parties
from tests.cast import Cast
from tests.operations.negotiation import Negotiation


def test_states_that_take_part_are_offered_by_name(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    admit(db, cast.sefa.actor, negotiation.instrument.code, cast.watch, Capacity.OBSERVER)

    assert possible_parties(db, negotiation.instrument) == ((cast.arvenia, "Arvenia"), (cast.belmara, "Belmara"))


def test_a_state_that_takes_part_can_be_a_party(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    found = party_of(db, negotiation.instrument, cast.arvenia)

    assert found is not None
    assert found.name == "Arvenia"


def test_no_code_is_no_party(db: Session, negotiation: Negotiation) -> None:
    assert party_of(db, negotiation.instrument, "") is None


def test_an_observer_is_no_party(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    admit(db, cast.sefa.actor, negotiation.instrument.code, cast.watch, Capacity.OBSERVER)

    with pytest.raises(Invalid, match="takes part"):
        party_of(db, negotiation.instrument, cast.watch)
