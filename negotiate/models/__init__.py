"""The rows: one noun a file. Rows say what is so; operations change them, queries read them."""

from negotiate.models.amendment import (
    Amendment,
    AmendmentKind,
    Carriage,
    CarriageResult,
    Revision,
    Sponsorship,
    Stage,
    Withdrawal,
    packed,
    unpacked,
)
from negotiate.models.base import Base, UtcDateTime
from negotiate.models.clause import Clause, ClauseKind
from negotiate.models.date_rule import DateRule, DateRuleKind
from negotiate.models.delegation import Delegation, DelegationKind
from negotiate.models.event import Event
from negotiate.models.fate import Fate, FateKind
from negotiate.models.group import Group, Membership
from negotiate.models.instrument import Audience, Capacity, Instrument, Participation
from negotiate.models.invitation import Invitation
from negotiate.models.merge import Merge
from negotiate.models.person import Person
from negotiate.models.position import Position, Stance
from negotiate.models.publication import Publication, PublishedClause, Standing
from negotiate.models.record import Chain, RecordEntry
from negotiate.models.round import Deadline, Round, RoundState
from negotiate.models.seat import Role, Seat
from negotiate.models.status import Level, Status
from negotiate.models.version import Version, VersionKind, packed_changes, unpacked_changes

__all__ = [
    "Amendment",
    "AmendmentKind",
    "Audience",
    "Base",
    "Capacity",
    "Carriage",
    "CarriageResult",
    "Chain",
    "Clause",
    "ClauseKind",
    "DateRule",
    "DateRuleKind",
    "Deadline",
    "Delegation",
    "DelegationKind",
    "Event",
    "Fate",
    "FateKind",
    "Group",
    "Instrument",
    "Invitation",
    "Level",
    "Membership",
    "Merge",
    "Participation",
    "Person",
    "Position",
    "Publication",
    "PublishedClause",
    "RecordEntry",
    "Revision",
    "Role",
    "Round",
    "RoundState",
    "Seat",
    "Sponsorship",
    "Stage",
    "Stance",
    "Standing",
    "Status",
    "UtcDateTime",
    "Version",
    "VersionKind",
    "Withdrawal",
    "packed",
    "packed_changes",
    "unpacked",
    "unpacked_changes",
]
