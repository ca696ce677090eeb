"""Opening what somebody wrote about norms to others: to whom, in whose journal it is told, and never narrower again."""

from typing import TypeAlias

from sqlalchemy.orm import Session

from negotiate.errors import Invalid
from negotiate.models import Circle, Delegation, FilledChecklist, Group, Loophole, Scenario
from negotiate.operations.record import delegation_chain, instrument_chain
from negotiate.state.house.behalves import group_spoken_for

#: What its author alone sees at first.
Written: TypeAlias = Scenario | Loophole | FilledChecklist


def group_let_in(db: Session, thing: Written, circle: Circle, group_code: str, field: str = "circle") -> Group | None:
    """Return the group that a wider circle lets in, None where it lets in everybody; raise Invalid for no wider one.

    `field` is that of the form which asks for the circle.
    """
    if circle.width <= thing.circle.width:
        raise Invalid(f"It is open to {thing.circle.value} already; it can only be opened wider.", field)
    return own_group(db, thing.delegation, group_code) if circle is Circle.GROUP else None


def own_group(db: Session, delegation: Delegation | None, code: str) -> Group:
    """Return a group that a delegation is a member of; raise Invalid where the code names none."""
    group = group_spoken_for(db, delegation, code, "group") if delegation else None
    if group is None:
        raise Invalid("Choose a group that your delegation is a member of.", "group")
    return group


def chain_of(thing: Written, delegation: Delegation | None) -> str:
    """Return the journal of those who see what somebody wrote: everybody's, or that of the delegation that acts."""
    if thing.circle is Circle.ALL or delegation is None:
        return instrument_chain(thing.instrument)
    return delegation_chain(delegation)
