"""Delegations: States, organisations and observers that the house knows."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.errors import Faults, Invalid
from negotiate.models import Delegation, DelegationKind
from negotiate.models.house.record import HOUSE
from negotiate.operations.house.names import checked_names
from negotiate.operations.opening import opened, opened_house
from negotiate.operations.record import record
from negotiate.operations.uniqueness import only_once
from negotiate.policy import Act, Actor
from negotiate.state.house.delegations import delegation_by_code

TAKEN = "The house has a delegation of this name already."
#: What a list of people, or a form, could not tell apart.
ALIKE = "Another delegation is called “{}” already, and lists of people would take one for the other. Choose another."


def add_delegation(db: Session, actor: Actor, name: str, short_name: str, kind: DelegationKind) -> Delegation:
    """Add a delegation to the house; it takes part in nothing yet."""
    opened_house(db, actor, Act.MANAGE_PEOPLE)
    name, short_name = _checked_names(db, name, short_name)
    delegation = Delegation(name=name, short_name=short_name, kind=kind, created_at=clock.now())
    with only_once(db, TAKEN, "name"):
        db.add(delegation)
    record(db, actor, "added", delegation, chain=HOUSE, name=delegation.name, kind=kind.value)
    return delegation


def correct_delegation(db: Session, actor: Actor, code: str, name: str, short_name: str) -> Delegation:
    """Change the names of a delegation; what it is stays."""
    opened(db, actor, Act.MANAGE_PEOPLE, Delegation, code)
    delegation = delegation_by_code(db, code)
    before = delegation.name
    name, short_name = _checked_names(db, name, short_name, delegation)
    with only_once(db, TAKEN, "name"):
        delegation.name, delegation.short_name = name, short_name
    record(db, actor, "corrected", delegation, chain=HOUSE, name=name, before=before)
    return delegation


def _checked_names(db: Session, name: str, short_name: str, own: Delegation | None = None) -> tuple[str, str]:
    """Return both names as they will be stored; Invalid where another delegation goes by one of them, however written.

    A person who is listed by a name sits where that name leads, so none may lead to two delegations.
    """
    name, short_name = checked_names(name, short_name)
    others = db.execute(select(Delegation.name, Delegation.short_name).where(Delegation.id != (own.id if own else 0)))
    taken = {word.casefold() for row in others for word in row}
    alike = [
        Invalid(ALIKE.format(words), field)
        for words, field in ((name, "name"), (short_name, "short_name"))
        if words.casefold() in taken
    ]
    Faults(alike).tell()
    return name, short_name
