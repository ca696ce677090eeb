"""Stamps: in which state the journals and the clock leave what a page shows, each read by a key; nothing is made here.

Every act is an entry in a journal whose head carries the hash of all that went before, so the hash of a chain is the
stamp of whatever its acts change: another act, another stamp, and never the same one again, not even after a backup has
been put back. What changes without an entry has a stamp of its own here (deadlines that pass, the day that turns,
what a person has marked as seen), or stands on no page that is kept.

They are asked of the connection, past the session that makes rows of answers: a page that is kept costs little else.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import BindParameter, Select, bindparam, func, literal, or_, select
from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.models import (
    Amendment,
    Backing,
    Chain,
    ClashQuestion,
    Clause,
    Comment,
    CommentMention,
    CommentWithdrawal,
    Contest,
    Deadline,
    Delegation,
    Facilitation,
    Instrument,
    MeetingPlan,
    Membership,
    Notice,
    PackagePart,
    Printing,
    QuestionStep,
    ReadMark,
    RecordEntry,
    Revision,
    SavedWording,
    Seat,
    Sighting,
    SilenceSighting,
    SilenceTerm,
    Thread,
    ThreadTurn,
    Unmarking,
    Watch,
)
from negotiate.models.house.record import HOUSE
from negotiate.state.once import once_for_all, past_rows

#: How long before it begins a meeting waits for those who are expected: so that all of tomorrow's do, in every zone.
NEAR = timedelta(hours=48)


@dataclass(frozen=True)
class Stamps:
    """In which state the house, the journals that a page follows, and the clock were when they were read."""

    house: str
    instruments: tuple[str, ...]
    deadlines_passed: int
    today: date
    #: That of one instrument as far as it is about more than one amendment.
    text: str = ""

    @property
    def of_text(self) -> "Stamps":
        """Return them without what is about one amendment alone: for what tells of no amendment that waits."""
        return replace(self, instruments=())


@dataclass(frozen=True)
class DraftStamp:
    """A draft as its readers find it: how often it was saved, who else reads it, and what it is to be tabled with."""

    code: str
    edition: int
    group_id: int | None
    package_id: int | None
    is_for_reading: bool
    #: How far the steps of those who were asked to stand behind it go; rows are only added to.
    backed: int | None


Drafts = tuple[DraftStamp, ...]


def _head(name: Any) -> Any:
    return select(Chain.hash).where(Chain.name == name).scalar_subquery()


def _passed() -> Any:
    """Return how many instants have passed at which something begins, comes near or ends by itself, or was set."""
    deadlines = select(func.count(Deadline.id)).where(Deadline.due_at <= bindparam("now")).scalar_subquery()
    silences = select(func.count(SilenceTerm.id)).where(SilenceTerm.until <= bindparam("now")).scalar_subquery()
    asked = select(func.count(ClashQuestion.id)).where(ClashQuestion.until <= bindparam("now")).scalar_subquery()
    moved = select(func.count(QuestionStep.id)).where(QuestionStep.until <= bindparam("now")).scalar_subquery()
    contests = select(func.count(Contest.id)).where(Contest.answer_due_at <= bindparam("now")).scalar_subquery()
    meetings = select(func.count(MeetingPlan.id))
    near, begun, over = (
        meetings.where(instant <= bindparam(when)).scalar_subquery()
        for instant, when in (
            *((MeetingPlan.begins_at, "soon"), (MeetingPlan.begins_at, "now")),
            (MeetingPlan.ends_at, "now"),
        )
    )
    printed = select(func.count(Printing.id)).scalar_subquery()
    offices = select(func.count(Seat.id)).where(Seat.ends_at <= bindparam("now")).scalar_subquery()
    held = select(func.count(Facilitation.id))
    given, ended = (
        held.where(instant <= bindparam("now")).scalar_subquery()
        for instant in (Facilitation.since, Facilitation.ends_at)
    )
    return deadlines + silences + asked + moved + contests + printed + offices + given + ended + near + begun + over


_CHAIN = select(Chain.text_hash).where(Chain.name == bindparam("chain")).scalar_subquery()
_OF_INSTRUMENT = select(_head(HOUSE), _head(bindparam("chain")), _passed(), _CHAIN)
#: The entries in the journal of an instrument on amendments to a clause: an amendment may leave it for another.
_ON_CLAUSE = (
    select(func.count(RecordEntry.id), func.max(RecordEntry.id))
    .join(Chain, Chain.id == RecordEntry.chain_id)
    .join(Amendment, RecordEntry.subject == literal("amendment:") + Amendment.code)
    .join(Clause, Clause.id == Amendment.clause_id)
    .where(Chain.name == bindparam("chain"), Clause.code == bindparam("clause"))
)
_OF_HOUSE = select(_head(HOUSE), _passed())
_INSTRUMENTS = select(Chain.hash).where(Chain.name >= "instrument:", Chain.name < "instrument;").order_by(Chain.name)
_HEADS = select(Chain.name, Chain.hash).where(Chain.name.in_(bindparam("names", expanding=True)))
_OWN: BindParameter[Any] = bindparam("own", expanding=True)
_PRIVATE = (
    select(Chain.hash)
    .join(Delegation, Chain.name == literal("delegation:") + Delegation.code)
    .where(Delegation.id.in_(_OWN))
    .order_by(Chain.name)
)
_GROUPS = select(Membership.group_id).where(Membership.delegation_id.in_(_OWN), Membership.counts)
_BACKED = select(func.max(Backing.id)).where(Backing.amendment_id == Amendment.id).scalar_subquery()
_DRAFTS = (
    select(
        Amendment.code, Revision.edition, Amendment.group_id, PackagePart.package_id, Amendment.is_for_reading, _BACKED
    )
    .join(Revision, Revision.amendment_id == Amendment.id)
    .outerjoin(PackagePart, PackagePart.amendment_id == Amendment.id)
    .where(Amendment.tabled_at.is_(None), or_(Amendment.delegation_id.in_(_OWN), Amendment.group_id.in_(_GROUPS)))
    .order_by(Amendment.code)
)
_DRAFTS_OF_INSTRUMENT = _DRAFTS.join(Instrument, Instrument.id == Amendment.instrument_id).where(
    Instrument.code == bindparam("code")
)
_DRAFTS_ON_CLAUSE = _DRAFTS.join(Clause, Clause.id == Amendment.clause_id).where(Clause.code == bindparam("code"))
_SEEN = (
    select(Notice.code, Sighting.seen_at)
    .join(Notice, Notice.id == Sighting.notice_id)
    .where(Sighting.person_id == bindparam("person"))
    .order_by(Sighting.id)
)
_FOLLOWED = select(
    select(func.max(ReadMark.id)).where(ReadMark.person_id == bindparam("person")).scalar_subquery(),
    select(func.max(Unmarking.id))
    .join(ReadMark, ReadMark.id == Unmarking.mark_id)
    .where(ReadMark.person_id == bindparam("person"))
    .scalar_subquery(),
    select(func.max(Watch.id)).where(Watch.person_id == bindparam("person")).scalar_subquery(),
    select(func.max(SilenceSighting.id)).where(SilenceSighting.person_id == bindparam("person")).scalar_subquery(),
    select(func.max(Seat.id))
    .where(Seat.person_id == bindparam("person"), Seat.until.is_(None), Seat.waits_since.is_not(None))
    .scalar_subquery(),
)

#: Of a thread on words of a draft, the condition that her delegations, or one of their groups, may read it.
_IS_READ = (
    select(SavedWording.id)
    .join(Revision, Revision.id == SavedWording.revision_id)
    .join(Amendment, Amendment.id == Revision.amendment_id)
    .where(SavedWording.id == Thread.saved_wording_id)
    .where(or_(Amendment.delegation_id.in_(_OWN), Amendment.group_id.in_(_GROUPS)))
    .exists()
)
_NAMING = (
    select(Comment.thread_id)
    .join(CommentMention, CommentMention.comment_id == Comment.id)
    .where(CommentMention.person_id == bindparam("person"))
)
#: A table of its own, so that the database finds her threads once.
_HER_THREADS = (
    select(Thread.id)
    .where(
        or_(Thread.opened_by_id == bindparam("person"), Thread.id.in_(_NAMING)),
        or_(Thread.saved_wording_id.is_(None), _IS_READ),
    )
    .cte("her_threads")
)
_HER_TALK = select(_HER_THREADS.c.id)
_SPOKEN = select(
    select(func.max(Comment.id)).where(Comment.thread_id.in_(_HER_TALK)).scalar_subquery(),
    select(func.max(Comment.made_at)).where(Comment.thread_id.in_(_HER_TALK)).scalar_subquery(),
    select(func.max(ThreadTurn.id)).where(ThreadTurn.thread_id.in_(_HER_TALK)).scalar_subquery(),
    select(func.max(CommentWithdrawal.id))
    .join(Comment, Comment.id == CommentWithdrawal.comment_id)
    .where(Comment.thread_id.in_(_HER_TALK))
    .scalar_subquery(),
)


def _instants() -> dict[str, datetime]:
    now = clock.now()
    return {"now": now, "soon": now + NEAR}


@once_for_all
def stamps_of(db: Session, instrument_code: str) -> Stamps:
    """Return the stamps of the pages of one instrument."""
    asked = {"chain": f"instrument:{instrument_code}", **_instants()}
    house, instrument, passed, text = past_rows(db).execute(_OF_INSTRUMENT, asked).one()
    return Stamps(house or "", (instrument or "",), passed, clock.today(), text or "")


def stamp_of_amendments(db: Session, instrument_code: str, clause_code: str) -> tuple[int, int | None]:
    """Return the stamp of what was done to amendments to one clause; with `Stamps.of_text` that of its page."""
    asked = {"chain": f"instrument:{instrument_code}", "clause": clause_code}
    count, newest = past_rows(db).execute(_ON_CLAUSE, asked).one()
    return count, newest


def stamps_of_each(db: Session, instrument_codes: Iterable[str]) -> dict[str, Stamps]:
    """Return the stamps of the pages of several instruments, by their codes, in two statements."""
    house, passed = past_rows(db).execute(_OF_HOUSE, _instants()).one()
    names = {f"instrument:{code}": code for code in instrument_codes}
    heads = {names[name]: head for name, head in past_rows(db).execute(_HEADS, {"names": list(names)})}
    return {code: Stamps(house or "", (heads.get(code) or "",), passed, clock.today()) for code in names.values()}


def stamps_of_all(db: Session) -> Stamps:
    """Return the stamps of a page that tells of every instrument."""
    house, passed = past_rows(db).execute(_OF_HOUSE, _instants()).one()
    return Stamps(house or "", tuple(past_rows(db).scalars(_INSTRUMENTS)), passed, clock.today())


def private_stamps(db: Session, delegation_ids: frozenset[int]) -> tuple[str, ...]:
    """Return the stamps of delegations' own journals, for pages that nobody else reads."""
    return tuple(past_rows(db).scalars(_PRIVATE, {"own": sorted(delegation_ids)})) if delegation_ids else ()


