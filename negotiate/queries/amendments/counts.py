"""Which amendments a reader can ask for by name, and how many there are of each."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import BindParameter, ColumnElement, and_, bindparam, func, not_, select, true
from sqlalchemy.orm import Session

from negotiate.models import Amendment, Instrument, Position
from negotiate.policy import Act, Actor, may
from negotiate.state.amendments.columns import IS_OPEN, IS_PENDING, OF_OFFICE
from negotiate.state.amendments.readable import readable, readable_drafts_in
from negotiate.state.comments.amendment_positions import STANDS_BEFORE_ALL


def sorts_of(actor: Actor, instrument: Instrument) -> dict[str, ColumnElement[bool]]:
    """Return what can be asked for and its condition; a delegation also finds drafts and what it has not answered.

    What is open is on the table: a draft is not, whoever may read it.
    """
    found: dict[str, ColumnElement[bool]] = {"open": IS_OPEN, "decided": not_(IS_PENDING), "all": true()}
    if may(actor, Act.DRAFT, instrument):
        found["unanswered"] = _unanswered(actor, instrument)
    if may(actor, Act.WRITE_WORDING, instrument):
        found["drafts"] = Amendment.tabled_at.is_(None)
    return found


def amendment_counts(db: Session, actor: Actor, instrument: Instrument) -> dict[str, int]:
    """Return how many amendments the actor can read of each sort; in one statement beside that for drafts."""
    return _counted(db, actor, instrument, true())


def chairs_counts(db: Session, actor: Actor, instrument: Instrument) -> dict[str, int]:
    """Return how many of them are proposals of the chair, which are never counted with those of delegations."""
    return _counted(db, actor, instrument, OF_OFFICE)


class OwnCounts(NamedTuple):
    """What a delegation has still to do in an instrument: drafts to table, amendments to take a position on."""

    drafts: int = 0
    unanswered: int = 0
    #: When the first of those without a position was tabled; None where there are none.
    unanswered_since: datetime | None = None


def own_counts(db: Session, actor: Actor, instruments: Iterable[Instrument]) -> dict[int, OwnCounts]:
    """Return what waits for the actor in several instruments where she drafts, by their ids; nothing in those left out.

    As `amendment_counts` has it of one. Whoever drafts reads what is on the table.
    """
    given = list(instruments)
    drafts = Counter(draft.instrument_id for draft in readable_drafts_in(db, actor, given))
    left = _left_unanswered(db, actor, given)
    return {one.id: OwnCounts(drafts[one.id], *left.get(one.id, (0, None))) for one in given}


def _left_unanswered(
    db: Session, actor: Actor, instruments: Iterable[Instrument]
) -> dict[int, tuple[int, datetime | None]]:
    """Return how many amendments the actor's delegations have not answered, and when the first of them was tabled.

    In a statement for each set of delegations.
    """
    by_delegations: dict[frozenset[int], list[int]] = defaultdict(list)
    for one in instruments:
        by_delegations[actor.delegation_ids(one.id)].append(one.id)
    asked = [{"own": sorted(own), "instruments": ids} for own, ids in by_delegations.items()]
    return {key: (count, first) for given in asked for key, count, first in db.execute(_LEFT_UNANSWERED, given)}


def _counted(db: Session, actor: Actor, instrument: Instrument, only: ColumnElement[bool]) -> dict[str, int]:
    sorts = sorts_of(actor, instrument)
    rows = (
        select(*(condition.label(name) for name, condition in sorts.items()))
        .where(Amendment.instrument_id == instrument.id, readable(db, actor, instrument), only)
        .subquery()
    )
    counts = select(*(func.count().filter(rows.c[name]) for name in sorts)).select_from(rows)
    return dict(zip(sorts, db.execute(counts).one(), strict=True))


def _unanswered(actor: Actor, instrument: Instrument) -> ColumnElement[bool]:
    """Return the condition by which amendments are on the table, by others, and unanswered by the actor before all."""
    return _unanswered_by(actor.delegation_ids(instrument.id))


def _unanswered_by(own: Any) -> ColumnElement[bool]:
    ours = Position.amendment_id == Amendment.id, Position.delegation_id.in_(own)
    answered = select(Position.id).where(*ours, STANDS_BEFORE_ALL).correlate(Amendment)
    return and_(Amendment.delegation_id.not_in(own), ~answered.exists(), IS_OPEN)


_OWN: BindParameter[Any] = bindparam("own", expanding=True)
_LEFT_UNANSWERED = (
    select(Amendment.instrument_id, func.count(), func.min(Amendment.tabled_at))
    .where(Amendment.instrument_id.in_(bindparam("instruments", expanding=True)), _unanswered_by(_OWN))
    .group_by(Amendment.instrument_id)
)
