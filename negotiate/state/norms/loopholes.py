"""Which loopholes an actor may see, and how each stands: open, closed by words that stand, or open again without them.

What closed a loophole holds for as long as the words stand that answered it. Nothing is written when they go, or come
back: how a loophole stands follows from its last turn and from the text as the actor reads it.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from enum import Enum

from sqlalchemy import ColumnElement, bindparam, select
from sqlalchemy.orm import Session, joinedload, selectinload

from negotiate.models import Clause, Group, Instrument, Loophole, LoopholeStep, LoopholeTurn, LoopholeWidening
from negotiate.policy import Act, Actor, may
from negotiate.state.norms.reach import within_reach
from negotiate.state.text.lines import PlainVersion, Text
from negotiate.text.norms.asked_passages import AskedPassage, followed, reads_as_it_did, stands_in

_LOADED = (
    selectinload(Loophole.widenings).joinedload(LoopholeWidening.group).selectinload(Group.memberships),
    selectinload(Loophole.turns).joinedload(LoopholeTurn.version),
    joinedload(Loophole.delegation),
    joinedload(Loophole.clause),
    joinedload(Loophole.version),
)
_ON_CLAUSES = (
    select(Loophole)
    .where(Loophole.clause_id.in_(select(Clause.id).where(Clause.code.in_(bindparam("clauses", expanding=True)))))
    .options(*_LOADED)
    .order_by(Loophole.id)
)
#: The newest versions that an actor reads, by the ids of their clauses.
ReadVersions = Mapping[int, PlainVersion]


class LoopholeState(Enum):
    """How a loophole stands; only the second is not open."""

    OPEN = "open"
    CLOSED = "closed"
    REOPENED = "open again"


@dataclass(frozen=True)
class LoopholeNow:
    """A loophole in the text as somebody reads it; `passage` is None where what it is on stands no more.

    `has_changed` where the words that it is on do not stand there as they did.
    """

    row: Loophole
    state: LoopholeState
    version: PlainVersion | None
    passage: AskedPassage | None
    has_changed: bool

    @property
    def is_open(self) -> bool:
        """Say whether no words that stand answer it."""
        return self.state is not LoopholeState.CLOSED

    @property
    def words(self) -> str:
        """Return the passage as it reads now, empty where it is gone."""
        if self.version is None or self.passage is None:
            return ""
        return self.version.body[self.passage.start : self.passage.end]


def loopholes_on(db: Session, actor: Actor, clauses: Collection[str]) -> list[Loophole]:
    """Return the loopholes on clauses, by their codes, that the actor may see, oldest first."""
    rows = db.scalars(_ON_CLAUSES.where(within_reach(actor, Loophole)), {"clauses": list(clauses)}).unique()
    return [one for one in rows if may(actor, Act.SEE_LOOPHOLE, one)]


def loopholes_of(db: Session, actor: Actor, instrument: Instrument, *only: ColumnElement[bool]) -> list[Loophole]:
    """Return the loopholes of an instrument that the actor may see, oldest first, of those that `only` lets through."""
    hers = within_reach(actor, Loophole)
    query = select(Loophole).where(Loophole.instrument_id == instrument.id, hers, *only)
    rows = db.scalars(query.options(*_LOADED).order_by(Loophole.id)).unique()
    return [one for one in rows if may(actor, Act.SEE_LOOPHOLE, one)]


def versions_in(text: Text) -> dict[int, PlainVersion]:
    """Return the versions of a text by the ids of their clauses."""
    return {clause.id: version for clause, version in text}


def loophole_now(row: Loophole, read: ReadVersions) -> LoopholeNow:
    """Return how a loophole stands in a text."""
    version = read.get(row.clause_id)
    passage = followed(row.version.body, version.body, row.path) if version else None
    has_changed = not _stands(row, version, passage)
    return LoopholeNow(row, _state(row, read, has_changed=has_changed), version, passage, has_changed)


def _stands(row: Loophole, version: PlainVersion | None, passage: AskedPassage | None) -> bool:
    """Say whether the words that a loophole is on stand in its passage as it was written."""
    if version is None or passage is None:
        return False
    if row.words:
        return stands_in(version.body[passage.start : passage.end], row.words)
    return reads_as_it_did(row.version.body, version.body, row.path)


def _state(row: Loophole, read: ReadVersions, *, has_changed: bool) -> LoopholeState:
    if not row.turns:
        return LoopholeState.OPEN
    last = row.turns[-1]
    if last.step is LoopholeStep.REOPENED or not answers_still(last, read, has_changed=has_changed):
        return LoopholeState.REOPENED
    return LoopholeState.CLOSED


def answers_still(turn: LoopholeTurn, read: ReadVersions, *, has_changed: bool) -> bool:
    """Say whether what closed a loophole holds: words that stand, or those of the finding being away."""
    if not turn.words:
        return has_changed
    version = read.get(turn.version.clause_id)
    return version is not None and stands_in(version.body, turn.words)
