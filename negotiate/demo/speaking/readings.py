"""Clashes that were put to delegations in the story, and what these say of the readings, each on its day."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from negotiate.demo.speaking.stances import StoryStance, stances_of
from negotiate.demo.stage import Deed, StoryStage
from negotiate.demo.telling.cast import read_toml
from negotiate.operations.desk.clash_questions import NewQuestion, put_readings
from negotiate.operations.desk.question_steps import NewDay, end_question, move_day
from negotiate.operations.desk.reading_positions import NewReadingPosition, take_on_reading, withdraw_from_reading
from negotiate.state.desk.rival_readings import clashes_of

#: The hours at which a clash is put, and at which a position is taken; the hour until which answers are asked for.
PUTS, TAKES, ENDS = 10, 14, 18


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryOnReading(StoryStance):
    """What a delegation says of a reading, by its number."""

    reading: int


@dataclass(frozen=True, slots=True)
class StoryClash:
    """A clash that is put to delegations, the first of a clause: on a day, with answers until another, if any."""

    clause: str
    day: int
    note: str
    answers: tuple[StoryOnReading, ...]
    until: int | None = None
    #: What was done to it since: the day, why, and until when from now on; ended where no such day is told.
    steps: tuple[tuple[int, str, int | None], ...] = ()
    #: Its code, as the story is played.
    put: list[str] = field(default_factory=list)


def read_questions() -> tuple[StoryClash, ...]:
    """Return the clashes that are put to delegations, in the order of the file."""
    return tuple(map(_told, read_toml("speaking/positions.toml")["question"]))


def _told(told: dict[str, Any]) -> StoryClash:
    answers = tuple(StoryOnReading(reading=one["reading"], **said) for one in told["said"] for said in stances_of(one))
    steps = tuple((one["day"], one["note"], one.get("until")) for one in told.get("step", ()))
    return StoryClash(told["clause"], told["day"], told["note"], answers, told.get("until"), steps)


def deeds_of_questions(stage: StoryStage) -> Iterator[Deed]:
    """Yield how each clash is put, how positions on its readings are taken and taken back, and what was done to it."""
    for told in read_questions():
        yield Deed(stage.days.past(told.day, PUTS), partial(_put, stage, told))
        for answer in told.answers:
            take = partial(_take, stage, told, answer)
            yield from answer.deeds(stage, TAKES, take, partial(withdraw_from_reading, stage.db))
        for day, note, until in told.steps:
            yield Deed(stage.days.past(day, ENDS), partial(_step, stage, told, note, until))


def _put(stage: StoryStage, told: StoryClash) -> None:
    clause, version = stage.clause(told.clause)
    found = clashes_of(stage.db, clause)
    assert found is not None  # the story has amendments there
    until = None if told.until is None else stage.days.ahead(told.until, ENDS)
    new = NewQuestion(found.clashes[0].key, version.code, told.note, until)
    told.put.append(put_readings(stage.db, stage.house.secretariat, clause.code, new).code)


def _step(stage: StoryStage, told: StoryClash, note: str, until: int | None) -> None:
    if until is None:
        end_question(stage.db, stage.house.chair, told.put[-1], note)
    else:
        move_day(stage.db, stage.house.chair, told.put[-1], NewDay(stage.days.ahead(until, ENDS), note))


def _take(stage: StoryStage, told: StoryClash, answer: StoryOnReading) -> str:
    new = NewReadingPosition(reading=answer.reading, **answer.said_in(stage))
    return take_on_reading(stage.db, stage.house.negotiator(answer.by), told.put[-1], new).code
