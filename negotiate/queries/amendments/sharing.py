"""With whom a draft is shared: who can read it now, and to which groups it could be opened."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload

from negotiate.models import Amendment, DraftReceipt, Group, Membership, ReceivedFile
from negotiate.policy import Room, drafting_group


@dataclass(frozen=True)
class Sharing:
    """The group that reads and writes a draft beside its delegation; `groups` by code are those it could be opened to.

    `group` is empty while the draft is private; `readers` are the delegations that can read it now, in alphabetical
    order, its own among them. `members` are, by the name of each group that it could be opened to, the delegations that
    would read it then. `received_from` names the file of its delegation from which the secretariat began it;
    that is for its own delegation alone.
    """

    group: str
    group_code: str
    readers: tuple[str, ...]
    groups: tuple[tuple[str, str], ...]
    is_for_reading: bool = False
    received_from: str = ""
    members: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    @property
    def other_groups(self) -> tuple[tuple[str, str], ...]:
        """Return the groups to which it is not open yet."""
        return tuple((code, name) for code, name in self.groups if code != self.group_code)


def sharing_of(db: Session, amendment: Amendment) -> Sharing:
    """Return with whom a draft is shared; the caller has asked the policy."""
    inside = select(Membership.group_id).where(Membership.delegation_id == amendment.delegation_id, Membership.counts)
    query = (
        select(Group)
        .where(Group.id.in_(inside))
        .options(selectinload(Group.memberships).selectinload(Membership.delegation))
        .order_by(Group.name)
    )
    groups, shared, members = list(db.scalars(query)), amendment.group, drafting_group(amendment)
    seats = shared.memberships if shared else ()
    names = {amendment.proposer, *(seat.delegation.name for seat in seats if seat.delegation_id in members)}
    return Sharing(
        group=shared.name if shared else "",
        group_code=shared.code if shared else "",
        readers=tuple(sorted(names)),
        groups=tuple((group.code, group.name) for group in groups),
        is_for_reading=amendment.is_for_reading,
        received_from=received_from(db, amendment),
        members={group.name: _members(amendment, group) for group in groups if group is not shared},
    )


def _members(amendment: Amendment, group: Group) -> tuple[str, ...]:
    """Return the members of a group that take part where a draft is, in alphabetical order."""
    here = Room(amendment.instrument, group).members
    return tuple(sorted(seat.delegation.name for seat in group.memberships if seat.delegation_id in here))


def received_from(db: Session, amendment: Amendment) -> str:
    """Return the name of the file from which the secretariat began a draft; empty where its own people did."""
    file = select(ReceivedFile.name).join(DraftReceipt, DraftReceipt.received_file_id == ReceivedFile.id)
    return db.scalar(file.where(DraftReceipt.amendment_id == amendment.id)) or ""
