"""What is written in the register of terms in the story, read from a file, and the deeds by which it comes there."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from typing import Any

from negotiate.demo.stage import Deed, StoryStage
from negotiate.demo.telling.cast import read_toml
from negotiate.models import RemarkKind
from negotiate.operations.norms.terms import NewRemark, dissent, say


@dataclass(frozen=True, slots=True)
class StoryRemark:
    """A remark on a term; `by` is empty where the secretariat makes it, `day` counts from the day of loading."""

    new: NewRemark
    by: str
    day: int
    not_shared_by: tuple[str, ...]


def told_remarks() -> tuple[StoryRemark, ...]:
    """Return the remarks of the story, as the file has them."""
    return tuple(_remark(**said) for said in read_toml("norms/terms.toml")["remark"])


def deeds_of_terms(stage: StoryStage) -> Iterator[Deed]:
    """Yield each remark on its day; who does not share it says so at once."""
    for place, told in enumerate(told_remarks()):
        yield Deed(stage.days.past(told.day, 8, place), partial(_say, stage, told))


def _remark(term: str, kind: str, words: str, day: int, **rest: Any) -> StoryRemark:
    new = NewRemark(term, RemarkKind(kind), words, rest.get("reason", ""), rest.get("language", ""))
    return StoryRemark(new, rest.get("by", ""), day, tuple(rest.get("not_shared_by", ())))


def _say(stage: StoryStage, told: StoryRemark) -> None:
    actor = stage.house.negotiator(told.by) if told.by else stage.house.secretariat
    remark = say(stage.db, actor, stage.instrument.code, told.new)
    for name in told.not_shared_by:
        dissent(stage.db, stage.house.negotiator(name), remark.code)
