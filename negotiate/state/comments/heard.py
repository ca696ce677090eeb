"""Which threads and positions an actor reads, for lists: the law as one condition, and the stamp of what it lets by."""

from collections.abc import Iterator
from typing import Any, TypeAlias

from sqlalchemy import CTE, ColumnElement, Dialect, Select, and_, func, or_, select
from sqlalchemy.orm import Session

from negotiate.models import (
    Amendment,
    Comment,
    CommentWithdrawal,
    Group,
    Instrument,
    Membership,
    Participation,
    Position,
    PositionWithdrawal,
    PublicationPosition,
    PublicationPositionWithdrawal,
    ReadingPosition,
    ReadingPositionWithdrawal,
    Revision,
    Role,
    SavedWording,
    TextPosition,
    TextPositionWithdrawal,
    Thread,
    ThreadReach,
    ThreadTurn,
)
from negotiate.models.text.instrument import Capacity
from negotiate.policy import Act, Actor, may
from negotiate.state.once import past_rows
from negotiate.state.remembered import Remembered

#: What is said of words with a reach: threads, and positions.
Speech: TypeAlias = (
    type[Thread] | type[Position] | type[TextPosition] | type[PublicationPosition] | type[ReadingPosition]
)
#: What is said of amendments: what is told to all participants is read by them alone, whoever said it.
OF_AMENDMENTS = (Position, ReadingPosition)


def heard(actor: Actor, instrument: Instrument, said: Speech = Thread) -> ColumnElement[bool]:
    """Return the condition by which what is said of an instrument that the actor may see is what she reads."""
    inside = (said.reach == ThreadReach.PARTICIPANTS,) if may(actor, Act.SEE_DISCUSSION, instrument) else ()
    return and_(
        said.instrument_id == instrument.id,
        or_(said.reach == ThreadReach.PUBLIC, *inside, *in_confidence(actor, instrument.id, said)),
    )


def in_confidence(actor: Actor, instrument_id: int, said: Speech = Thread) -> tuple[ColumnElement[bool], ...]:
    """Return the conditions of which one is true of what is said to the actor, or by her own delegation or office."""
    return _told.get((actor.holdings, instrument_id, said), lambda: tuple(_in_confidence(actor, instrument_id, said)))


def _in_confidence(actor: Actor, instrument_id: int, said: Speech) -> list[ColumnElement[bool]]:
    own, speaks_for = actor.own_ids(instrument_id), actor.negotiates_for(instrument_id)
    to_secretariat = said.reach == ThreadReach.SECRETARIAT
    found: list[ColumnElement[bool]] = []
    if own:
        told_to_few = (said.reach != ThreadReach.PARTICIPANTS,) if said in OF_AMENDMENTS else ()
        found.append(and_(said.delegation_id.in_(own), *told_to_few))
    if speaks_for:
        found.append(and_(said.reach == ThreadReach.GROUP, said.group_id.in_(groups_of(speaks_for, instrument_id))))
    if said is Thread:
        found = [and_(_of_no_draft_but(actor, instrument_id), condition) for condition in found]
    if actor.holds(Role.SECRETARIAT, instrument_id):
        found.append(to_secretariat)
    if actor.holds(Role.CHAIR, instrument_id):
        found.append(and_(to_secretariat, said.delegation_id.is_(None)))
    return found


def _of_no_draft_but(actor: Actor, instrument_id: int) -> ColumnElement[bool]:
    """Return the condition on threads that are of no draft, or of one that the actor reads now."""
    hers = Amendment.delegation_id.in_(actor.proposes_for(instrument_id))
    shared = Amendment.group_id.in_(groups_of(actor.negotiates_for(instrument_id), instrument_id))
    read = (
        select(SavedWording.id)
        .join(Revision, Revision.id == SavedWording.revision_id)
        .join(Amendment, Amendment.id == Revision.amendment_id)
        .where(Amendment.instrument_id == instrument_id, or_(hers, shared))
    )
    return or_(Thread.saved_wording_id.is_(None), Thread.saved_wording_id.in_(read))


def groups_of(delegation_ids: frozenset[int], instrument_id: int) -> Any:
    """Return the numbers of the groups of delegations that take part with the right to propose, as a query."""
    return (
        select(Membership.group_id)
        .join(Group, Group.id == Membership.group_id)
        .join(Participation, Participation.delegation_id == Membership.delegation_id)
        .where(
            Membership.delegation_id.in_(delegation_ids),
            Membership.counts,
            Participation.instrument_id == instrument_id,
            Participation.capacity == Capacity.PARTICIPANT,
            Participation.stands,
        )
    )


