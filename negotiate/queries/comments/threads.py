"""A thread as pages show it: who reads it, what was said, and what became of its words."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TypeAlias

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import Session, joinedload, selectinload

from negotiate.models import (
    Amendment,
    Comment,
    CommentMention,
    Delegation,
    Instrument,
    Position,
    ReadingPosition,
    Revision,
    SavedWording,
    Thread,
    ThreadKind,
    ThreadReach,
    ThreadTurn,
    Uptake,
)
from negotiate.policy import Act, Actor, may
from negotiate.policy.speaking import Said, is_of_observers
from negotiate.state.comments.calls import calling_nobody
from negotiate.state.comments.clause_paths import ReadLines
from negotiate.state.comments.heard import heard
from negotiate.state.comments.words_now import (
    SpokenWords,
    WordsNow,
    words_now,
    words_of_draft_now,
    words_of_revision_now,
)
from negotiate.state.house.actors import person_name
from negotiate.state.text.origins import Source, sources_of

#: Who reads what is said in a draft of the chair's.
OFFICE_ONLY = "The chair’s office only"
FACILITATOR_ONLY = "The facilitator only"
#: The amendments that were made of threads, by the ids of these: their numbers and codes.
Uptakes: TypeAlias = dict[int, tuple[tuple[int, str], ...]]
#: A draft, or what was one, with all that it has said since.
_DRAFTED = (
    joinedload(Thread.saved_wording)
    .joinedload(SavedWording.revision)
    .options(selectinload(Revision.saved_wordings), joinedload(Revision.amendment).selectinload(Amendment.revisions))
)


@dataclass(frozen=True)
class CommentLine:
    """One comment; its words are empty once it is withdrawn. `called` are the people whom it names."""

    code: str
    who: str
    who_code: str
    delegation: str
    words: str
    made_at: datetime
    withdrawn_at: datetime | None
    called: tuple[str, ...]
    called_codes: tuple[str, ...]
    #: Names behind an "@" that called nobody: whoever they are of did not read the thread, or nobody has them.
    not_called: tuple[str, ...]


@dataclass(frozen=True)
class ThreadNote:
    """A thread; `readers` says in words who reads it. `words` are None where the reader does not read their text.

    `amendment` is the code of the amendment whose words it is about, on the table or, where it `is_of_draft`, when it
    was one; `changed_by` who changed the words of a clause.
    """

    code: str
    clause_code: str
    clause_id: int
    amendment: str
    is_of_draft: bool
    reach: ThreadReach
    readers: str
    kind: ThreadKind
    is_observers: bool
    comments: tuple[CommentLine, ...]
    resolved_by: str
    resolved_at: datetime | None
    words: WordsNow | None
    changed_by: tuple[Source, ...]
    #: The numbers of the amendments on the table that were made of it, with their codes.
    taken_up: tuple[tuple[int, str], ...]

    @property
    def text_kind(self) -> str:
        """Return what the numbers of the texts count on which its words were said, and changed."""
        return "edition" if self.is_of_draft else "revision" if self.amendment else "version"

    @property
    def is_resolved(self) -> bool:
        """Say whether a person has closed it."""
        return self.resolved_at is not None

    @property
    def called_codes(self) -> tuple[str, ...]:
        """Return whom it names, by the codes of their rows."""
        return tuple(code for line in self.comments for code in line.called_codes)

    @property
    def first(self) -> CommentLine:
        """Return what it began with."""
        return self.comments[0]

    @property
    def answers(self) -> tuple[CommentLine, ...]:
        """Return what was said after that."""
        return self.comments[1:]


_THREADS = (
    select(Thread)
    .options(
        joinedload(Thread.clause),
        joinedload(Thread.group),
        joinedload(Thread.delegation).joinedload(Delegation.office),
        joinedload(Thread.revision).joinedload(Revision.amendment).selectinload(Amendment.revisions),
        _DRAFTED,
        selectinload(Thread.turns).joinedload(ThreadTurn.made_by),
        selectinload(Thread.comments).options(
            joinedload(Comment.made_by),
            joinedload(Comment.delegation),
            joinedload(Comment.retraction),
            selectinload(Comment.mentions).joinedload(CommentMention.person),
        ),
    )
    .order_by(Thread.id)
)


def threads_heard(
    db: Session, actor: Actor, instrument: Instrument, lines: ReadLines, *only: ColumnElement[bool]
) -> tuple[ThreadNote, ...]:
    """Return the threads that an actor reads, oldest first, as far as the conditions `only` let them through."""
    found = list(db.scalars(_THREADS.where(heard(actor, instrument), *only)).unique())
    if not found:
        return ()
    sees_table = may(actor, Act.SEE_TABLE, instrument)
    uptakes = _uptakes(db, [one.id for one in found]) if sees_table else {}
    return _notes(db, found, _words(db, lines, found), uptakes)


def _words(db: Session, lines: ReadLines, threads: Sequence[Thread]) -> list[WordsNow | None]:
    on_text = [one for one in threads if one.version_id is not None]
    spoken = [SpokenWords(one.version_id or 0, one.clause_id, one.start, one.stop) for one in on_text]
    known = dict(zip((one.id for one in on_text), words_now(db, lines, spoken), strict=True))
    return [known[one.id] if one.id in known else _of_amendment(one) for one in threads]


def _of_amendment(thread: Thread) -> WordsNow | None:
    span = thread.start, thread.stop
    if thread.saved_wording:
        return words_of_draft_now(thread.saved_wording, *span)
    return words_of_revision_now(thread.revision, *span) if thread.revision else None


def _notes(
    db: Session, threads: Sequence[Thread], words: Sequence[WordsNow | None], uptakes: Uptakes
) -> tuple[ThreadNote, ...]:
    sources = sources_of(db, {origin for one in words if one for origin in one.origins})
    return tuple(
        _note(thread, now, sources, uptakes.get(thread.id, ())) for thread, now in zip(threads, words, strict=True)
    )


def _uptakes(db: Session, threads: Iterable[int]) -> Uptakes:
    """Return the tabled amendments that were made of each thread; of drafts nobody else hears."""
    query = (
        select(Uptake.thread_id, Amendment.number, Amendment.code)
        .join(Amendment, Amendment.id == Uptake.amendment_id)
        .where(Uptake.thread_id.in_(list(threads)), Amendment.tabled_at.is_not(None))
        .order_by(Amendment.number)
    )
    found: Uptakes = {}
    for thread_id, number, code in db.execute(query):
        found[thread_id] = (*found.get(thread_id, ()), (number or 0, code))
    return found


def _note(
    thread: Thread, now: WordsNow | None, sources: dict[str, Source], taken_up: tuple[tuple[int, str], ...]
) -> ThreadNote:
    last = thread.turns[-1] if thread.is_resolved else None
    amendment = thread.amendment
    return ThreadNote(
        code=thread.code,
        clause_code=thread.clause.code,
        clause_id=now.clause_id if now else thread.clause_id,
        amendment=amendment.code if amendment else "",
        is_of_draft=thread.is_of_draft,
        reach=thread.reach,
        readers=readers_of(thread),
        kind=thread.kind,
        is_observers=is_of_observers(thread),
        comments=tuple(map(_line, thread.comments)),
        resolved_by=person_name(last.made_by) if last else "",
        resolved_at=last.made_at if last else None,
        words=now,
        changed_by=tuple(sources[origin] for origin in now.origins) if now else (),
        taken_up=taken_up,
    )


def readers_of(said: Said) -> str:
    """Return in words who reads what was said."""
    own = said.delegation.name if said.delegation else ""
    match said.reach:
        case ThreadReach.DELEGATION:
            return office_only(said.delegation) if isinstance(said, Thread) and said.is_of_office else f"{own} only"
        case ThreadReach.GROUP:
            return said.group.name if said.group else ""
        case ThreadReach.SECRETARIAT:
            return f"{own} and the secretariat" if own else "The secretariat and the chair"
        case ThreadReach.PARTICIPANTS:
            is_of_one = not isinstance(said, Position | ReadingPosition) and is_of_observers(said)
            return f"All participants and {own}" if is_of_one else "All participants"
        case ThreadReach.PUBLIC:
            return "Public"


def office_only(stands_for_it: Delegation | None) -> str:
    """Return in words who reads what is said in a draft of an office."""
    office = stands_for_it.office if stands_for_it else None
    return FACILITATOR_ONLY if office is not None and office.person_id is not None else OFFICE_ONLY


def _line(comment: Comment) -> CommentLine:
    withdrawn = comment.retraction
    called = [] if withdrawn else [one.person for one in comment.mentions]
    return CommentLine(
        code=comment.code,
        who=person_name(comment.made_by),
        who_code=comment.made_by.code if comment.made_by else "",
        delegation=comment.delegation.name if comment.delegation else "",
        words="" if withdrawn else comment.words,
        made_at=comment.made_at,
        withdrawn_at=withdrawn.withdrawn_at if withdrawn else None,
        called=tuple(person.name for person in called),
        called_codes=tuple(person.code for person in called),
        not_called=() if withdrawn else calling_nobody(comment.words, [person.name for person in called]),
    )
