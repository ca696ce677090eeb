"""Positions on words in the story: read from a file, and taken and withdrawn on their days."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from negotiate.demo.speaking.stances import StoryStance, stances_of
from negotiate.demo.stage import Deed, StoryStage
from negotiate.demo.telling.cast import read_toml
from negotiate.operations.text.text_positions import NewTextPosition, take_on_text, withdraw_from_text

#: The hour at which a position is taken.
TAKES = 11


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryStand(StoryStance):
    """What a delegation says of a passage, by the label of its clause and its path."""

    clause: str
    path: tuple[str, ...]


def read_positions() -> tuple[StoryStand, ...]:
    """Return the positions on words, in the order of the file."""
    return tuple(
        StoryStand(clause=told["clause"], path=tuple(told["path"].split("/")) if "path" in told else (), **said)
        for told in read_toml("speaking/positions.toml")["position"]
        for said in stances_of(told)
    )


def deeds_of_positions(stage: StoryStage) -> Iterator[Deed]:
    """Yield how each position is taken, and how it is taken back where it is."""
    for told in read_positions():
        yield from told.deeds(stage, TAKES, partial(_take, stage, told), partial(withdraw_from_text, stage.db))


def _take(stage: StoryStage, told: StoryStand) -> str:
    clause, version = stage.clause(told.clause)
    new = NewTextPosition(version=version.code, paragraph=told.path, **told.said_in(stage))
    return take_on_text(stage.db, stage.house.negotiator(told.by), clause.code, new).code
