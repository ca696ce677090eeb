"""One thread, with the text round its words and what else is said of that text."""

from dataclasses import dataclass

from sqlalchemy import ColumnElement, and_
from sqlalchemy.orm import Session

from negotiate.amendment_names import amendment_of
from negotiate.models import Clause, Comment, Thread, Version
from negotiate.policy import Act, Actor, may, require
from negotiate.queries.comments.margin import NumberedThread, numbered, said_near, said_of_amendment
from negotiate.queries.comments.threads import ThreadNote, threads_heard
from negotiate.queries.header import InstrumentHeader, allowed, header_of, load_instrument
from negotiate.state.comments.words_now import lines_read
from negotiate.state.rows import by_code
from negotiate.text.wording import Wording, full_name


@dataclass(frozen=True)
class ThreadPage:
    """A thread with its text; `own` are the codes of the comments that the actor may take back.

    `wording` is the newest text that has the words, or had them; None where the actor does not read it.
    """

    head: InstrumentHeader
    note: ThreadNote
    acts: frozenset[Act]
    own: frozenset[str]
    name: str
    wording: Wording | None
    threads: tuple[NumberedThread, ...]

    @property
    def others(self) -> tuple[NumberedThread, ...]:
        """Return what else is said of the text."""
        return tuple(one for one in self.threads if one.note.code != self.note.code)


def thread_page(db: Session, actor: Actor, code: str) -> ThreadPage:
    """Return a thread that the actor reads; raise NotFound."""
    thread = by_code(db, Thread, code)
    instrument = load_instrument(db, actor, thread.instrument.code)
    require(actor, Act.SEE_THREAD, thread)
    lines = lines_read(db, actor, instrument)
    (note,) = threads_heard(db, actor, instrument, lines, Thread.id == thread.id)
    name, wording = _text(db, thread, note)
    heard = threads_heard(db, actor, instrument, lines, _of_same_text(db, thread, note)) if note.words else ()
    beside = numbered(one for one in heard if one.words and one.clause_id == note.clause_id)
    return ThreadPage(
        head=header_of(db, actor, instrument),
        note=note,
        acts=allowed(actor, thread, (Act.ANSWER_THREAD, Act.RESOLVE_THREAD, Act.TAKE_UP)),
        own=frozenset(one.code for one in thread.comments if _is_own(actor, one)),
        name=name,
        wording=wording,
        threads=beside,
    )


def _of_same_text(db: Session, thread: Thread, note: ThreadNote) -> ColumnElement[bool]:
    """Return the condition on threads that may be of the text in which the words of a thread are now."""
    if thread.amendment is not None:
        return said_of_amendment(thread.amendment)
    return and_(Thread.version_id.is_not(None), said_near(db.get_one(Clause, note.clause_id)))


def _is_own(actor: Actor, comment: Comment) -> bool:
    return comment.retraction is None and may(actor, Act.WITHDRAW_COMMENT, comment)


def _text(db: Session, thread: Thread, note: ThreadNote) -> tuple[str, Wording | None]:
    """Return the name and the words of the text in which the words of a thread are now."""
    if (amendment := thread.amendment) is not None:
        tabled, draft = amendment.number, f"Draft of {amendment.proposer}"
        return amendment_of(tabled, amendment.proposer) if tabled else draft, amendment.revision.wording
    version = db.get_one(Version, note.words.version_id) if note.words else thread.version
    assert version is not None  # a thread is on one text or the other
    return full_name(version.label, version.heading), version.wording if note.words else None
