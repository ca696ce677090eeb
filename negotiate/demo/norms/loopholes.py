"""The loopholes of the story, read from a file, and the deeds by which they are found, opened and closed."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from typing import Any

from sqlalchemy import select

from negotiate.demo.stage import Deed, StoryStage
from negotiate.demo.telling.cast import read_toml
from negotiate.models import Circle, Scenario, ScenarioQuestion
from negotiate.operations.norms.asked_of import AskedOf
from negotiate.operations.norms.loopholes import Answering, NewLoophole, close, find, open_wider


@dataclass(frozen=True, slots=True)
class StoryClosure:
    """On which day which words of a clause, by its label, answered a loophole."""

    day: int
    clause: str
    words: str
    reason: str


@dataclass(frozen=True, slots=True)
class StoryLoophole:
    """A loophole; `scenario` and `thread` say from what it was found, by a title and by how a comment begins.

    `mended_by` is the number of the amendment that was made of it, 0 for none; `group` is empty where all may see it.
    """

    title: str
    explanation: str
    by: str
    group: str
    day: int
    clause: str
    path: str
    words: str
    scenario: str
    thread: str
    mended_by: int
    closed: StoryClosure | None


def told_loopholes() -> tuple[StoryLoophole, ...]:
    """Return the loopholes of the story, as the file has them."""
    return tuple(_loophole(said) for said in read_toml("norms/loopholes.toml")["loophole"])


def deeds_of_loopholes(stage: StoryStage) -> Iterator[Deed]:
    """Yield each loophole on its day, and on another the words that answered it."""
    for told in told_loopholes():
        yield Deed(stage.days.past(told.day, 8, 30), partial(_find, stage, told))
        if told.closed is not None:
            yield Deed(stage.days.past(told.closed.day, 17), partial(_close, stage, told, told.closed))


def _loophole(said: dict[str, Any]) -> StoryLoophole:
    given = {name: said.get(name, "") for name in ("group", "scenario", "thread")}
    closed = StoryClosure(**said["closed"]) if "closed" in said else None
    named = {name: said[name] for name in ("title", "explanation", "by", "day", "clause", "path", "words")}
    return StoryLoophole(**named, **given, mended_by=said.get("mended_by", 0), closed=closed)


def _find(stage: StoryStage, told: StoryLoophole) -> None:
    """Write a loophole down, and open it to those who are to see it."""
    actor = stage.house.negotiator(told.by)
    clause, _ = stage.clause(told.clause)
    new = NewLoophole(
        AskedOf(clause.code, (told.path,)),
        told.title,
        told.explanation,
        told.words,
        question=_question(stage, told, clause.id) if told.scenario else "",
        thread=_thread(stage, told) if told.thread else "",
    )
    code = find(stage.db, actor, stage.instrument.code, new).code
    group = stage.house.groups[told.group] if told.group else ""
    open_wider(stage.db, actor, code, Circle.GROUP if group else Circle.ALL, group)
    stage.loopholes[told.title] = code
    if told.mended_by:
        stage.mended[told.mended_by] = code


def _question(stage: StoryStage, told: StoryLoophole, clause_id: int) -> str:
    """Return the code of what a scenario asks of the passage."""
    query = (
        select(ScenarioQuestion.code)
        .join(Scenario, Scenario.id == ScenarioQuestion.scenario_id)
        .where(Scenario.title == told.scenario, ScenarioQuestion.clause_id == clause_id)
        .where(ScenarioQuestion.paragraph == told.path)
    )
    return stage.db.scalars(query).one()


def _thread(stage: StoryStage, told: StoryLoophole) -> str:
    """Return the code of what was said of the words."""
    return next(code for one, code in stage.threads.items() if one.words.startswith(told.thread))


def _close(stage: StoryStage, told: StoryLoophole, closed: StoryClosure) -> None:
    """Say which words answer it."""
    clause, _ = stage.clause(closed.clause)
    by = Answering(clause.code, closed.words, closed.reason)
    close(stage.db, stage.house.negotiator(told.by), stage.loopholes[told.title], by)
