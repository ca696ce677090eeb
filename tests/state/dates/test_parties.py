"""Who can be chosen as a party."""

from sqlalchemy.orm import Session

from negotiate.models import Capacity
from negotiate.operations.text.instruments import admit
from negotiate.state.dates.parties import possible_parties
from tests.cast import Cast
from tests.operations.negotiation import Negotiation


def test_states_that_take_part_are_offered_by_name(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    admit(db, cast.sefa.actor, negotiation.instrument.code, cast.watch, Capacity.OBSERVER)

    assert possible_parties(db, negotiation.instrument) == ((cast.arvenia, "Arvenia"), (cast.belmara, "Belmara"))
