"""Resolving a thread and opening it again: by a person, never by itself, whatever becomes of its words."""

from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.errors import Invalid
from negotiate.models import Thread, ThreadState, ThreadTurn
from negotiate.operations.opening import opened
from negotiate.operations.record import record, spoken_chain
from negotiate.policy import Act, Actor


def resolve(db: Session, actor: Actor, thread_code: str) -> Thread:
    """Say that nothing is left to be said."""
    return _turn(db, actor, thread_code, ThreadState.RESOLVED)


def reopen(db: Session, actor: Actor, thread_code: str) -> Thread:
    """Say that something is."""
    return _turn(db, actor, thread_code, ThreadState.REOPENED)


def _turn(db: Session, actor: Actor, thread_code: str, into: ThreadState) -> Thread:
    thread = opened(db, actor, Act.RESOLVE_THREAD, Thread, thread_code)
    if thread.is_resolved is (into is ThreadState.RESOLVED):
        raise Invalid(f"This is {'resolved' if thread.is_resolved else 'open'} already.")
    db.add(ThreadTurn(thread_id=thread.id, into=into, made_at=clock.now(), made_by_id=actor.person_id))
    db.flush()
    db.expire(thread, ["turns"])
    told = {} if thread.is_of_draft else {"clause": thread.clause.code}
    record(db, actor, f"{into.value} a thread", thread, chain=spoken_chain(thread), **told)
    return thread
