"""What people ask of one another: who names the reader in a comment, who answers her, whose draft she may join."""

from collections.abc import Iterator
from typing import Any

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session, aliased, joinedload, selectinload

from negotiate.models import (
    Amendment,
    Backing,
    BackingStep,
    Clause,
    Comment,
    CommentMention,
    Group,
    Instrument,
    Thread,
    ThreadState,
    ThreadTurn,
)
from negotiate.policy import Act, Actor, may
from negotiate.queries.waiting.things import WaitingThing
from negotiate.state.comments.heard import heard
from negotiate.state.text.lines import readable_names


def questions(db: Session, actor: Actor, instruments: list[Instrument]) -> Iterator[WaitingThing]:
    """Yield the threads in which somebody names the reader, or answers what she began, and she has not spoken since.

    A thread that somebody has resolved waits for nobody, and a comment that was withdrawn asks nothing.
    """
    if not instruments or actor.person_id is None:
        return
    last = {comment.thread_id: comment for comment in db.scalars(_unanswered(actor, instruments)).unique()}
    for instrument in instruments:
        here = [comment for comment in last.values() if comment.thread.instrument_id == instrument.id]
        names = _names(db, actor, instrument, {comment.thread.clause_id for comment in here}) if here else {}
        for comment in here:
            yield WaitingThing(
                title=_said(actor, comment, names.get(comment.thread.clause_id, "")),
                action="Answer, or resolve it",
                place="threads.show",
                arguments={"code": comment.thread.code},
                instrument=instrument.title,
            )


def _names(db: Session, actor: Actor, instrument: Instrument, clauses: set[int]) -> dict[int, str]:
    """Return what the reader calls these clauses; those that she does not read are left out."""
    return {one.id: one.name for one in readable_names(db, actor, instrument, Clause.id.in_(clauses))}


def _said(actor: Actor, comment: Comment, clause: str) -> str:
    who = comment.made_by.name if comment.made_by else "Somebody"
    is_named = any(mention.person_id == actor.person_id for mention in comment.mentions)
    does = "names you in a comment" if is_named else "answers what you said"
    of_draft = " in a draft" if comment.thread.is_of_draft else ""
    return f"{who} {does}{of_draft} on {clause}" if clause else f"{who} {does}{of_draft}"


def requests_to_join(db: Session, actor: Actor, instruments: list[Instrument]) -> Iterator[WaitingThing]:
    """Yield the drafts of a group that the actor's delegation is asked to stand behind and has not answered about."""
    for instrument in instruments:
        own = actor.negotiates_for(instrument.id)
        drafts = db.scalars(_asked_of(instrument, own)).unique() if own else ()
        for draft in drafts:
            if may(actor, Act.BACK_DRAFT, draft):
                yield WaitingThing(
                    title=f"{draft.delegation.name} asks you to stand behind its draft in {draft.group.name}",
                    action="Join, or decline",
                    place="amendments.show",
                    arguments={"code": draft.code},
                    instrument=instrument.title,
                )


def _unanswered(actor: Actor, instruments: list[Instrument]) -> Any:
    """Return the question for what others said to a person, oldest first, in threads where she has not spoken since."""
    own, turn = aliased(Comment), aliased(ThreadTurn)
    spoken = select(func.max(own.id)).where(own.thread_id == Thread.id, own.made_by_id == actor.person_id)
    state = select(turn.into).where(turn.thread_id == Thread.id).order_by(turn.id.desc()).limit(1).scalar_subquery()
    named = Comment.mentions.any(CommentMention.person_id == actor.person_id)
    return (
        select(Comment)
        .join(Comment.thread)
        .where(
            or_(*(heard(actor, row) for row in instruments)),
            Comment.id > func.coalesce(spoken.scalar_subquery(), 0),
            or_(Comment.made_by_id.is_(None), Comment.made_by_id != actor.person_id),
            ~Comment.retraction.has(),
            or_(named, Thread.opened_by_id == actor.person_id),
            or_(state.is_(None), state != ThreadState.RESOLVED),
        )
        .options(joinedload(Comment.thread), joinedload(Comment.made_by), selectinload(Comment.mentions))
        .order_by(Comment.id)
    )


def _asked_of(instrument: Instrument, own: frozenset[int]) -> Any:
    """Return the question for the drafts whose last step of one of these delegations is that it was asked."""
    last = select(func.max(Backing.id)).where(Backing.delegation_id.in_(own)).group_by(
        Backing.amendment_id, Backing.delegation_id
    )  # fmt: skip
    return (
        select(Amendment)
        .join(Backing, Backing.amendment_id == Amendment.id)
        .where(
            Amendment.instrument_id == instrument.id,
            Amendment.tabled_at.is_(None),
            Backing.id.in_(last),
            Backing.step == BackingStep.ASKED,
        )
        .options(
            joinedload(Amendment.delegation),
            joinedload(Amendment.withdrawal),
            joinedload(Amendment.group).joinedload(Group.memberships),
        )
        .order_by(Amendment.id)
    )
