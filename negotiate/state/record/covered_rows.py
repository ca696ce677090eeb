"""Which rows the record binds, and by which values: an entry holds, column by column, every row that its act wrote.

A value that is short is held as it is, so that an entry says what a row said; a long one by its SHA-256. What is
covered by no entry stands here with its reason.
"""

import hashlib
import json
from collections.abc import Mapping
from datetime import UTC, date, datetime
from enum import Enum
from typing import Any

from sqlalchemy import Column

from negotiate.models import (
    Affirmation,
    AgendaItem,
    Amendment,
    Application,
    Approval,
    Carriage,
    ChangeNote,
    ChangeNoteDraft,
    Circle,
    Clause,
    Compilation,
    Confirmation,
    ConfirmedObligation,
    Contest,
    ContestAnswer,
    ContestConsequence,
    ContestTimes,
    ContestWithdrawal,
    Correction,
    Corrigendum,
    Coverage,
    DateRule,
    Deadline,
    Delegation,
    Destination,
    Dismissal,
    Dissent,
    Enactment,
    Event,
    Exercise,
    ExerciseClosing,
    ExerciseInvitation,
    Fate,
    FloorRequest,
    FloorStep,
    Following,
    Footing,
    Group,
    HintChoice,
    HintDismissal,
    Incorporation,
    Instrument,
    ItemCall,
    ItemClause,
    ItemStrike,
    Lineage,
    Loophole,
    LoopholeTurn,
    LoopholeWidening,
    Mandate,
    Meeting,
    MeetingCancellation,
    MeetingPlan,
    MeetingSummary,
    Membership,
    MergeAct,
    ModelClause,
    ModelOrigin,
    Move,
    Objection,
    Offer,
    Package,
    PackagePart,
    ParentAnswer,
    Participation,
    Person,
    Position,
    PositionWithdrawal,
    Preparation,
    Publication,
    PublicationPosition,
    PublicationPositionWithdrawal,
    PublishedClause,
    Reconciliation,
    RecordHead,
    Remedy,
    Reopening,
    Reply,
    Retraction,
    Revision,
    Round,
    Ruling,
    Scenario,
    ScenarioAnswer,
    ScenarioQuestion,
    Seat,
    Signature,
    Silence,
    SilenceTerm,
    SilenceText,
    Sponsorship,
    StatedRelation,
    Statement,
    StatementWithdrawal,
    Status,
    TakeBack,
    Takeover,
    TermRemark,
    TextPosition,
    TextPositionWithdrawal,
    Uptake,
    Variant,
    VariantOrigin,
    Version,
    Widening,
    Withdrawal,
)
from negotiate.models.base import Base
from negotiate.state.record.covered import Covered
from negotiate.state.record.covered_checks import CHECKED
from negotiate.state.record.covered_talk import SPOKEN

#: The longest words that an entry holds as they are.
SHORT = 64

Values = dict[str, Any]


_PLACE = "follows from moves and insertions, which are rows of their own; a publication holds its own order"
_DRAFTING = "how a draft came about is its delegation's own, also once it is on the table"
_WHOLE = Covered()
#: What has been taken out belongs to no revision any more: it was a draft's, for nothing leaves what is on the table.
_OF_REVISION = Covered(is_public=lambda row: row.revision is not None and row.revision.tabled_at is not None)

