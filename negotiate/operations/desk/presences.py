"""Signs of life at a desk, so that two people who merge the same clause see each other; nothing is recorded."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.models import Clause, DeskPresence
from negotiate.operations.opening import opened
from negotiate.policy import Act, Actor


def be_here(db: Session, actor: Actor, clause_code: str) -> None:
    """Say that the actor has the desk of a clause open now; the command line sits at no desk."""
    clause = opened(db, actor, Act.SIT_AT_DESK, Clause, clause_code)
    if actor.person_id is None:
        return
    query = select(DeskPresence).where(DeskPresence.clause_id == clause.id, DeskPresence.person_id == actor.person_id)
    presence = db.scalar(query) or DeskPresence(clause_id=clause.id, person_id=actor.person_id)
    presence.seen_at = clock.now()
    db.add(presence)
    db.flush()
