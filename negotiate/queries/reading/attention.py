"""Whether a person watches a clause or an amendment, as the button says it on a page that others read too."""

from typing import Any

from sqlalchemy import ColumnElement, Select, bindparam, select
from sqlalchemy.orm import Session

from negotiate.models import Amendment, Attention, Clause, Watch
from negotiate.policy import Actor
from negotiate.state.once import past_rows


def attention_to_clause(db: Session, actor: Actor, code: str) -> Attention | None:
    """Return whether the actor watches a clause; None where she is no person, and so watches nothing."""
    if actor.person_id is None:
        return None
    said, proposed = _asked(db, _ON_CLAUSE, actor, code)
    return said or (Attention.LEAVE if proposed is None else Attention.WATCH)


def attention_to_amendment(db: Session, actor: Actor, code: str) -> Attention | None:
    """Return whether the actor watches an amendment; None where she is no person."""
    if actor.person_id is None:
        return None
    said: Attention | None = _asked(db, _ON_AMENDMENT, actor, code)[0]
    return said or Attention.LEAVE


def _asked(db: Session, query: Select[Any], actor: Actor, code: str) -> Any:
    """Ask without rows: what she watches, and what her own delegation tabled, is withheld from nobody who is she."""
    asked = {"code": code, "person": actor.person_id, "own": sorted(actor.own_ids())}
    return past_rows(db).execute(query, asked).one()


def _said(thing: ColumnElement[bool]) -> ColumnElement[Attention | None]:
    """Return what the person said last of a thing."""
    query = select(Watch.attention).where(Watch.person_id == bindparam("person"), thing)
    return query.order_by(Watch.id.desc()).limit(1).scalar_subquery()


_CLAUSE = select(Clause.id).where(Clause.code == bindparam("code")).scalar_subquery()
_AMENDMENT = select(Amendment.id).where(Amendment.code == bindparam("code")).scalar_subquery()
_PROPOSED = (
    select(Amendment.id)
    .where(
        Amendment.clause_id == _CLAUSE,
        Amendment.number.is_not(None),
        Amendment.delegation_id.in_(bindparam("own", expanding=True)),
    )
    .limit(1)
    .scalar_subquery()
)
#: What the person said last of a clause, and an amendment of her delegation to it; and what she said of an amendment.
_ON_CLAUSE = select(_said(Watch.clause_id == _CLAUSE), _PROPOSED)
_ON_AMENDMENT = select(_said(Watch.amendment_id == _AMENDMENT))