def all_drafts(db: Session, delegation_ids: frozenset[int]) -> Drafts:
    """Return the drafts of any instrument that delegations wrote, or that one of their groups may read.

    What their owners do with other drafts changes nothing here, so that nobody notices it.
    """
    return _drafts(db, _DRAFTS, delegation_ids)


def drafts_of(db: Session, delegation_ids: frozenset[int], instrument_code: str) -> Drafts:
    """Return the drafts as in `all_drafts`, of one instrument."""
    return _drafts(db, _DRAFTS_OF_INSTRUMENT, delegation_ids, instrument_code)


def drafts_on(db: Session, delegation_ids: frozenset[int], clause_code: str) -> Drafts:
    """Return the drafts as in `all_drafts`, on one clause."""
    return _drafts(db, _DRAFTS_ON_CLAUSE, delegation_ids, clause_code)


def _drafts(db: Session, query: Select[Any], delegation_ids: frozenset[int], code: str = "") -> Drafts:
    asked = {"own": sorted(delegation_ids)} | ({"code": code} if code else {})
    return tuple(DraftStamp(*row) for row in past_rows(db).execute(query, asked)) if delegation_ids else ()


def marks_of(db: Session, person_id: int | None) -> tuple[tuple[Any, ...], ...]:
    """Return what a person has marked as seen, and when; how far her read marks and watches, only added to, go.

    Also which seat of hers waits to be confirmed. Nothing where there is none of all that.
    """
    seen, followed = (past_rows(db).execute(query, {"person": person_id}) for query in (_SEEN, _FOLLOWED))
    return tuple(tuple(row) for row in (*seen, *followed) if any(row))


def talk_of(db: Session, person_id: int | None, delegation_ids: frozenset[int]) -> tuple[Any, ...]:
    """Return how far the threads have come that a person began, or that name her; rows are only added.

    Those of drafts go with these, and count only as long as her delegations, or one of their groups, may read them.
    """
    return tuple(past_rows(db).execute(_SPOKEN, {"person": person_id, "own": sorted(delegation_ids)}).one())
