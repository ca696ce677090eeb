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
from negotiate.models.application import Application
from negotiate.models.base import Base, UtcDateTime
from negotiate.models.clause import Clause, ClauseKind
from negotiate.models.confirmation import Confirmation
from negotiate.models.coverage import Coverage
from negotiate.models.date_rule import DateRule, DateRuleKind
from negotiate.models.delegation import Delegation, DelegationKind
from negotiate.models.dismissal import Dismissal
from negotiate.models.enactment import Enactment
from negotiate.models.event import Event, PartyAct
from negotiate.models.fate import Fate, FateKind
from negotiate.models.feed import Feed
from negotiate.models.group import Group, Membership
from negotiate.models.instrument import Audience, Capacity, Instrument, Participation
from negotiate.models.invitation import Invitation
from negotiate.models.letter import Letter
from negotiate.models.merge import Merge
from negotiate.models.person import Person
from negotiate.models.position import Position, Stance
from negotiate.models.publication import Publication, PublishedClause, Standing
from negotiate.models.record import Chain, RecordEntry
from negotiate.models.reminder_wish import ReminderWish, Wish
from negotiate.models.reopening import Reopening
from negotiate.models.retraction import Retraction
from negotiate.models.round import Deadline, Round, RoundState
from negotiate.models.seat import Role, Seat
from negotiate.models.status import Level, Status
from negotiate.models.version import Version, VersionKind, packed_changes, unpacked_changes

__all__ = [
    "Amendment",
    "AmendmentKind",
    "Application",
    "Audience",
    "Base",
    "Capacity",
    "Carriage",
    "CarriageResult",
    "Chain",
    "Clause",
    "ClauseKind",
    "Confirmation",
    "Coverage",
    "DateRule",
    "DateRuleKind",
    "Deadline",
    "Delegation",
    "DelegationKind",
    "Dismissal",
    "Enactment",
    "Event",
    "Fate",
    "FateKind",
    "Feed",
    "Group",
    "Instrument",
    "Invitation",
    "Letter",
    "Level",
    "Membership",
    "Merge",
    "Participation",
    "PartyAct",
    "Person",
    "Position",
    "Publication",
    "PublishedClause",
    "RecordEntry",
    "ReminderWish",
    "Reopening",
    "Retraction",
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
    "Wish",
    "Withdrawal",
    "packed",
    "packed_changes",
    "unpacked",
    "unpacked_changes",
]
