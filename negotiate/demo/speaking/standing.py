"""Positions on words in the story: read from a file, and taken and withdrawn on their days."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from negotiate.demo.cast import read_toml
from negotiate.demo.stage import Deed, StoryStage
from negotiate.models import Stance, ThreadReach
from negotiate.operations.text.text_positions import NewTextPosition, take_on_text, withdraw_from_text

#: The hours at which a position is taken, and withdrawn.
TAKES, WITHDRAWS = 11, 17


@dataclass(frozen=True, slots=True)
class StoryStand:
    """What a delegation says of a passage, by the label of its clause and its path; groups go by their short names.

    `withdrawn` is the day on which it was taken back, 0 where it stands.
    """

    by: str
    stance: Stance
    note: str
    clause: str
    path: tuple[str, ...]
    day: int
    reach: ThreadReach
    group: str
    behalf: str
    withdrawn: int
    #: Its code, as the story is played.
    taken: list[str] = field(default_factory=list)


def read_positions() -> tuple[StoryStand, ...]:
    """Return the positions on words, in the order of the file."""
    return tuple(
        _stand(told, by, Stance(stance), "".join(note))
        for told in read_toml("positions.toml")["position"]
        for by, stance, *note in told["taken"]
    )


def _stand(told: dict[str, Any], by: str, stance: Stance, note: str) -> StoryStand:
    return StoryStand(
        by=by,
        stance=stance,
        note=note,
        clause=told["clause"],
        path=tuple(told["path"].split("/")) if "path" in told else (),
        day=told["day"],
        reach=ThreadReach(told.get("reach", "all participants")),
        group=told.get("group", ""),
        behalf=told.get("behalf", ""),
        withdrawn=told.get("withdrawn", 0),
    )


def deeds_of_positions(stage: StoryStage) -> Iterator[Deed]:
    """Yield how each position is taken, and how it is taken back where it is."""
    for told in read_positions():
        yield Deed(stage.days.past(told.day, TAKES), partial(_take, stage, told))
        if told.withdrawn:
            yield Deed(stage.days.past(told.withdrawn, WITHDRAWS), partial(_withdraw, stage, told))


def _take(stage: StoryStage, told: StoryStand) -> None:
    clause, version = stage.clause(told.clause)
    new = NewTextPosition(
        version=version.code,
        stance=told.stance,
        reach=told.reach,
        paragraph=told.path,
        note=told.note,
        group=stage.house.groups[told.group] if told.group else "",
        behalf=stage.house.groups[told.behalf] if told.behalf else "",
    )
    position = take_on_text(stage.db, stage.house.negotiator(told.by), clause.code, new)
    told.taken.append(position.code)


def _withdraw(stage: StoryStage, told: StoryStand) -> None:
    withdraw_from_text(stage.db, stage.house.negotiator(told.by), told.taken[-1])
