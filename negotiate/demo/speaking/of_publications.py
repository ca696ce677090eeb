"""Positions on the published texts of the story: read from a file, and taken and withdrawn on their days."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import partial

from sqlalchemy import select

from negotiate.demo.cast import read_toml
from negotiate.demo.stage import Deed, StoryStage
from negotiate.models import Publication, Round, Stance, ThreadReach
from negotiate.operations.publishing.publication_positions import (
    NewPublicationPosition,
    take_on_publication,
    withdraw_from_publication,
)

#: The hours at which a position is taken, and withdrawn.
TAKES, WITHDRAWS = 15, 17


@dataclass(frozen=True, slots=True)
class StoryVerdict:
    """What a delegation says of the text of a round, by its number; groups go by their short names.

    `withdrawn` is the day on which it was taken back, 0 where it stands.
    """

    by: str
    stance: Stance
    note: str
    round: int
    day: int
    reach: ThreadReach
    group: str
    behalf: str
    withdrawn: int
    #: Its code, as the story is played.
    taken: list[str] = field(default_factory=list)


def read_verdicts() -> tuple[StoryVerdict, ...]:
    """Return the positions on publications, in the order of the file."""
    return tuple(
        StoryVerdict(
            by=by,
            stance=Stance(stance),
            note="".join(note),
            round=told["round"],
            day=told["day"],
            reach=ThreadReach(told.get("reach", "all participants")),
            group=told.get("group", ""),
            behalf=told.get("behalf", ""),
            withdrawn=told.get("withdrawn", 0),
        )
        for told in read_toml("positions.toml")["publication"]
        for by, stance, *note in told["taken"]
    )


def deeds_on_publications(stage: StoryStage) -> Iterator[Deed]:
    """Yield how each position is taken, and how it is taken back where it is."""
    for told in read_verdicts():
        yield Deed(stage.days.past(told.day, TAKES), partial(_take, stage, told))
        if told.withdrawn:
            yield Deed(stage.days.past(told.withdrawn, WITHDRAWS), partial(_withdraw, stage, told))


def _take(stage: StoryStage, told: StoryVerdict) -> None:
    of_round = (Round.number == told.round, Round.instrument_id == stage.instrument.id)
    query = select(Publication.code).join(Round, Round.id == Publication.round_id).where(*of_round)
    new = NewPublicationPosition(
        stance=told.stance,
        reach=told.reach,
        note=told.note,
        group=stage.house.groups[told.group] if told.group else "",
        behalf=stage.house.groups[told.behalf] if told.behalf else "",
    )
    code = stage.db.scalars(query).one()
    told.taken.append(take_on_publication(stage.db, stage.house.negotiator(told.by), code, new).code)


def _withdraw(stage: StoryStage, told: StoryVerdict) -> None:
    withdraw_from_publication(stage.db, stage.house.negotiator(told.by), told.taken[-1])
