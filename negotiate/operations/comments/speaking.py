"""Saying something in a thread, and taking it back: what was said once is never changed."""

import hashlib

from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.errors import Invalid
from negotiate.models import Comment, CommentMention, CommentWithdrawal, Person, Thread
from negotiate.operations.opening import opened
from negotiate.operations.record import record, spoken_chain
from negotiate.operations.remarks import needed
from negotiate.operations.sizes import check_remark
from negotiate.policy import Act, Actor, may
from negotiate.state.comments.calls import begins_with, calls_in
from negotiate.state.house.actors import as_actor
from negotiate.state.house.seats import delegation_of, seated_in


def answer(db: Session, actor: Actor, thread_code: str, words: str) -> Comment:
    """Say something in a thread; whoever reads the thread reads it, and nobody else ever."""
    thread = opened(db, actor, Act.ANSWER_THREAD, Thread, thread_code)
    comment = add_comment(db, actor, thread, words)
    record(db, actor, "answered in a thread", thread, chain=spoken_chain(thread), **told_of(comment))
    return comment


def withdraw_comment(db: Session, actor: Actor, comment_code: str) -> Comment:
    """Take one's own comment back: its words are shown no longer, and that there was one stays to be seen."""
    comment = opened(db, actor, Act.WITHDRAW_COMMENT, Comment, comment_code)
    if comment.retraction is not None:
        raise Invalid("This comment has been withdrawn already.")
    assert actor.person_id is not None  # only a person has said anything
    comment.retraction = CommentWithdrawal(
        comment_id=comment.id, withdrawn_at=clock.now(), withdrawn_by_id=actor.person_id
    )
    db.flush()
    chain = spoken_chain(comment.thread)
    record(db, actor, "withdrew a comment", comment.thread, chain=chain, **told_of(comment))
    return comment


def add_comment(db: Session, actor: Actor, thread: Thread, words: str) -> Comment:
    """Write a comment, and call those of the people it names who read the thread."""
    words = checked_words(words)
    is_of_delegation = not thread.is_of_office and bool(seated_in(actor, thread.instrument))
    comment = Comment(
        thread_id=thread.id,
        words=words,
        delegation_id=delegation_of(db, actor, thread.instrument).id if is_of_delegation else None,
        made_at=clock.now(),
        made_by_id=actor.person_id,
    )
    db.add(comment)
    db.flush()
    called = [person for person in named_in(db, words) if may(as_actor(db, person), Act.SEE_THREAD, thread)]
    db.add_all(CommentMention(comment_id=comment.id, person_id=person.id) for person in called)
    db.flush()
    return comment


def checked_words(words: str) -> str:
    """Return the words of a comment as they are kept; raise Invalid where they say nothing, or too much."""
    words = needed(words, "Write what you want to say.", "words")
    check_remark(words)
    return words


def named_in(db: Session, words: str) -> list[Person]:
    """Return the people whose whole names stand behind an "@", each once; of two names the longer one."""
    after = calls_in(words)
    if not after:
        return []
    people = list(db.scalars(select(Person).where(Person.suspended_at.is_(None)).order_by(Person.id)))
    called: dict[int, Person] = {}
    for rest in after:
        fitting = [person for person in people if begins_with(rest, person.name)]
        longest = max((len(person.name) for person in fitting), default=0)
        called |= {person.id: person for person in fitting if len(person.name) == longest}
    return list(called.values())


def told_of(comment: Comment) -> dict[str, str]:
    """Return what an entry tells of a comment: which it is, on which clause, and the hash of its words.

    Of drafts, whose words no journal holds, it tells nothing that would give these away.
    """
    if comment.thread.is_of_draft:
        return {"comment": comment.code}
    digest = hashlib.sha256(comment.words.encode("utf-8")).hexdigest()
    return {"clause": comment.thread.clause.code, "comment": comment.code, "hash": digest}