COVERED: Mapping[type[Base], Covered] = {
    Instrument: Covered({"last_amendment_number": "a counter: every number that it gave stands in an amendment"}),
    Clause: Covered({"ordinal": _PLACE, "depth": _PLACE}),
    Amendment: Covered(
        dict.fromkeys(("author_id", "created_at", "group_id", "is_for_reading", "shared_at"), _DRAFTING),
        lambda row: row.tabled_at is not None,
        with_it=lambda row: row.reconciliations,
    ),
    Reconciliation: Covered(is_public=lambda row: row.proposal is not None and row.proposal.tabled_at is not None),
    Revision: Covered(
        dict.fromkeys(("edition", "saved_at", "saved_by_id"), _DRAFTING),
        is_public=lambda row: row.tabled_at is not None,
        with_it=lambda row: (row.destination, row.footing),
    ),
    Package: Covered({"begun_at": _DRAFTING}, is_public=lambda row: row.is_closed, with_it=lambda row: row.parts),
    PackagePart: Covered(is_public=lambda row: row.package is not None and row.package.is_closed),
    Destination: _OF_REVISION,
    Footing: _OF_REVISION,
    Following: Covered(is_public=lambda row: row.onto.tabled_at is not None),
    Scenario: Covered(
        is_public=lambda row: row.circle is Circle.ALL, with_it=lambda row: (*row.questions, *row.widenings)
    ),
    Widening: Covered(
        is_public=lambda row: row.circle is Circle.ALL, with_it=lambda row: (row.scenario, *row.scenario.questions)
    ),
    ScenarioQuestion: Covered(is_public=lambda row: row.scenario.circle is Circle.ALL),
    ScenarioAnswer: Covered(is_public=lambda row: row.published_to is Circle.ALL),
    Loophole: Covered(is_public=lambda row: row.circle is Circle.ALL, with_it=lambda row: (*row.turns, *row.widenings)),
    LoopholeWidening: Covered(
        is_public=lambda row: row.circle is Circle.ALL, with_it=lambda row: (row.loophole, *row.loophole.turns)
    ),
    LoopholeTurn: Covered(is_public=lambda row: row.loophole.circle is Circle.ALL),
    **CHECKED,
    **SPOKEN,
    Person: Covered(
        {
            "email": "the record keeps no address of anybody",
            "password_hash": "a secret",
            "language": "her own choice, which nobody else relies on",
            "zone": "her own choice, which nobody else relies on",
        }
    ),
    **dict.fromkeys(
        (
            *(ChangeNote, ChangeNoteDraft, Contest, ContestAnswer, ContestConsequence, ContestTimes, ContestWithdrawal),
            *(Affirmation, Application, Approval, Carriage, Compilation, Confirmation, Correction, Corrigendum),
            *(Coverage, DateRule, Deadline, Delegation, Dismissal, Dissent, Enactment, Event, Fate, Group),
            *(Incorporation, Lineage, Membership),
            *(Mandate, MergeAct, Move, Offer, Participation, Position, PositionWithdrawal, Preparation),
            *(Publication, PublicationPosition, PublicationPositionWithdrawal, PublishedClause),
            *(RecordHead, Remedy, Uptake),
            *(FloorRequest, FloorStep, ItemCall, MeetingSummary),
            *(AgendaItem, ItemClause, ItemStrike, Meeting, MeetingCancellation, MeetingPlan),
            *(Exercise, ExerciseClosing, ExerciseInvitation),
            *(ConfirmedObligation, HintChoice, HintDismissal, ModelClause, ModelOrigin),
            *(ParentAnswer, StatedRelation, Variant, VariantOrigin),
            *(Reopening, Reply, Retraction, Round, Ruling, Seat, Signature, Sponsorship, Status, TakeBack, Takeover),
            *(Statement, StatementWithdrawal, Objection, Silence, SilenceTerm, SilenceText, TermRemark, Version),
            *(TextPosition, TextPositionWithdrawal, Withdrawal),
        ),
        _WHOLE,
    ),
}
#: Tables of which the record holds no row, each with the reason.
UNCOVERED: Mapping[str, str] = {
    "chain": "the journals themselves: checked against their entries",
    "record_entry": "the journals themselves: each entry is bound by its hash",
    "backing": "who was asked, joined and left before a draft was tabled is its group's own; a sponsor's row is not",
    "saved_wording": "how a draft came about is its delegation's own, also once it is on the table",
    "chair_office": "follows from the instrument, with which it is founded; what it proposes is covered",
    "desk_draft": "working state of the secretariat, which decides nothing until a version is published",
    "desk_step": "working state of the secretariat",
    "desk_presence": "who has a desk open now",
    "notice": "follows from a publication and the delegations that took part",
    "sighting": "what a person has seen is her own",
    "silence_sighting": "what a person has seen is her own",
    "read_mark": "what a person has read is her own: no journal and no other reader learns of it",
    "unmarking": "as a read mark",
    "watch": "what a person watches is her own",
    "kept_answer": "what a program was answered, kept for a day in case it asks again",
    "personal_token": "which programs come in for a person is her own, as a sign-in",
    "long_work": "what a person takes along is her own, and it changes nothing",
    "worker_sign": "which programs run now",
    "sign_in": "where a person is signed in is her own; that an administrator signed her out is an entry",
    "invitation": "secrets of links; that somebody was invited is an entry",
    "outbox": "mail on its way",
    "search_entry": "made of words that are covered, and made anew at will",
    "feed": "secrets of addresses; that one was made is an entry",
    "reminder_wish": "a person's own choice about mail",
    "telling_wish": "a person's own choice about mail",
    "telling": "what a person has been told by mail is her own",
}


def columns_of(kind: type[Base]) -> tuple[Column[Any], ...]:
    """Return the columns of a table that the record covers; its number names the row.

    What is worked out as rows are read, such as the place of one among others, is stored nowhere and is none.
    """
    without, stored = {"id", *COVERED[kind].without}, set(kind.__table__.columns)
    return tuple(column for column in kind.__mapper__.columns if column in stored and column.name not in without)


def name_of(kind: type[Base], number: int) -> str:
    """Return how an entry names a row."""
    return f"{kind.__tablename__}:{number}"


def values_of(row: Base) -> Values:
    """Return what the record holds of a row."""
    state = type(row).__mapper__
    return {
        column.name: held(getattr(row, state.get_property_by_column(column).key)) for column in columns_of(type(row))
    }


def held(value: Any) -> Any:
    """Return a value as an entry holds it, the same on every database.

    >>> held("shall"), held([1, 2])[:14], held(datetime(2026, 3, 2, 9, 0))
    ('shall', 'sha256:49a6471', '2026-03-02T09:00:00.000000+00:00')
    """
    value = plain(value)
    if isinstance(value, list | dict):
        return _hashed(json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":")))
    return _hashed(value) if isinstance(value, str) and len(value) > SHORT else value


def agree(said: Any, value: Any) -> bool:
    """Say whether an entry tells of this value: as it is held today, or by its hash alone.

    >>> agree("shall", "shall"), agree(held("shall" * 20), "shall" * 20), agree("shall", "should")
    (True, True, False)
    """
    return said == held(value) or (isinstance(plain(value), str) and said == _hashed(plain(value)))


def plain(value: Any) -> Any:
    """Return a value of a column as JSON has it.

    >>> plain(date(2031, 5, 14))
    '2031-05-14'
    """
    match value:
        case Enum():
            return value.value
        case datetime():
            zoned = value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)
            return zoned.isoformat(timespec="microseconds")
        case date():
            return value.isoformat()
        case _:
            return value


def _hashed(words: str) -> str:
    return f"sha256:{hashlib.sha256(words.encode('utf-8')).hexdigest()}"
