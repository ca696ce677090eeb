"""What is said of a text beside its words: threads by clause, numbered in the order of the words."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sqlalchemy import ColumnElement, or_, select
from sqlalchemy.orm import Session

from negotiate.models import Amendment, Clause, Instrument, Lineage, SavedWording, Thread, ThreadKind, Uptake
from negotiate.policy import Act, Actor, may
from negotiate.policy.speaking import is_of_observers
from negotiate.queries.comments.threads import ThreadNote, threads_heard
from negotiate.state.comments.words_now import lines_read
from negotiate.state.text.beside import stands_beside


@dataclass(frozen=True)
class NumberedThread:
    """A thread beside a text, with the number by which its words name it."""

    number: int
    note: ThreadNote


@dataclass(frozen=True)
class TakenUp:
    """Whose words an amendment has taken up; `thread` is the code of what they said, "" for who does not read it."""

    whose: str
    kind: ThreadKind
    thread: str


@dataclass(frozen=True)
class AmendmentTalk:
    """What is said of words that an amendment proposes; `origin` is what it was made of, None where of nothing said."""

    threads: tuple[NumberedThread, ...]
    origin: TakenUp | None


Talk = Mapping[int, tuple[NumberedThread, ...]]


def talk_beside(db: Session, actor: Actor, instrument: Instrument, *only: ColumnElement[bool]) -> Talk:
    """Return the threads on the text that an actor reads, by the id of the clause where their words are."""
    lines = lines_read(db, actor, instrument)
    return by_clause(threads_heard(db, actor, instrument, lines, Thread.version_id.is_not(None), *only))


def talk_beside_clause(db: Session, actor: Actor, clause: Clause) -> tuple[NumberedThread, ...]:
    """Return the threads whose words are in a clause, wherever they were said."""
    if Thread not in stands_beside(db, clause.code):
        return ()
    return talk_beside(db, actor, clause.instrument, said_near(clause)).get(clause.id, ())


def said_near(clause: Clause) -> ColumnElement[bool]:
    """Return the condition on threads whose words may be in a clause: said of it, or of one once split or joined."""
    divided = select(Lineage.source_id).join(Clause, Clause.id == Lineage.source_id)
    return or_(
        Thread.clause_id == clause.id, Thread.clause_id.in_(divided.where(Clause.instrument_id == clause.instrument_id))
    )


def talk_of_amendment(db: Session, actor: Actor, amendment: Amendment) -> AmendmentTalk:
    """Return the threads on words that an amendment proposes, or has proposed, and what it was made of."""
    threads = numbered(threads_heard(db, actor, amendment.instrument, {}, said_of_amendment(amendment)))
    return AmendmentTalk(threads, _origin(db, actor, amendment))


def said_of_amendment(amendment: Amendment) -> ColumnElement[bool]:
    """Return the condition on threads about words of an amendment, on the table or when it was a draft."""
    revisions = [one.id for one in amendment.revisions]
    drafted = select(SavedWording.id).where(SavedWording.revision_id.in_(revisions))
    return or_(Thread.revision_id.in_(revisions), Thread.saved_wording_id.in_(drafted))


def _origin(db: Session, actor: Actor, amendment: Amendment) -> TakenUp | None:
    """Return what an amendment was made of: for all where an observer said it, else for those who read that."""
    thread = db.scalar(select(Thread).join(Uptake, Uptake.thread_id == Thread.id).where(Uptake.amendment == amendment))
    if thread is None:
        return None
    is_heard, delegation = may(actor, Act.SEE_THREAD, thread), thread.delegation
    if not is_heard and not is_of_observers(thread):
        return None
    return TakenUp(delegation.name if delegation else "", thread.kind, thread.code if is_heard else "")


def by_clause(notes: Iterable[ThreadNote]) -> dict[int, tuple[NumberedThread, ...]]:
    """Return threads by the clause of their words, in the order of the words."""
    grouped: dict[int, list[ThreadNote]] = defaultdict(list)
    for note in notes:
        if note.words is not None:
            grouped[note.clause_id].append(note)
    return {clause_id: numbered(found) for clause_id, found in grouped.items()}


def numbered(notes: Iterable[ThreadNote]) -> tuple[NumberedThread, ...]:
    """Return threads on one text in the order of their words, numbered from 1."""
    ordered = sorted(notes, key=lambda note: (note.words.start, note.words.end) if note.words else (0, 0))
    return tuple(NumberedThread(number, note) for number, note in enumerate(ordered, 1))
