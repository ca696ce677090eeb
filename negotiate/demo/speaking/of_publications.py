"""Positions on the published texts of the story: read from a file, and taken and withdrawn on their days."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from sqlalchemy import select

from negotiate.demo.speaking.stances import StoryStance, stances_of
from negotiate.demo.stage import Deed, StoryStage
from negotiate.demo.telling.cast import read_toml
from negotiate.models import Publication, Round
from negotiate.operations.publishing.publication_positions import (
    NewPublicationPosition,
    take_on_publication,
    withdraw_from_publication,
)

#: The hour at which a position is taken.
TAKES = 15


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryVerdict(StoryStance):
    """What a delegation says of the text of a round, by its number."""

    round: int


def read_verdicts() -> tuple[StoryVerdict, ...]:
    """Return the positions on publications, in the order of the file."""
    told = read_toml("speaking/positions.toml")["publication"]
    return tuple(StoryVerdict(round=one["round"], **said) for one in told for said in stances_of(one))


def deeds_on_publications(stage: StoryStage) -> Iterator[Deed]:
    """Yield how each position is taken, and how it is taken back where it is."""
    for told in read_verdicts():
        yield from told.deeds(stage, TAKES, partial(_take, stage, told), partial(withdraw_from_publication, stage.db))


def _take(stage: StoryStage, told: StoryVerdict) -> str:
    of_round = (Round.number == told.round, Round.instrument_id == stage.instrument.id)
    query = select(Publication.code).join(Round, Round.id == Publication.round_id).where(*of_round)
    code, new = stage.db.scalars(query).one(), NewPublicationPosition(**told.said_in(stage))
    return take_on_publication(stage.db, stage.house.negotiator(told.by), code, new).code
