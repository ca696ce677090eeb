"""Readings of clashes as they were put to delegations: their words, whose they are, and who says what of each."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from typing import NamedTuple

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import Session, joinedload, selectinload

from negotiate import clock
from negotiate.models import (
    Amendment,
    ClashQuestion,
    ClashReading,
    Instrument,
    QuestionStep,
    QuestionTurn,
    ReadingPosition,
    ReadingSource,
    Revision,
    Version,
)
from negotiate.policy import Act, Actor, may
from negotiate.queries.positions.stance_lines import SaidOfWords, StanceLine, standing_and_former
from negotiate.state.comments.reading_positions import read_on_readings, standing_on_readings
from negotiate.state.desk.question_names import asked_of
from negotiate.state.desk.rival_readings import clash_names, deferred_names
from negotiate.state.house.actors import person_name
from negotiate.state.text.excerpts import surroundings
from negotiate.text.diff.diff import diff
from negotiate.text.merge.regions import Stroke, redline
from negotiate.text.tokens import tokenize
from negotiate.text.wording import full_name

#: Tokens of the text shown on either side of a clash.
AROUND = 12
_LOADED = (
    joinedload(ClashQuestion.version),
    joinedload(ClashQuestion.clause),
    joinedload(ClashQuestion.asked_by),
    selectinload(ClashQuestion.steps).joinedload(QuestionStep.made_by),
    selectinload(ClashQuestion.readings)
    .selectinload(ClashReading.sources)
    .joinedload(ReadingSource.revision)
    .joinedload(Revision.amendment)
    .joinedload(Amendment.delegation),
)


class StandsWhen(NamedTuple):
    """Whether the amendments of a question meet in its words now, and whether they do later, in the next round."""

    now: bool
    later: bool


@dataclass(frozen=True)
class SourceLine:
    """An amendment from which a reading comes, in the revision that was on the table."""

    code: str
    number: int
    revision: int
    delegation: str


@dataclass(frozen=True)
class AskedReading:
    """A reading, number 0 that of the text as it stood; `standing` by the names of delegations, `former` newest first.

    `strokes` are what it strikes and adds in the words as they stood.
    """

    number: int
    words: str
    strokes: tuple[Stroke, ...]
    sources: tuple[SourceLine, ...]
    standing: tuple[StanceLine, ...]
    former: tuple[StanceLine, ...]

    @property
    def name(self) -> str:
        """Return what people call it."""
        return f"Reading {self.number}" if self.number else "The text as it stood"

    def said_by(self, delegation_id: int) -> StanceLine | None:
        """Return what a delegation says of it before all who read, or before fewer where it told nobody else."""
        own = [line for line in self.standing if line.delegation_id == delegation_id]
        told = [line for line in own if not line.reach.is_confidential]
        return next(iter((*told, *own)), None)


@dataclass(frozen=True)
class StepLine:
    """What was done to a question since it was put; `was` is the day before, of one that was moved to `until`."""

    turn: QuestionTurn
    was: datetime | None
    until: datetime | None
    note: str
    made_at: datetime
    made_by: str


class QuestionState(Enum):
    """How a question stands, in one word."""

    #: Positions are taken, and nobody is late.
    ASKED = "asked"
    #: Its day has passed: positions are still taken, and nobody is asked for one any more.
    LATE = "late"
    #: Somebody has ended it, whatever became of its amendments since.
    ENDED = "ended"
    #: Its amendments wait in just these words for the next round, with which it is asked again.
    DEFERRED = "deferred"
    #: Its amendments meet in these words no more.
    SUPERSEDED = "superseded"


@dataclass(frozen=True)
class AskedQuestion:
    """A clash as it was put to delegations; `stands` while the amendments still meet in just these words.

    It `is_deferred` while its amendments wait for the next round in just these words, so that it stands again then.

    `words` names what it is about, `first_until` is the day as it was put, `ending` the step that has ended it. It
    `is_late` where its day has passed: whoever answers is still heard, and nobody is asked any more.
    """

    code: str
    number: int
    words: str
    place: str
    clause_code: str
    clause: str
    version_number: int
    before: str
    base: str
    after: str
    note: str
    until: datetime | None
    first_until: datetime | None
    is_late: bool
    asked_at: datetime
    asked_by: str
    steps: tuple[StepLine, ...]
    ending: StepLine | None
    stands: bool
    is_deferred: bool
    readings: tuple[AskedReading, ...]

    @property
    def title(self) -> str:
        """Return what it is called in a list: by its number and its clause."""
        return f"Question {self.number} on {self.clause}"

    @property
    def label(self) -> str:
        """Return what it is called above the name of its clause."""
        return f"Question {self.number}, readings of {self.words} in"

    @property
    def day_before(self) -> datetime | None:
        """Return the day that was named before the one that counts; None where there was none."""
        return next((step.was for step in reversed(self.steps) if step.turn is QuestionTurn.MOVED), None)

    @property
    def is_asked(self) -> bool:
        """Say whether positions are taken on its readings."""
        return self.stands and self.ending is None

    @property
    def state(self) -> QuestionState:
        """Return how it stands: whatever else is true of it, that it was ended comes first."""
        if self.ending is not None:
            return QuestionState.ENDED
        if self.stands:
            return QuestionState.LATE if self.is_late else QuestionState.ASKED
        return QuestionState.DEFERRED if self.is_deferred else QuestionState.SUPERSEDED

    @property
    def told(self) -> frozenset[str]:
        """Return the names of the delegations that have said something of any reading before all who read."""
        lines = (line for reading in self.readings for line in reading.standing)
        return frozenset(line.delegation for line in lines if not line.reach.is_confidential)


def asked_questions(
    db: Session, actor: Actor, instrument: Instrument, *only: ColumnElement[bool]
) -> tuple[AskedQuestion, ...]:
    """Return what was put to delegations in an instrument, the newest first; nothing to who may not read it."""
    if not may(actor, Act.SEE_TABLE, instrument):
        return ()
    query = select(ClashQuestion).where(ClashQuestion.instrument_id == instrument.id, *only)
    rows = list(db.scalars(query.options(*_LOADED).order_by(ClashQuestion.id.desc())))
    if not rows:
        return ()
    found, said = _found(db, instrument, rows), _said(db, actor, instrument, rows)
    return tuple(_question(actor, row, said, found[row.id]) for row in rows)


def asked_on(db: Session, actor: Actor, version: Version) -> dict[str, AskedQuestion]:
    """Return what was put to delegations on a version of a clause, by the name of the clash."""
    found = asked_questions(db, actor, version.clause.instrument, ClashQuestion.version_id == version.id)
    return {question.place: question for question in found}


def _found(db: Session, instrument: Instrument, rows: Sequence[ClashQuestion]) -> dict[int, StandsWhen]:
    """Return how each question stands, by its id."""
    named = {row.id: (row.version_id, row.place) for row in rows}
    now = clash_names(db, instrument)
    later = deferred_names(db, instrument) - now if not now.issuperset(named.values()) else ()
    return {row_id: StandsWhen(name in now, name in later) for row_id, name in named.items()}


_Said = dict[int, list[ReadingPosition]]


def _said(db: Session, actor: Actor, instrument: Instrument, rows: Sequence[ClashQuestion]) -> _Said:
    """Return the positions that the actor reads, by the reading that they are on."""
    readings = [reading.id for row in rows for reading in row.readings]
    found: _Said = defaultdict(list)
    for position in read_on_readings(db, actor, instrument, ReadingPosition.reading_id.in_(readings)):
        found[position.reading_id].append(position)
    return found


def _question(actor: Actor, row: ClashQuestion, said: _Said, standing: StandsWhen) -> AskedQuestion:
    version, tokens = row.version, tokenize(row.version.wording.text)
    before, after = surroundings(tokens, row.start, row.end, AROUND)
    base, steps = row.base.words, _steps(row)
    return AskedQuestion(
        code=row.code,
        number=row.number,
        words=asked_of(tokens, row.start, row.end),
        place=row.place,
        clause_code=row.clause.code,
        clause=full_name(version.label, version.heading),
        version_number=version.number,
        before=before,
        base=base,
        after=after,
        note=row.note,
        until=row.asked_until,
        first_until=row.until,
        is_late=row.asked_until is not None and row.asked_until <= clock.now(),
        asked_at=row.asked_at,
        asked_by=row.asked_by.name,
        steps=steps,
        ending=steps[row.ending.number - 1] if row.ending else None,
        stands=standing.now,
        is_deferred=standing.later,
        readings=tuple(_reading(actor, base, one, said.get(one.id, ()), stands=any(standing)) for one in row.readings),
    )


def _steps(row: ClashQuestion) -> tuple[StepLine, ...]:
    found, day = [], row.until
    for step in row.steps:
        until = step.until if step.turn is QuestionTurn.MOVED else day
        found.append(StepLine(step.turn, day, until, step.note, step.made_at, person_name(step.made_by)))
        day = until
    return tuple(found)


def _reading(
    actor: Actor, base: str, row: ClashReading, said: Sequence[ReadingPosition], *, stands: bool
) -> AskedReading:
    of = said_of_reading(row, stands=stands)
    standing, former = standing_and_former(actor, said, standing_on_readings(said), of)
    return AskedReading(
        number=row.number,
        words=row.words,
        strokes=_strokes(base, row.words),
        sources=tuple(map(_source, row.sources)),
        standing=standing,
        former=former,
    )


def _strokes(base: str, words: str) -> tuple[Stroke, ...]:
    tokens = tokenize(base)
    return tuple(redline(tokens, diff(base, words), 0, len(tokens)))


def said_of_reading(row: ClashReading, *, stands: bool) -> SaidOfWords:
    """Return of what a position on a reading was said; on an earlier wording where the clash has changed since."""
    return SaidOfWords(f"reading {row.number}" if row.number else "the text as it stood", is_earlier=not stands)


def _source(row: ReadingSource) -> SourceLine:
    amendment = row.revision.amendment
    assert amendment.number is not None  # only what is on the table is put to delegations
    return SourceLine(amendment.code, amendment.number, row.revision.number, amendment.proposer)
