"""How far each wording of each clause is agreed: what was said of these very words, else what the words themselves say.

A status is bound to words. Once they have changed, the clause falls to what can be read off them: bracketed where
something in them is in square brackets, under discussion where anything was ever said of it, else not discussed.
What silence has agreed counts from its instant on, as if it had been set then; it lowers nothing that was said before.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Protocol

from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session

from negotiate.models import Clause, Instrument, Level, Status
from negotiate.state.once import once
from negotiate.state.remembered import Remembered
from negotiate.state.silence.courses import Agreed, agreed_by_silence
from negotiate.state.unchanged import while_unchanged
from negotiate.text.marks.brackets import parse

_LEVELS = (
    select(Status.clause_id, Status.hash, Status.level, Status.set_at.label("at"))
    .join(Clause, Clause.id == Status.clause_id)
    .where(Clause.instrument_id == bindparam("instrument"))
    .order_by(Status.id)
)
_OF_CLAUSE = _LEVELS.where(Status.clause_id == bindparam("clause"))


#: From this level on a text is agreed by somebody, who says where.
AGREED = (Level.AGREED_IN_GROUP, Level.AGREED_AD_REFERENDUM, Level.AGREED, Level.ADOPTED)
#: What is agreed by all has nothing open in it; within a group, or before, there may be brackets still.
CLEAN = (Level.AGREED_AD_REFERENDUM, Level.AGREED, Level.ADOPTED)
#: Whether a text has brackets, by the hash of its wording.
_bracketed: Remembered[bool] = Remembered(16384)


class Worded(Protocol):
    """A version, as far as its words go."""

    @property
    def hash(self) -> str:
        """Return the hash of its wording."""
        ...

    @property
    def body(self) -> str:
        """Return its paragraphs."""
        ...


@dataclass(frozen=True)
class Levels:
    """What counts of all that was said of wordings, by clause id and hash.

    That is the latest word; of what silence has agreed only what is no less than what stood already.
    """

    said: Mapping[tuple[int, str], Level]
    discussed: frozenset[int]

    def of(self, clause_id: int, version: Worded) -> Level:
        """Return how far a clause is agreed in the words of a version."""
        said = self.said.get((clause_id, version.hash))
        if said is not None:
            return said
        if has_brackets(version):
            return Level.BRACKETED
        return Level.UNDER_DISCUSSION if clause_id in self.discussed else Level.NOT_DISCUSSED


def levels_of(
    db: Session, instrument: Instrument, clause: Clause | None = None, until: datetime | None = None
) -> Levels:
    """Return how far the wordings of an instrument are agreed; with a clause, only its own.

    With an instant, how far they were agreed then.
    """
    return _levels(db, instrument, clause, until) if clause or until else _levels_of_all(db, instrument)


@while_unchanged
def _levels_of_all(db: Session, instrument: Instrument) -> Levels:
    return _levels(db, instrument)


@while_unchanged
def levels_through(db: Session, instrument: Instrument, instants: tuple[datetime | None, ...]) -> tuple[Levels, ...]:
    """Return how far the wordings of an instrument were agreed at several instants; at None, how far they are now."""
    told = _told_of_all(db, instrument)
    return tuple(_counted(told, until) for until in instants)


def levels_when(db: Session, instrument: Instrument, instants: Mapping[int, datetime]) -> Levels:
    """Return how far the wordings of some clauses were agreed, each as of its own instant, by the id of the clause."""
    told = (row for row in _told_of_all(db, instrument) if row.clause_id in instants)
    return _counted(row for row in told if row.at <= instants[row.clause_id])


@once
def _levels(db: Session, instrument: Instrument, clause: Clause | None = None, until: datetime | None = None) -> Levels:
    return _counted(_told(db, instrument, clause) if clause else _told_of_all(db, instrument), until)


@while_unchanged
def _told_of_all(db: Session, instrument: Instrument) -> tuple[Any, ...]:
    return _told(db, instrument)


def _told(db: Session, instrument: Instrument, clause: Clause | None = None) -> tuple[Any, ...]:
    """Return what was said of wordings, and what silence has agreed, in the order of their instants."""
    query, asked = (_OF_CLAUSE, {"clause": clause.id}) if clause else (_LEVELS, {})
    silent = [row for row in agreed_by_silence(db, instrument) if clause is None or row.clause_id == clause.id]
    set_ = db.execute(query, {"instrument": instrument.id, **asked})
    return tuple(sorted((*silent, *set_), key=lambda row: row.at))


def _counted(told: Iterable[Any], until: datetime | None = None) -> Levels:
    """Return what counts of what was said, with an instant of what was said up to it."""
    said: dict[tuple[int, str], Level] = {}
    for row in (row for row in told if until is None or row.at <= until):
        stood = said.get((row.clause_id, row.hash), row.level)
        said[row.clause_id, row.hash] = (
            max(stood, row.level, key=lambda level: level.rank) if isinstance(row, Agreed) else row.level
        )
    return Levels(said, frozenset(clause_id for clause_id, _ in said))


def is_lost(before: Level, after: Level) -> bool:
    """Say whether words that were agreed are less so now.

    >>> is_lost(Level.AGREED, Level.BRACKETED), is_lost(Level.BRACKETED, Level.NOT_DISCUSSED)
    (True, False)
    """
    return before in AGREED and after.rank < before.rank


def has_brackets(version: Worded) -> bool:
    """Say whether anything in the words of a version is in square brackets."""
    if "[" not in version.body:
        return False
    return _bracketed.get(version.hash, lambda: bool(parse(version.body).spans))
