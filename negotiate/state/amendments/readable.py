"""Which amendments an actor may read, for lists: the law is asked once for what is on the table, and of each draft."""

from sqlalchemy import ColumnElement, and_, false, or_, select
from sqlalchemy.orm import Session, joinedload

from negotiate.models import Amendment, Group, Instrument
from negotiate.policy import Act, Actor, may


def readable(db: Session, actor: Actor, instrument: Instrument) -> ColumnElement[bool]:
    """Return the condition by which rows of an instrument are those that the actor may read; in one statement."""
    own = actor.proposes_for(instrument.id)
    is_reader = may(actor, Act.SEE_TABLE, instrument)
    tabled = Amendment.tabled_at.is_not(None)
    seen = tabled if is_reader else and_(tabled, Amendment.delegation_id.in_(own)) if own else false()
    drafts = readable_drafts(db, actor, instrument)
    return or_(seen, Amendment.id.in_([draft.id for draft in drafts]))


def readable_drafts(db: Session, actor: Actor, instrument: Instrument) -> list[Amendment]:
    """Return the drafts of an instrument that the actor may read, oldest first."""
    query = (
        select(Amendment)
        .where(
            Amendment.instrument_id == instrument.id,
            Amendment.tabled_at.is_(None),
            or_(Amendment.delegation_id.in_(actor.proposes_for(instrument.id)), Amendment.group_id.is_not(None)),
        )
        .options(joinedload(Amendment.withdrawal), joinedload(Amendment.group).joinedload(Group.memberships))
        .order_by(Amendment.id)
    )
    return [draft for draft in db.scalars(query).unique() if may(actor, Act.SEE_AMENDMENT, draft)]
