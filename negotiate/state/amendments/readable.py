"""Which amendments an actor may read, for lists: the law is asked once for what is on the table, and of each draft."""

from collections.abc import Iterable

from sqlalchemy import ColumnElement, and_, false, or_, select
from sqlalchemy.orm import Session, joinedload

from negotiate.models import Amendment, Group, Instrument
from negotiate.policy import Act, Actor, may
from negotiate.state.once import once

#: What the law asks of a draft, loaded beside it.
FOR_THE_LAW = (joinedload(Amendment.withdrawal), joinedload(Amendment.group).joinedload(Group.memberships))
_DRAFTS = select(Amendment).where(Amendment.tabled_at.is_(None)).options(*FOR_THE_LAW).order_by(Amendment.id)


def readable(db: Session, actor: Actor, instrument: Instrument) -> ColumnElement[bool]:
    """Return the condition by which rows of an instrument are those that the actor may read; in one statement."""
    own = actor.proposes_for(instrument.id)
    is_reader = may(actor, Act.SEE_TABLE, instrument)
    tabled = Amendment.tabled_at.is_not(None)
    seen = tabled if is_reader else and_(tabled, Amendment.delegation_id.in_(own)) if own else false()
    return or_(seen, Amendment.id.in_([draft.id for draft in readable_drafts(db, actor, instrument)]))


@once
def readable_drafts(db: Session, actor: Actor, instrument: Instrument) -> list[Amendment]:
    """Return the drafts of an instrument that the actor may read, oldest first."""
    return readable_drafts_in(db, actor, [instrument])


def readable_drafts_in(db: Session, actor: Actor, instruments: Iterable[Instrument]) -> list[Amendment]:
    """Return the drafts of several instruments that the actor may read, oldest first; in one statement."""
    of_hers = (
        and_(
            Amendment.instrument_id == one.id,
            or_(Amendment.delegation_id.in_(actor.proposes_for(one.id)), Amendment.group_id.is_not(None)),
        )
        for one in instruments
    )
    found = db.scalars(_DRAFTS.where(or_(*of_hers))).unique()
    return [draft for draft in found if may(actor, Act.SEE_AMENDMENT, draft)]