#: The numbers of instruments by their codes, which never change.
_ids: Remembered[int | None] = Remembered(4096)
#: What is told to those who sit so, of an instrument: it follows from the law and not from the rows.
_told: Remembered[tuple[ColumnElement[bool], ...]] = Remembered(4096)
#: What is said further than that changes the stamp of the instrument's journal.
_TO_FEW = [reach for reach in ThreadReach if reach.is_confidential]
#: What asks for stamps, by places and instrument, as SQL with its numbers in it: to put it together takes longer than
#: to ask it.
_stamps: Remembered[str] = Remembered(4096)
#: How far what an actor hears in confidence has come.
Whispers = tuple[Any, ...]


def whispers(db: Session, actor: Actor, instrument_code: str) -> Whispers:
    """Return a stamp of what the actor hears of an instrument and others may not; empty where that is nothing.

    Two who hear different things may have the same: it tells one reader's pages apart, not the readers. Rows
    are only added, so that their number and the newest of each kind tell of every change; what is said of a draft goes
    with it, and the number of a row may come back, which the instant of the newest comment tells. What is said to
    others changes nothing here, so that nobody notices it. All else has the stamp of the instrument's journal.
    """
    instrument_id = _ids.get(instrument_code, lambda: _id_of(db, instrument_code)) if actor.places else None
    if not instrument_id:
        return ()
    connection = past_rows(db)
    key = (actor.holdings, instrument_id, connection.dialect.name)
    stamp = _stamps.get(key, lambda: _written(_stamp(actor, instrument_id), connection.dialect))
    found = connection.exec_driver_sql(stamp).one() if stamp else ()
    return tuple(number or 0 for number in found) if any(found) else ()


def _id_of(db: Session, code: str) -> int | None:
    return db.scalar(select(Instrument.id).where(Instrument.code == code))


def _written(stamp: Select[Any] | None, dialect: Dialect) -> str:
    """Return a question as SQL: it asks for numbers and words of the house, and holds nothing that anybody wrote."""
    return "" if stamp is None else str(stamp.compile(dialect=dialect, compile_kwargs={"literal_binds": True}))


def _stamp(actor: Actor, instrument_id: int) -> Select[Any] | None:
    """Return the question for the stamp of those who sit where the actor does; None where they hear nothing."""
    if not in_confidence(actor, instrument_id):
        return None
    return select(
        *_of_threads(actor, instrument_id),
        *_of_positions(actor, instrument_id, TextPosition, TextPositionWithdrawal),
        *_of_positions(actor, instrument_id, PublicationPosition, PublicationPositionWithdrawal),
        *_of_positions(actor, instrument_id, Position, PositionWithdrawal),
        *_of_positions(actor, instrument_id, ReadingPosition, ReadingPositionWithdrawal),
    )


def _of_threads(actor: Actor, instrument_id: int) -> Iterator[Any]:
    """Yield what tells of a change in what is said to her in confidence."""
    heard_threads = select(_heard_ids(actor, instrument_id, Thread).c.id)
    inside = Comment.thread_id.in_(heard_threads)
    yield select(func.count(Comment.id)).where(inside).scalar_subquery()
    yield select(func.max(Comment.id)).where(inside).scalar_subquery()
    yield select(func.max(Comment.made_at)).where(inside).scalar_subquery()
    yield select(func.max(ThreadTurn.id)).where(ThreadTurn.thread_id.in_(heard_threads)).scalar_subquery()
    withdrawn = select(func.max(CommentWithdrawal.id)).join(Comment, Comment.id == CommentWithdrawal.comment_id)
    yield withdrawn.where(inside).scalar_subquery()


def _of_positions(actor: Actor, instrument_id: int, kind: Any, withdrawal: Any) -> Iterator[Any]:
    """Yield what tells of a change in the positions of a kind that she is told in confidence."""
    heard_positions = _heard_ids(actor, instrument_id, kind)
    yield select(func.count(heard_positions.c.id)).scalar_subquery()
    yield select(func.max(heard_positions.c.id)).scalar_subquery()
    gone = withdrawal.position_id.in_(select(heard_positions.c.id))
    yield select(func.max(withdrawal.id)).where(gone).scalar_subquery()


def _heard_ids(actor: Actor, instrument_id: int, kind: Any) -> CTE:
    """Return the numbers of what she is told, as a table of its own: the database then finds them once."""
    told_to_few = kind.instrument_id == instrument_id, kind.reach.in_(_TO_FEW)
    heard_rows = select(kind.id).where(*told_to_few, or_(*in_confidence(actor, instrument_id, kind)))
    return heard_rows.cte(f"heard_{kind.__tablename__}")
