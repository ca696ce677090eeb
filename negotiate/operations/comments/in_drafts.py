"""Speaking of words of a draft, among those who read it: its delegation, its group, or the office whose draft it is."""

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from negotiate.errors import Invalid
from negotiate.models import (
    Amendment,
    Comment,
    CommentMention,
    CommentWithdrawal,
    Revision,
    SavedWording,
    Thread,
    ThreadReach,
    ThreadTurn,
)
from negotiate.operations.comments.beginnings import FirstComment, new_thread, span_of
from negotiate.operations.comments.speaking import add_comment, told_of
from negotiate.operations.opening import opened
from negotiate.operations.record import record, spoken_chain
from negotiate.policy import Act, Actor


def begin_on_draft(db: Session, actor: Actor, amendment_code: str, said: FirstComment) -> Thread:
    """Speak of words of a draft as it is saved; who no longer reads the draft no longer reads what was said of it."""
    amendment = opened(db, actor, Act.SPEAK_OF_DRAFT, Amendment, amendment_code)
    office = amendment.delegation if amendment.is_of_office else None
    if office is not None and said.reach is not ThreadReach.DELEGATION:
        raise Invalid("Nobody but your office reads this draft. Say it to your office.", "reach")
    if said.reach not in (ThreadReach.DELEGATION, ThreadReach.GROUP):
        raise Invalid("Nobody else reads this draft. Say it to your delegation, or to its group.", "reach")
    thread = new_thread(db, actor, amendment.clause, said, office)
    if thread.group is not None and thread.group is not amendment.group:
        raise Invalid("The draft is not shared with this group, or no longer. Choose again who will read it.", "reach")
    spoken_of = _saved(db, amendment.revision)
    thread.start, thread.stop = _span(spoken_of, said)
    thread.saved_wording = spoken_of
    db.add(thread)
    db.flush()
    comment = add_comment(db, actor, thread, said.words)
    record(db, actor, "spoke of a draft", thread, chain=spoken_chain(thread), **told_of(comment))
    return thread


def forget_talk(db: Session, amendment: Amendment) -> None:
    """Take out all that was said of a draft, with the draft itself: it is on no page and in no journal any more."""
    revisions = [one.id for one in amendment.revisions]
    drafted = select(SavedWording.id).where(SavedWording.revision_id.in_(revisions))
    threads = list(db.scalars(select(Thread.id).where(Thread.saved_wording_id.in_(drafted))))
    comments = list(db.scalars(select(Comment.id).where(Comment.thread_id.in_(threads))))
    for kind in (CommentMention, CommentWithdrawal):
        db.execute(delete(kind).where(kind.comment_id.in_(comments)))
    for of_thread in (Comment, ThreadTurn):
        db.execute(delete(of_thread).where(of_thread.thread_id.in_(threads)))
    db.execute(delete(Thread).where(Thread.id.in_(threads)))


def _saved(db: Session, revision: Revision) -> SavedWording:
    """Return what a draft says now, as its history has it; a draft older than histories begins its own."""
    found = next((one for one in revision.saved_wordings if one.edition == revision.edition), None)
    if found is not None:
        return found
    wording = SavedWording(
        edition=revision.edition,
        base_version=revision.base_version,
        label=revision.label,
        heading=revision.heading,
        body=revision.body,
        rationale=revision.rationale,
        begun_at=revision.saved_at,
        saved_at=revision.saved_at,
        saved_by_id=revision.saved_by_id,
        is_automatic=False,
    )
    revision.saved_wordings.append(wording)
    db.flush()
    return wording


def _span(wording: SavedWording, said: FirstComment) -> tuple[int, int]:
    """Return the tokens that are quoted, of the draft as it says now; which of several it is only that form could say.

    Somebody may have saved it since: words that stand there once are found all the same.
    """
    if said.text == str(wording.edition):
        return span_of(wording.wording.text, said)
    return span_of(wording.wording.text, FirstComment(said.words, said.reach, said.text, said.quote))
