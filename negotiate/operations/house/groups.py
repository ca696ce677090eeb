"""Groups: blocs of delegations, which join and leave; a group never speaks for a member by itself."""

from functools import partial

from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.errors import Invalid, NotFound, Stale
from negotiate.models import Delegation, Group, Membership
from negotiate.models.house.record import HOUSE
from negotiate.operations.house.names import checked_names
from negotiate.operations.house.seats import speaks_for
from negotiate.operations.opening import opened, opened_house
from negotiate.operations.record import house_and, record
from negotiate.operations.uniqueness import only_once
from negotiate.policy import COMMAND_LINE, Act, Actor, require
from negotiate.state.house.delegations import delegation_by_code
from negotiate.state.rows import by_code


def add_group(db: Session, actor: Actor, name: str, short_name: str) -> Group:
    """Add a group without members."""
    opened_house(db, actor, Act.MANAGE_PEOPLE)
    name, short_name = checked_names(name, short_name)
    group = Group(name=name, short_name=short_name, created_at=clock.now())
    with only_once(db, "The house has a group of this name already.", "name"):
        db.add(group)
    record(db, actor, "added", group, chain=HOUSE, name=group.name)
    return group


def join(db: Session, actor: Actor, group_code: str, delegation_code: str) -> Membership:
    """Let a delegation belong to a group; drafts shared with it are open to it once another member has confirmed it."""
    require(actor, Act.MANAGE_PEOPLE)
    if not delegation_code:
        raise Invalid("Choose the delegation that joins.", "delegation")
    delegation = delegation_by_code(db, delegation_code)
    telling = partial(_concerned, db, group_code, delegation)
    group, told = opened(db, actor, Act.MANAGE_PEOPLE, Group, group_code, telling=telling), telling()
    if _current(db, group, delegation) is not None:
        raise Invalid(f"{delegation.name} belongs to {group.name} already.", "delegation")
    now, is_first = clock.now(), all(seat.waits_since for seat in group.memberships)
    waits_since = None if is_first or actor == COMMAND_LINE else now
    membership = Membership(group=group, delegation=delegation, since=now, waits_since=waits_since)
    db.add(membership)
    for chain in house_and(told):
        record(db, actor, "let join", group, chain=chain, name=group.name, delegation=delegation.name)
    return membership


def confirm_member(db: Session, actor: Actor, group_code: str, delegation_code: str) -> Membership:
    """Say that a delegation belongs to one's group: from now on what is shared with the group is open to it."""
    require(actor, Act.CONFIRM_NEWCOMER)
    delegation = delegation_by_code(db, delegation_code)
    telling = partial(_concerned, db, group_code, delegation)
    group, told = opened(db, actor, Act.CONFIRM_NEWCOMER, Group, group_code, telling=telling), telling()
    members = {seat.delegation_id for seat in group.memberships if seat.counts}
    if actor != COMMAND_LINE and not members & speaks_for(actor):
        raise NotFound("There is nothing here that you can see.")
    membership = _current(db, group, delegation)
    if membership is None or membership.waits_since is None:
        raise Stale(f"{delegation.name} has been confirmed already, or has left {group.name}.")
    membership.waits_since = None
    for chain in house_and(told):
        record(db, actor, "confirmed a member of", group, chain=chain, name=group.name, delegation=delegation.name)
    return membership


def _concerned(db: Session, group_code: str, delegation: Delegation) -> list[Delegation]:
    """Return who is told of a new member: she, and the members that there are."""
    seats = by_code(db, Group, group_code).memberships
    return [delegation, *(seat.delegation for seat in seats if seat.counts and seat.delegation is not delegation)]


def leave(db: Session, actor: Actor, group_code: str, delegation_code: str) -> Membership:
    """End a delegation's belonging to a group; that it once belonged stays known."""
    group = opened(db, actor, Act.MANAGE_PEOPLE, Group, group_code)
    delegation = delegation_by_code(db, delegation_code)
    membership = _current(db, group, delegation)
    if membership is None:
        raise NotFound(f"{delegation.name} does not belong to {group.name}.")
    membership.until = clock.now()
    record(db, actor, "let leave", group, chain=HOUSE, name=group.name, delegation=delegation.name)
    return membership


def _current(db: Session, group: Group, delegation: Delegation) -> Membership | None:
    return db.scalar(
        select(Membership).where(
            Membership.group_id == group.id, Membership.delegation_id == delegation.id, Membership.until.is_(None)
        )
    )
