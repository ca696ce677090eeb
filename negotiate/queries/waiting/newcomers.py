"""Who is new in a delegation or a group, and sees nothing of its own until somebody of it has said so."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import BindParameter, bindparam, select
from sqlalchemy.orm import Session, aliased, joinedload

from negotiate.models import Delegation, Group, Membership, Seat
from negotiate.models.house.seat import SPEAKING
from negotiate.policy import Act, Actor, may
from negotiate.state.house.holdings import held_kinds

_OWN: BindParameter[Any] = bindparam("own", expanding=True)
_inside = aliased(Membership)
_SEATS = (
    select(Seat)
    .where(Seat.delegation_id.in_(_OWN), Seat.until.is_(None), Seat.waits_since.is_not(None))
    .options(joinedload(Seat.person), joinedload(Seat.delegation))
    .order_by(Seat.id)
)
_WAITING_IN = (
    select(Delegation.name)
    .join(Seat, Seat.delegation_id == Delegation.id)
    .where(Seat.person_id == bindparam("person"), Seat.until.is_(None), Seat.waits_since.is_not(None))
    .order_by(Seat.id)
)
_MEMBERS = (
    select(Membership)
    .join(_inside, _inside.group_id == Membership.group_id)
    .join(Group, Group.id == Membership.group_id)
    .where(_inside.delegation_id.in_(_OWN), _inside.until.is_(None), _inside.waits_since.is_(None))
    .where(Membership.until.is_(None), Membership.waits_since.is_not(None))
    .options(joinedload(Membership.group), joinedload(Membership.delegation))
    .order_by(Membership.id)
    .distinct()
)


@dataclass(frozen=True)
class NewSeat:
    """A seat in the reader's delegation that waits for her word."""

    code: str
    name: str
    email: str
    role: str
    delegation: str
    since: datetime


@dataclass(frozen=True)
class NewMember:
    """A delegation that was put into a group of the reader's delegation."""

    group_code: str
    group: str
    delegation_code: str
    delegation: str
    since: datetime


@dataclass(frozen=True)
class Newcomers:
    """What waits for the reader's word; and the delegations in which a seat of hers waits for that of others."""

    waiting_in: tuple[str, ...] = ()
    seats: tuple[NewSeat, ...] = ()
    members: tuple[NewMember, ...] = ()

    @property
    def count(self) -> int:
        """Return how many wait."""
        return len(self.seats) + len(self.members)


def newcomers(db: Session, actor: Actor) -> Newcomers:
    """Return who waits for the actor's word; nobody where she negotiates for no delegation."""
    own = sorted({place.delegation_id for place in actor.places if place.delegation_id and place.role in SPEAKING})
    if not own or not may(actor, Act.CONFIRM_NEWCOMER):
        return Newcomers(waiting_seats(db, actor))
    seats = db.scalars(_SEATS, {"own": own}) if Seat in held_kinds(db) else ()
    return Newcomers(waiting_seats(db, actor), tuple(map(_seat, seats)), _members(db, own))


def waiting_seats(db: Session, actor: Actor) -> tuple[str, ...]:
    """Return the delegations in which the actor's own seat waits for the word of somebody there."""
    return tuple(db.scalars(_WAITING_IN, {"person": actor.person_id})) if Seat in held_kinds(db) else ()


def _members(db: Session, own: list[int]) -> tuple[NewMember, ...]:
    if Membership not in held_kinds(db):
        return ()
    return tuple(
        NewMember(each.group.code, each.group.name, each.delegation.code, each.delegation.name, each.since)
        for each in db.scalars(_MEMBERS, {"own": own})
    )


def _seat(seat: Seat) -> NewSeat:
    name = seat.delegation.name if seat.delegation else ""
    return NewSeat(seat.code, seat.person.name, seat.person.email, seat.role.value, name, seat.since)
