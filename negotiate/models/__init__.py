"""The rows: one noun a file. Rows say what is so; operations change them, queries read them."""

from negotiate.models.amendment import (
    Affirmation,
    Amendment,
    AmendmentKind,
    Carriage,
    CarriageResult,
    Destination,
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
from negotiate.models.correction import Correction, Ruling, Verdict
from negotiate.models.coverage import Coverage
from negotiate.models.date_rule import DateRule, DateRuleKind
from negotiate.models.delegation import Delegation, DelegationKind
from negotiate.models.desk_draft import DeskDraft, DeskStep
from negotiate.models.desk_presence import DeskPresence
from negotiate.models.dismissal import Dismissal
from negotiate.models.enactment import Enactment
from negotiate.models.event import Answer, Event, PartyAct
from negotiate.models.fate import Fate, FateKind
from negotiate.models.feed import Feed
from negotiate.models.group import Group, Membership
from negotiate.models.instrument import Audience, Capacity, Instrument, Participation
from negotiate.models.invitation import Invitation
from negotiate.models.letter import Letter
from negotiate.models.lineage import Descent, Lineage
from negotiate.models.merge import Merge, TakeBack
from negotiate.models.move import Move
from negotiate.models.notice import Notice, Sighting
from negotiate.models.offer import Consent, Offer, Reply
from negotiate.models.person import Person
from negotiate.models.position import Position, Stance
from negotiate.models.preparation import Approval, Preparation
from negotiate.models.publication import Corrigendum, Publication, PublishedClause, Standing
from negotiate.models.record import Chain, RecordEntry
from negotiate.models.reminder_wish import ReminderWish, Wish
from negotiate.models.reopening import Reopening
from negotiate.models.retraction import Retraction
from negotiate.models.round import Deadline, Round, RoundState
from negotiate.models.seat import Role, Seat
from negotiate.models.signature import Hand, Signature
from negotiate.models.status import Level, Status
from negotiate.models.sub_amendment import Following, Footing, Incorporation, Takeover
from negotiate.models.version import Version, VersionKind, packed_changes, unpacked_changes

__all__ = [
    "Affirmation",
    "Amendment",
    "AmendmentKind",
    "Answer",
    "Application",
    "Approval",
    "Audience",
    "Base",
    "Capacity",
    "Carriage",
    "CarriageResult",
    "Chain",
    "Clause",
    "ClauseKind",
    "Confirmation",
    "Consent",
    "Correction",
    "Corrigendum",
    "Coverage",
    "DateRule",
    "DateRuleKind",
    "Deadline",
    "Delegation",
    "DelegationKind",
    "Descent",
    "DeskDraft",
    "DeskPresence",
    "DeskStep",
    "Destination",
    "Dismissal",
    "Enactment",
    "Event",
    "Fate",
    "FateKind",
    "Feed",
    "Following",
    "Footing",
    "Group",
    "Hand",
    "Incorporation",
    "Instrument",
    "Invitation",
    "Letter",
    "Level",
    "Lineage",
    "Membership",
    "Merge",
    "Move",
    "Notice",
    "Offer",
    "Participation",
    "PartyAct",
    "Person",
    "Position",
    "Preparation",
    "Publication",
    "PublishedClause",
    "RecordEntry",
    "ReminderWish",
    "Reopening",
    "Reply",
    "Retraction",
    "Revision",
    "Role",
    "Round",
    "RoundState",
    "Ruling",
    "Seat",
    "Sighting",
    "Signature",
    "Sponsorship",
    "Stage",
    "Stance",
    "Standing",
    "Status",
    "TakeBack",
    "Takeover",
    "UtcDateTime",
    "Verdict",
    "Version",
    "VersionKind",
    "Wish",
    "Withdrawal",
    "packed",
    "packed_changes",
    "unpacked",
    "unpacked_changes",
]
