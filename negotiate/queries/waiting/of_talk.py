"""What people ask of one another: who names the reader in a comment, who answers her, whose draft she may join."""

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import BindParameter, and_, bindparam, func, or_, select
from sqlalchemy.orm import Session, aliased, joinedload, selectinload

from negotiate.models import (
    Amendment,
    Backing,
    BackingStep,
    Comment,
    CommentMention,
    Instrument,
    Thread,
    ThreadState,
    ThreadTurn,
)
from negotiate.policy import Act, Actor, may
from negotiate.queries.waiting.things import WaitingThing
from negotiate.state.amendments.readable import FOR_THE_LAW
from negotiate.state.comments.heard import heard
from negotiate.state.house.holdings import held_kinds
from negotiate.state.rounds import announced_deadlines
from negotiate.state.text.side_by_side import readable_names_of

_PERSON: BindParameter[Any] = bindparam("person")
_own, _turn = aliased(Comment), aliased(ThreadTurn)
_SPOKEN = select(func.max(_own.id)).where(_own.thread_id == Thread.id, _own.made_by_id == _PERSON).scalar_subquery()
_STATE = select(_turn.into).where(_turn.thread_id == Thread.id).order_by(_turn.id.desc()).limit(1).scalar_subquery()
#: What others said to a person, oldest first, in threads where she has not spoken since.
_UNANSWERED = (
    select(Comment)
    .join(Comment.thread)
    .where(
        Comment.id > func.coalesce(_SPOKEN, 0),
        or_(Comment.made_by_id.is_(None), Comment.made_by_id != _PERSON),
        ~Comment.retraction.has(),
        or_(Comment.mentions.any(CommentMention.person_id == _PERSON), Thread.opened_by_id == _PERSON),
        or_(_STATE.is_(None), _STATE != ThreadState.RESOLVED),
    )
    .options(joinedload(Comment.thread), joinedload(Comment.made_by), selectinload(Comment.mentions))
    .order_by(Comment.id)
)
#: The drafts that delegations were asked to stand behind; what a list shows of them is loaded.
_ASKED = (
    select(Amendment, Backing.taken_at)
    .join(Backing, Backing.amendment_id == Amendment.id)
    .where(Amendment.tabled_at.is_(None), Backing.step == BackingStep.ASKED)
    .options(joinedload(Amendment.delegation), *FOR_THE_LAW)
    .order_by(Amendment.id)
)


def questions(db: Session, actor: Actor, instruments: list[Instrument]) -> Iterator[WaitingThing]:
    """Yield the threads in which somebody names the reader, or answers what she began, and she has not spoken since.

    A thread that somebody has resolved waits for nobody, and a comment that was withdrawn asks nothing.
    """
    if not instruments or actor.person_id is None or Comment not in held_kinds(db):
        return
    query = _UNANSWERED.where(or_(*(heard(actor, row) for row in instruments)))
    last = {comment.thread_id: comment for comment in db.scalars(query, {"person": actor.person_id}).unique()}
    names = readable_names_of(db, actor, instruments, {comment.thread.clause_id for comment in last.values()})
    for instrument in instruments:
        for comment in (one for one in last.values() if one.thread.instrument_id == instrument.id):
            yield WaitingThing(
                title=_said(actor, comment, names.get(comment.thread.clause_id, "")),
                action="Answer, or resolve it",
                place="threads.show",
                arguments={"code": comment.thread.code},
                instrument=instrument.title,
                zone=instrument.zone,
                changed_at=comment.made_at,
            )


def _said(actor: Actor, comment: Comment, clause: str) -> str:
    who = comment.made_by.name if comment.made_by else "Somebody"
    is_named = any(mention.person_id == actor.person_id for mention in comment.mentions)
    does = "names you in a comment" if is_named else "answers what you said"
    of_draft = " in a draft" if comment.thread.is_of_draft else ""
    return f"{who} {does}{of_draft} on {clause}" if clause else f"{who} {does}{of_draft}"


def requests_to_join(db: Session, actor: Actor, instruments: list[Instrument]) -> Iterator[WaitingThing]:
    """Yield the drafts of a group that the actor's delegation is asked to stand behind and has not answered about."""
    own = {row.id: actor.negotiates_for(row.id) for row in instruments if actor.negotiates_for(row.id)}
    asked = db.execute(_asked_of(own)).unique().all() if own and Backing in held_kinds(db) else ()
    drafts: dict[Amendment, datetime] = dict(asked)
    ends = announced_deadlines(db, instruments) if drafts else {}
    for instrument in instruments:
        for draft, asked_at in ((one, at) for one, at in drafts.items() if one.instrument_id == instrument.id):
            group = draft.group.name if draft.group else ""
            if may(actor, Act.BACK_DRAFT, draft):
                yield WaitingThing(
                    title=f"{draft.delegation.name} asks you to stand behind its draft in {group}",
                    action="Join, or decline",
                    place="amendments.show",
                    arguments={"code": draft.code},
                    instrument=instrument.title,
                    zone=instrument.zone,
                    due=ends.get(instrument.id),
                    changed_at=asked_at,
                )


def _asked_of(own: Mapping[int, frozenset[int]]) -> Any:
    """Return the question for the drafts whose last step of a delegation is that it was asked.

    Of the delegations of `own`, each in its instruments, by the id of the instrument.
    """
    last = select(func.max(Backing.id)).group_by(Backing.amendment_id, Backing.delegation_id)
    of_hers = (and_(Amendment.instrument_id == key, Backing.delegation_id.in_(ours)) for key, ours in own.items())
    of_own = last.where(Backing.delegation_id.in_(frozenset().union(*own.values())))
    return _ASKED.where(or_(*of_hers), Backing.id.in_(of_own))
