"""What of that which an author opens step by step is within an actor's reach: scenarios and loopholes, one condition.

Asked of the database, so that of any other not even the time that it takes tells that there is one.
"""

from sqlalchemy import ColumnElement, and_, or_, select

from negotiate.models import Circle, Loophole, LoopholeWidening, Membership, Role, Scenario, Widening
from negotiate.policy import Actor, HeldSeat

#: What an author opens.
Openable = type[Scenario] | type[Loophole]


def within_reach(actor: Actor, of: Openable) -> ColumnElement[bool]:
    """Return the condition on what a delegation of the actor's wrote, or whose circle reaches it."""
    seats = (_reaches(place, of) for place in actor.places if place.delegation_id or place.role is Role.SECRETARIAT)
    return or_(of.widenings.any(_widening(of).circle == Circle.ALL), *seats)


def _reaches(place: HeldSeat, of: Openable) -> ColumnElement[bool]:
    counts = of.instrument_id.not_in(place.left)
    here = counts if place.instrument_id is None else and_(counts, of.instrument_id == place.instrument_id)
    if place.delegation_id is None:
        return and_(here, of.delegation_id.is_(None))
    groups = select(Membership.group_id).where(Membership.delegation_id == place.delegation_id, Membership.counts)
    to_it = of.widenings.any(_widening(of).group_id.in_(groups))
    return and_(here, or_(of.delegation_id == place.delegation_id, to_it))


def _widening(of: Openable) -> type[Widening] | type[LoopholeWidening]:
    return Widening if of is Scenario else LoopholeWidening
