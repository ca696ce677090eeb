"""For which delegation an actor speaks in a negotiation."""

from sqlalchemy.orm import Session

from negotiate.errors import Forbidden
from negotiate.models import Delegation, Instrument
from negotiate.policy import Actor
from negotiate.state.house.seats import seated_in


def delegation_of(db: Session, actor: Actor, instrument: Instrument) -> Delegation:
    """Return the one delegation of the negotiation that the actor sits in; raise Forbidden where it is not one."""
    own = seated_in(actor, instrument)
    if not own:
        raise Forbidden("You sit in no delegation of this negotiation.")
    if len(own) > 1:
        raise Forbidden("You sit in several delegations of this negotiation; act from a seat in one of them.")
    return db.get_one(Delegation, own[0])
