"""Groups as the administrator sees them: who belongs now, who once did, and who could join."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload

from negotiate.models import Delegation, Group, Membership
from negotiate.policy import Act, Actor, require
from negotiate.state.house.delegations import IS_DELEGATION
from negotiate.state.rows import by_code

_MEMBERS = selectinload(Group.memberships).joinedload(Membership.delegation)


@dataclass(frozen=True)
class Member:
    """A delegation's belonging, from when to when."""

    code: str
    name: str
    since: datetime
    until: datetime | None


@dataclass(frozen=True)
class GroupLine:
    """One group with its members now and before, each list in alphabetical order."""

    code: str
    name: str
    short_name: str
    members: tuple[Member, ...]
    past_members: tuple[Member, ...]


def groups(db: Session, actor: Actor) -> tuple[GroupLine, ...]:
    """Return all groups, in alphabetical order."""
    require(actor, Act.MANAGE_PEOPLE)
    lines = (_line(row) for row in db.scalars(select(Group).options(_MEMBERS)))
    return tuple(sorted(lines, key=lambda line: line.name.casefold()))


def group(db: Session, actor: Actor, code: str) -> GroupLine:
    """Return one group."""
    require(actor, Act.MANAGE_PEOPLE)
    return _line(by_code(db, Group, code, _MEMBERS))


def could_join(db: Session, actor: Actor, code: str) -> tuple[tuple[str, str], ...]:
    """Return (code, name) of the delegations that are not in a group now."""
    require(actor, Act.MANAGE_PEOPLE)
    inside = select(Membership.delegation_id).join(Membership.group)
    inside = inside.where(Group.code == code, Membership.until.is_(None))
    query = (
        select(Delegation.code, Delegation.name)
        .where(Delegation.id.not_in(inside), IS_DELEGATION)
        .order_by(Delegation.name)
    )
    return tuple((code, name) for code, name in db.execute(query))


def _line(row: Group) -> GroupLine:
    members = sorted(
        (Member(each.delegation.code, each.delegation.name, each.since, each.until) for each in row.memberships),
        key=lambda member: (member.name.casefold(), member.since),
    )
    now = tuple(member for member in members if member.until is None)
    before = tuple(member for member in members if member.until is not None)
    return GroupLine(row.code, row.name, row.short_name, now, before)
