"""Opening a draft to a group of delegations, and closing it again; what is on the table is open to all."""

from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.errors import Invalid
from negotiate.models import Amendment, Group
from negotiate.operations.opening import opened
from negotiate.operations.record import private_chain, record
from negotiate.policy import Act, Actor
from negotiate.state.rows import by_code


def share(
    db: Session, actor: Actor, amendment_code: str, group_code: str, *, is_for_reading: bool = False
) -> Amendment:
    """Let the negotiators of a group's members read a draft, and write it unless only to read; no earlier group can."""
    amendment = opened(db, actor, Act.SHARE_DRAFT, Amendment, amendment_code)
    group = by_code(db, Group, group_code)
    members = {seat.delegation_id for seat in group.memberships if seat.counts}
    if amendment.delegation_id not in members:
        raise Invalid(f"{amendment.delegation.name} does not belong to {group.name}.", "group")
    if amendment.group is not group:
        amendment.shared_at = clock.now()
    amendment.group, amendment.is_for_reading = group, is_for_reading
    facts = {"group": group.name, "for": "reading" if is_for_reading else "writing"}
    record(db, actor, "shared", amendment, chain=private_chain(amendment), **facts)
    return amendment


def keep_private(db: Session, actor: Actor, amendment_code: str) -> None:
    """Close a draft to everybody but its own delegation; what others have read they have read."""
    amendment = opened(db, actor, Act.SHARE_DRAFT, Amendment, amendment_code)
    if amendment.group is not None:
        record(db, actor, "unshared", amendment, chain=private_chain(amendment), group=amendment.group.name)
        amendment.group = amendment.shared_at = None
