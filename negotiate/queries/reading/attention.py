"""Whether a person watches a clause or an amendment, as the button says it on a page that others read too."""

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import Session

from negotiate.models import Amendment, Attention, Clause, Watch
from negotiate.policy import Actor


def attention_to_clause(db: Session, actor: Actor, code: str) -> Attention | None:
    """Return whether the actor watches a clause; None where she is no person, and so watches nothing."""
    if actor.person_id is None:
        return None
    said = _said(db, actor, Watch.clause_id == select(Clause.id).where(Clause.code == code).scalar_subquery())
    if said is not None:
        return said
    proposed = (
        select(Amendment.id)
        .join(Clause, Clause.id == Amendment.clause_id)
        .where(Clause.code == code, Amendment.number.is_not(None), Amendment.delegation_id.in_(actor.own_ids()))
        .limit(1)
    )
    return Attention.LEAVE if db.scalar(proposed) is None else Attention.WATCH


def attention_to_amendment(db: Session, actor: Actor, code: str) -> Attention | None:
    """Return whether the actor watches an amendment; None where she is no person."""
    if actor.person_id is None:
        return None
    amendment = select(Amendment.id).where(Amendment.code == code).scalar_subquery()
    return _said(db, actor, Watch.amendment_id == amendment) or Attention.LEAVE


def _said(db: Session, actor: Actor, thing: ColumnElement[bool]) -> Attention | None:
    """Return what the actor said last of a thing, or None."""
    query = select(Watch.attention).where(Watch.person_id == actor.person_id, thing).order_by(Watch.id.desc()).limit(1)
    return db.scalar(query)
