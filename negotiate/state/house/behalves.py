"""On whose behalf a delegation may speak: of the groups that it is a member of, none of which it binds."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate.errors import Invalid
from negotiate.models import Delegation, Group, Membership


def groups_spoken_for(db: Session, delegation_id: int) -> list[Group]:
    """Return the groups on whose behalf a delegation may speak, by name."""
    inside = select(Membership.group_id).where(Membership.delegation_id == delegation_id, Membership.counts)
    return list(db.scalars(select(Group).where(Group.id.in_(inside)).order_by(Group.name)))


def group_spoken_for(db: Session, delegation: Delegation, code: str, field: str) -> Group | None:
    """Return the group on whose behalf a member speaks, None without a code; Invalid where it is none of its own."""
    group = next((one for one in groups_spoken_for(db, delegation.id) if one.code == code), None)
    if code and group is None:
        raise Invalid("Choose a group that your delegation is a member of.", field)
    return group
