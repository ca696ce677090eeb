"""Delegations: States, organisations and observers that the house knows."""

from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.models import Delegation, DelegationKind
from negotiate.models.house.record import HOUSE
from negotiate.operations.house.names import checked_name
from negotiate.operations.opening import opened, opened_house
from negotiate.operations.record import record
from negotiate.operations.uniqueness import only_once
from negotiate.policy import Act, Actor
from negotiate.state.house.delegations import delegation_by_code

TAKEN = "The house has a delegation of this name already."


def add_delegation(db: Session, actor: Actor, name: str, short_name: str, kind: DelegationKind) -> Delegation:
    """Add a delegation to the house; it takes part in nothing yet."""
    opened_house(db, actor, Act.MANAGE_PEOPLE)
    delegation = Delegation(
        name=checked_name(name),
        short_name=checked_name(short_name, field="short_name", longest=40),
        kind=kind,
        created_at=clock.now(),
    )
    with only_once(db, TAKEN, "name"):
        db.add(delegation)
    record(db, actor, "added", delegation, chain=HOUSE, name=delegation.name, kind=kind.value)
    return delegation


def correct_delegation(db: Session, actor: Actor, code: str, name: str, short_name: str) -> Delegation:
    """Change the names of a delegation; what it is stays."""
    opened(db, actor, Act.MANAGE_PEOPLE, Delegation, code)
    delegation = delegation_by_code(db, code)
    before, name = delegation.name, checked_name(name)
    short_name = checked_name(short_name, field="short_name", longest=40)
    with only_once(db, TAKEN, "name"):
        delegation.name, delegation.short_name = name, short_name
    record(db, actor, "corrected", delegation, chain=HOUSE, name=name, before=before)
    return delegation
