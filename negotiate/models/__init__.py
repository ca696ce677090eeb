"""The rows: one noun a file. Rows say what is so; operations change them, queries read them."""

from negotiate.models.amendments.amendment import Amendment, AmendmentKind, Sponsorship, Stage, Withdrawal, stage_of
from negotiate.models.amendments.backing import Backing, BackingStep, Mandate
from negotiate.models.amendments.fate import Fate, FateKind
from negotiate.models.amendments.offer import Consent, Offer, Reply
from negotiate.models.amendments.package import Package, PackagePart
from negotiate.models.amendments.position import Position, PositionWithdrawal, Stance
from negotiate.models.amendments.received_file import AuthorNaming, DraftReceipt, FileReading, ReceivedFile
from negotiate.models.amendments.revision import (
    Affirmation,
    Carriage,
    CarriageResult,
    Destination,
    Revision,
    packed,
    unpacked,
)
from negotiate.models.amendments.saved_wording import SavedWording
from negotiate.models.amendments.sub_amendment import Following, Footing, Incorporation, Takeover
from negotiate.models.base import Base, UtcDateTime
from negotiate.models.chair.facilitation import FacilitatedClause, Facilitation, FacilitationEnd
from negotiate.models.chair.proposing_office import ProposingOffice
from negotiate.models.chair.reconciliation import Reconciliation
from negotiate.models.comments.thread import (
    Comment,
    CommentMention,
    CommentWithdrawal,
    Thread,
    ThreadKind,
    ThreadReach,
    ThreadState,
    ThreadTurn,
    Uptake,
)
from negotiate.models.contests.contest import Contest, ContestState, EntryOf
from negotiate.models.contests.contest_answer import (
    ContestAnswer,
    ContestConsequence,
    ContestOutcome,
    ContestWithdrawal,
)
from negotiate.models.contests.contest_times import ANSWER_DAYS, CONTEST_DAYS, ContestTimes
from negotiate.models.dates.application import Application
from negotiate.models.dates.confirmation import Confirmation
from negotiate.models.dates.coverage import Coverage
from negotiate.models.dates.date_rule import DateRule, DateRuleKind
from negotiate.models.dates.dismissal import Dismissal
from negotiate.models.dates.enactment import Enactment
from negotiate.models.dates.event import DateAnswer, Event, PartyAct
from negotiate.models.dates.feed import Feed, FeedKind
from negotiate.models.dates.reminder_wish import ReminderWish, Wish
from negotiate.models.dates.retraction import Retraction
from negotiate.models.desk.clash_question import ClashQuestion, ClashReading, ReadingSource
from negotiate.models.desk.desk_draft import DeskDraft, DeskStep
from negotiate.models.desk.desk_presence import DeskPresence
from negotiate.models.desk.merge import MergeAct, TakeBack
from negotiate.models.desk.question_step import QuestionStep, QuestionTurn
from negotiate.models.desk.reading_position import ReadingPosition, ReadingPositionWithdrawal
from negotiate.models.guards import GUARDS
from negotiate.models.house.delegation import Delegation, DelegationKind
from negotiate.models.house.group import Group, Membership
from negotiate.models.house.invitation import Invitation
from negotiate.models.house.kept_answer import KeptAnswer
from negotiate.models.house.letter import Letter
from negotiate.models.house.long_work import LongWork
from negotiate.models.house.person import Person
from negotiate.models.house.personal_token import PersonalToken, TokenScope
from negotiate.models.house.record import Chain, RecordEntry
from negotiate.models.house.record_head import RecordHead
from negotiate.models.house.seat import Role, Seat
from negotiate.models.house.sign_in import SignIn
from negotiate.models.lengths import LONGEST
from negotiate.models.meetings.agenda_item import AgendaItem, ItemClause, ItemStrike
from negotiate.models.meetings.floor import FloorMove, FloorRequest, FloorStep, ItemCall
from negotiate.models.meetings.meeting import Meeting, MeetingCancellation, MeetingPlan
from negotiate.models.meetings.summary import MeetingSummary
from negotiate.models.norms.checklist import KeptChecklist, KeptQuestion
from negotiate.models.norms.circle import Circle
from negotiate.models.norms.confirmed_obligation import ConfirmedObligation, ObligationSays
from negotiate.models.norms.exercise import Exercise, ExerciseClosing, ExerciseInvitation
from negotiate.models.norms.filled_checklist import ChecklistAnswer, ChecklistWidening, FilledChecklist, WordsSay
from negotiate.models.norms.hint_choice import HintChoice, HintSetting
from negotiate.models.norms.hint_dismissal import HintDismissal
from negotiate.models.norms.house_term import HouseTerm
from negotiate.models.norms.loophole import Loophole, LoopholeStep, LoopholeTurn, LoopholeWidening, Remedy
from negotiate.models.norms.model_clause import ModelClause, ModelOrigin
from negotiate.models.norms.norm_link import Benchmark, NormLink, NormNeed
from negotiate.models.norms.scenario import Finds, Scenario, ScenarioAnswer, ScenarioQuestion, Widening
from negotiate.models.norms.term_remark import Dissent, RemarkKind, TermRemark
from negotiate.models.norms.variant import (
    ParentAnswer,
    ParentAnswerKind,
    RelationKind,
    StatedRelation,
    Variant,
    VariantOrigin,
)
from negotiate.models.publishing.change_note import ChangeNote, ChangeNoteDraft
from negotiate.models.publishing.compilation import Compilation, Naming
from negotiate.models.publishing.notice import Notice, Sighting
from negotiate.models.publishing.preparation import Approval, Preparation
from negotiate.models.publishing.printing import PrintedClause, Printing
from negotiate.models.publishing.publication import Corrigendum, Publication, PublishedClause, Standing
from negotiate.models.publishing.publication_position import PublicationPosition, PublicationPositionWithdrawal
from negotiate.models.publishing.reopening import Reopening
from negotiate.models.publishing.round import Deadline, Round, RoundState
from negotiate.models.reading.read_mark import ReadMark, Unmarking
from negotiate.models.reading.telling import Telling, TellingWish
from negotiate.models.reading.watch import Attention, Watch
from negotiate.models.silence.objection import Objection
from negotiate.models.silence.silence import Silence, SilenceText
from negotiate.models.silence.silence_sighting import SilenceSighting
from negotiate.models.silence.silence_term import SilenceTerm
from negotiate.models.text.clause import Clause, ClauseKind
from negotiate.models.text.correction import Correction, Ruling, Verdict
from negotiate.models.text.instrument import Audience, Capacity, Disclosure, Instrument, Participation
from negotiate.models.text.lineage import Descent, Lineage
from negotiate.models.text.move import Move
from negotiate.models.text.search_entry import SearchedPart, SearchEntry
from negotiate.models.text.signature import OFFERED_HANDS, Hand, Signature
from negotiate.models.text.statement import Statement, StatementKind, StatementWithdrawal
from negotiate.models.text.status import Level, Status
from negotiate.models.text.text_position import TextPosition, TextPositionWithdrawal
from negotiate.models.text.version import Version, VersionKind, packed_changes, unpacked_changes
