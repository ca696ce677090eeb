"""Delegations as the administrator sees them: their people and their groups; always in alphabetical order."""

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate.models import Delegation, Group, Membership, Person, Seat
from negotiate.policy import Act, Actor, require
from negotiate.state.house.delegations import IS_DELEGATION, delegation_by_code


@dataclass(frozen=True)
class NamedLink:
    """Something with a page of its own, and a word about it."""

    code: str
    name: str
    note: str = ""


@dataclass(frozen=True)
class DelegationLine:
    """One delegation, with its people now and the groups that it belongs to now."""

    code: str
    name: str
    short_name: str
    kind: str
    people: tuple[NamedLink, ...]
    groups: tuple[NamedLink, ...]


def delegations(db: Session, actor: Actor) -> tuple[DelegationLine, ...]:
    """Return all delegations."""
    require(actor, Act.MANAGE_PEOPLE)
    rows = sorted(db.scalars(select(Delegation).where(IS_DELEGATION)), key=lambda row: row.name.casefold())
    return _lines(db, rows)


def delegation(db: Session, actor: Actor, code: str) -> DelegationLine:
    """Return one delegation."""
    require(actor, Act.MANAGE_PEOPLE)
    return _lines(db, [delegation_by_code(db, code)])[0]


def _lines(db: Session, rows: list[Delegation]) -> tuple[DelegationLine, ...]:
    people, groups = _people(db, rows), _groups(db, rows)
    return tuple(
        DelegationLine(
            row.code, row.name, row.short_name, row.kind.value,
            tuple(people.get(row.id, ())), tuple(groups.get(row.id, ())),
        )
        for row in rows
    )  # fmt: skip


def _people(db: Session, rows: list[Delegation]) -> dict[int, list[NamedLink]]:
    query = (
        select(Seat.delegation_id, Person.code, Person.name, Seat.role)
        .join(Seat.person)
        .where(Seat.delegation_id.in_([row.id for row in rows]), Seat.until.is_(None))
        .order_by(Person.name)
    )
    found: dict[int, list[NamedLink]] = {}
    for delegation_id, code, name, role in db.execute(query):
        found.setdefault(delegation_id or 0, []).append(NamedLink(code, name, role.value))
    return found


def _groups(db: Session, rows: list[Delegation]) -> dict[int, list[NamedLink]]:
    query = (
        select(Membership.delegation_id, Group.code, Group.name)
        .join(Membership.group)
        .where(Membership.delegation_id.in_([row.id for row in rows]), Membership.until.is_(None))
        .order_by(Group.name)
    )
    found: dict[int, list[NamedLink]] = {}
    for delegation_id, code, name in db.execute(query):
        found.setdefault(delegation_id, []).append(NamedLink(code, name))
    return found
