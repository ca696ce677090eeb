"""The questions of an instrument as somebody reads them: which stand, and who says what of each reading."""

from collections import defaultdict
from collections.abc import Sequence
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
from negotiate.queries.positions.questions.asked_question import AskedQuestion, AskedReading, SourceLine, StepLine
from negotiate.queries.positions.stance_lines import SaidOfWords, standing_and_former
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
