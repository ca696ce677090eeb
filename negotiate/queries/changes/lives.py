"""The life of a clause over the texts in which it stood: how long it was, how open, how far agreed; for a picture."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session

from negotiate.models import Clause, Level
from negotiate.policy import Actor
from negotiate.queries.changes.figures import measures_of
from negotiate.queries.changes.standings import StoodClause, TextMoment, levels_then, moments_of, stood_clauses
from negotiate.queries.header import load_instrument
from negotiate.state.rows import by_code
from negotiate.state.text.levels import Levels
from negotiate.text.changes.measures import TextMeasures


@dataclass(frozen=True)
class LifePoint:
    """A clause in one text; `level` is None where it does not stand.

    `share` is how many words it has there, of the most that it ever had.
    """

    title: str
    words: int
    share: float
    brackets: int
    level: Level | None


def life_of(db: Session, actor: Actor, code: str) -> tuple[LifePoint, ...]:
    """Return the life of a clause through the texts that the actor may compare, oldest first; raise NotFound."""
    clause = by_code(db, Clause, code)
    instrument = load_instrument(db, actor, clause.instrument.code)
    moments = moments_of(db, actor, instrument, None)
    levels = levels_then(db, instrument, moments)
    (standing,) = stood_clauses(db, instrument, moments, Clause.id == clause.id)
    return tuple(life_through(standing, moments, levels))


def life_through(standing: StoodClause, moments: Sequence[TextMoment], levels: Sequence[Levels]) -> Iterator[LifePoint]:
    """Yield what a clause was in each text; `levels` are those of each."""
    found = [measures_of(version) if version else TextMeasures() for version in standing.versions]
    most = max((one.words for one in found), default=0) or 1
    for place, (moment, one) in enumerate(zip(moments, found, strict=True)):
        level = level_in(standing, place, levels)
        yield LifePoint(moment.edition.title, one.words, one.words / most, one.brackets, level)


def level_in(standing: StoodClause, place: int, levels: Sequence[Levels]) -> Level | None:
    """Return how far a clause was agreed in the text at a place; None where it does not stand."""
    version = standing.versions[place]
    return levels[place].of(standing.clause.id, version) if version else None
