"""The scenarios of the story, read from a file, and the deeds by which they are written, opened and answered."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from typing import Any

from negotiate.demo.stage import Deed, StoryStage
from negotiate.demo.telling.cast import read_toml
from negotiate.models import Amendment, Circle, Finds, Role, Scenario
from negotiate.operations.norms.asked_of import AskedOf
from negotiate.operations.norms.scenarios import NewAnswer, NewScenario, answer, pose, publish_answers, widen, write
from negotiate.policy import Actor
from negotiate.state.norms.asked_words import words_proposed
from negotiate.state.rows import by_code
from negotiate.state.text.lines import plain

PARTS = ("actor", "target", "means", "effect", "contested")


@dataclass(frozen=True, slots=True)
class ToldAnswer:
    """What a delegation says, by its short name."""

    by: str
    finds: Finds
    reason: str
    rests_on: str


@dataclass(frozen=True, slots=True)
class StoryQuestion:
    """A paragraph by the label of its clause and its path, and what is said of it."""

    clause: str
    path: tuple[str, ...]
    answers: tuple[ToldAnswer, ...]


@dataclass(frozen=True, slots=True)
class StorySupposition:
    """The same facts asked of an amendment by its number, or of the draft of a delegation where that is 0."""

    day: int
    clause: str
    path: tuple[str, ...]
    amendment: int
    draft: str
    answers: tuple[ToldAnswer, ...]


@dataclass(frozen=True, slots=True)
class StoryScenario:
    """A scenario; `by` is empty where the secretariat wrote it, `group` where everybody may see it."""

    title: str
    facts: str
    parts: dict[str, str]
    by: str
    group: str
    day: int
    questions: tuple[StoryQuestion, ...]
    suppositions: tuple[StorySupposition, ...]


def told_scenarios() -> tuple[StoryScenario, ...]:
    """Return the scenarios of the story, as the file has them."""
    return tuple(_scenario(said) for said in read_toml("norms/scenarios.toml")["scenario"])


def deeds_of_scenarios(stage: StoryStage) -> Iterator[Deed]:
    """Yield each scenario on its day, with its answers the day after, and what is said of amendments on theirs."""
    for told in told_scenarios():
        codes: dict[str, str] = {}
        yield Deed(stage.days.past(told.day, 14), partial(_write, stage, told, codes))
        yield Deed(stage.days.past(told.day + 1, 15), partial(_answer, stage, told, codes))
        for supposed in told.suppositions:
            yield Deed(stage.days.past(supposed.day, 17), partial(_suppose, stage, supposed, codes))


def _scenario(said: dict[str, Any]) -> StoryScenario:
    questions = tuple(
        StoryQuestion(one["clause"], tuple(one["path"].split("/")), tuple(_said(*row) for row in one["answers"]))
        for one in said["asks"]
    )
    parts = {name: said[name] for name in PARTS}
    return StoryScenario(
        title=said["title"],
        facts=said["facts"],
        parts=parts,
        by=said["by"],
        group=said.get("group", ""),
        day=said["day"],
        questions=questions,
        suppositions=tuple(map(_supposition, said.get("what_if", ()))),
    )


def _supposition(said: dict[str, Any]) -> StorySupposition:
    return StorySupposition(
        day=said["day"],
        clause=said["clause"],
        path=tuple(said["path"].split("/")),
        amendment=said.get("amendment", 0),
        draft=said.get("draft", ""),
        answers=tuple(_said(*row) for row in said["answers"]),
    )


def _said(by: str, finds: str, reason: str, rests_on: str) -> ToldAnswer:
    return ToldAnswer(by, Finds(finds), reason, rests_on)


def _write(stage: StoryStage, told: StoryScenario, codes: dict[str, str]) -> None:
    """Write a scenario and open it to those who are to see it."""
    asks = tuple(AskedOf(stage.clause(one.clause)[0].code, one.path) for one in told.questions)
    new = NewScenario(told.title, told.facts, told.parts, asks)
    if not told.by:
        codes["scenario"] = pose(stage.db, stage.house.secretariat, stage.instrument.code, new).code
        return
    author = sitting(stage, told.by)
    scenario = write(stage.db, author, stage.instrument.code, new)
    circle = Circle.GROUP if told.group else Circle.ALL
    widen(stage.db, author, scenario.code, circle, stage.house.groups[told.group] if told.group else "")
    codes["scenario"] = scenario.code


def _answer(stage: StoryStage, told: StoryScenario, codes: dict[str, str]) -> None:
    """Let every delegation answer, and publish_answers what it says."""
    code = codes["scenario"]
    by: dict[str, Actor] = {}
    for question, asked in zip(told.questions, _questions(stage, code), strict=True):
        _, version = stage.clause(question.clause)
        for said in question.answers:
            by[said.by] = sitting(stage, said.by)
            new = NewAnswer(version.code, said.finds, said.reason, said.rests_on)
            answer(stage.db, by[said.by], code, asked, new)
    for actor in by.values():
        publish_answers(stage.db, actor, code)


def _suppose(stage: StoryStage, told: StorySupposition, codes: dict[str, str]) -> None:
    """Let delegations answer on the words of an amendment, and publish what they say of one on the table."""
    scenario, amendment = by_code(stage.db, Scenario, codes["scenario"]), _amendment(stage, told)
    clause, version = stage.clause(told.clause)
    question = next(one for one in scenario.questions if (one.clause_id, one.path) == (clause.id, told.path))
    proposed = words_proposed(question, plain(clause, version)[1], amendment)
    assert proposed is not None  # what the story supposes changes the words
    for said in told.answers:
        actor = sitting(stage, said.by)
        new = NewAnswer(proposed.token, said.finds, said.reason, said.rests_on, amendment.code)
        answer(stage.db, actor, scenario.code, question.code, new)
        if told.amendment:
            publish_answers(stage.db, actor, scenario.code)


def _amendment(stage: StoryStage, told: StorySupposition) -> Amendment:
    """Return the amendment that is asked after."""
    if told.amendment:
        return stage.amendments[stage.story.proposal(told.amendment)]
    drafts = (one for one in stage.amendments if one.number is None and one.clause == told.clause)
    return next(stage.amendments[one] for one in drafts if one.by == told.draft)


def _questions(stage: StoryStage, code: str) -> list[str]:
    """Return the codes of what a scenario asks, in its order."""
    return [one.code for one in by_code(stage.db, Scenario, code).questions]


def sitting(stage: StoryStage, delegation: str) -> Actor:
    """Return who speaks for a delegation in the workshop: its negotiator, or its observer where it has none."""
    roles = {person.role for person in stage.story.cast.people if person.delegation == delegation}
    if Role.NEGOTIATOR in roles:
        return stage.house.negotiator(delegation)
    return stage.house.actors[stage.story.cast.first(Role.OBSERVER, delegation).email]
