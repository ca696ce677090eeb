"""Checklists of the story: the house has written one, and some questions are answered, some anew, some by nobody."""

from collections.abc import Iterator
from functools import partial
from typing import Any

from negotiate.demo.norms.scenarios import sitting
from negotiate.demo.stage import Deed, StoryStage
from negotiate.demo.telling.cast import read_toml
from negotiate.models import Circle, WordsSay
from negotiate.operations.norms.checklists import ChecklistOn, NewChecklist, NewChecklistAnswer, answer, keep, widen
from negotiate.policy import Actor
from negotiate.state.norms.checklists import checklists


def deeds_of_checklists(stage: StoryStage) -> Iterator[Deed]:
    """Yield the deed by which the house's list is kept, and those by which questions are answered."""
    told = read_toml("norms/checklists.toml")
    own = told["own"]
    new = NewChecklist(own["title"], own["about"], own["questions"])
    yield Deed(stage.days.past(own["day"], 9), partial(keep, stage.db, stage.house.secretariat, new))
    for number, said in enumerate(told["answers"]):
        yield Deed(stage.days.past(said["day"], 16, number), partial(_answer, stage, said))


def _answer(stage: StoryStage, said: dict[str, Any]) -> None:
    """Answer questions by their names, and open what is answered to those who are to read it."""
    clause, version = stage.clause(said["clause"])
    chosen = next(one for one in checklists(stage.db) if one.title == said["checklist"])
    keys = {question.title: question.key for question in chosen.questions}
    answers = {keys[name]: NewChecklistAnswer(WordsSay(says), why) for name, says, why in said["says"]}
    actor = _speaker(stage, said["by"])
    filled = answer(stage.db, actor, clause.code, ChecklistOn(chosen.key, version.code), answers)
    circle, group = _readers(stage, said["open"])
    if circle.width > filled.circle.width:
        widen(stage.db, actor, filled.code, circle, group)


def _speaker(stage: StoryStage, by: str) -> Actor:
    return sitting(stage, by) if by else stage.house.secretariat


def _readers(stage: StoryStage, opened: str) -> tuple[Circle, str]:
    """Return who is to read, and the code of the group where it is one."""
    if opened in ("", "all"):
        return (Circle.ALL if opened else Circle.AUTHOR), ""
    return Circle.GROUP, stage.house.groups[opened]
