"""The threads to whose comments people have answered in a file, as whoever brings it reads them, if she does."""

from collections.abc import Collection
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate.models import Comment, Thread
from negotiate.policy import Act, Actor, may
from negotiate.queries.comments.threads import threads_heard
from negotiate.queries.header import load_instrument
from negotiate.state.comments.words_now import lines_read


@dataclass(frozen=True)
class CommentInThread:
    """A comment, its words as they were said, "" where it was withdrawn; its thread, and whether she has a voice there.

    `begun` is what the thread began with, `by` who began it, and `said` all that has been said in it.
    """

    words: str
    thread: str
    begun: str
    by: str
    readers: str
    said: tuple[str, ...]
    may_answer: bool


def comments_in_threads(
    db: Session, actor: Actor, instrument_code: str, codes: Collection[str]
) -> dict[str, CommentInThread]:
    """Return, by their codes, those of the comments that are of this instrument and that the actor reads."""
    instrument = load_instrument(db, actor, instrument_code)
    spoken = select(Comment.thread_id).where(Comment.code.in_([*codes][:5_000]))
    notes = threads_heard(db, actor, instrument, lines_read(db, actor, instrument), Thread.id.in_(spoken))
    threads = {one.code: one for one in db.scalars(select(Thread).where(Thread.id.in_(spoken)))}
    return {
        line.code: CommentInThread(
            words=line.words,
            thread=note.code,
            begun=note.first.words,
            by=note.first.who,
            readers=note.readers,
            said=tuple(one.words for one in note.comments),
            may_answer=may(actor, Act.ANSWER_THREAD, threads[note.code]),
        )
        for note in notes
        for line in note.comments
        if line.code in codes
    }
