"""Groups: blocs of delegations, which join and leave; a group never speaks for a member by itself."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.errors import Invalid, NotFound
from negotiate.models import Delegation, Group, Membership
from negotiate.models.house.record import HOUSE
from negotiate.operations.house.names import checked_name
from negotiate.operations.opening import opened, opened_house
from negotiate.operations.record import record
from negotiate.operations.uniqueness import only_once
from negotiate.policy import Act, Actor
from negotiate.state.rows import by_code


def add_group(db: Session, actor: Actor, name: str, short_name: str) -> Group:
    """Add a group without members."""
    opened_house(db, actor, Act.MANAGE_PEOPLE)
    group = Group(
        name=checked_name(name),
        short_name=checked_name(short_name, field="short_name", longest=40),
        created_at=clock.now(),
    )
    with only_once(db, "The house has a group of this name already.", "name"):
        db.add(group)
    record(db, actor, "added", group, chain=HOUSE, name=group.name)
    return group


def join(db: Session, actor: Actor, group_code: str, delegation_code: str) -> Membership:
    """Let a delegation belong to a group from now on."""
    group = opened(db, actor, Act.MANAGE_PEOPLE, Group, group_code)
    if not delegation_code:
        raise Invalid("Choose the delegation that joins.", "delegation")
    delegation = by_code(db, Delegation, delegation_code)
    if _current(db, group, delegation) is not None:
        raise Invalid(f"{delegation.name} belongs to {group.name} already.", "delegation")
    membership = Membership(group=group, delegation=delegation, since=clock.now())
    db.add(membership)
    record(db, actor, "let join", group, chain=HOUSE, name=group.name, delegation=delegation.name)
    return membership


def leave(db: Session, actor: Actor, group_code: str, delegation_code: str) -> Membership:
    """End a delegation's belonging to a group; that it once belonged stays known."""
    group = opened(db, actor, Act.MANAGE_PEOPLE, Group, group_code)
    delegation = by_code(db, Delegation, delegation_code)
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
