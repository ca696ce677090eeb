"""Positions on the readings of clashes: which an actor reads, and which of them stand.

What a delegation has said stands until it says something of the same reading that goes as far or further, as with
every position (`attributed_stances`), or takes it back. That the clash has changed since takes none of them away.
"""

from collections.abc import Iterable

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import Session, joinedload

from negotiate.models import ClashQuestion, ClashReading, Instrument, ReadingPosition
from negotiate.policy import Actor
from negotiate.state.comments.attributed_stances import that_stand, told_with
from negotiate.state.comments.heard import heard

_LOADED = (
    *told_with(ReadingPosition),
    joinedload(ReadingPosition.reading).joinedload(ClashReading.question).joinedload(ClashQuestion.version),
)


def read_on_readings(
    db: Session, actor: Actor, instrument: Instrument, *only: ColumnElement[bool]
) -> list[ReadingPosition]:
    """Return the positions on readings that an actor reads, in the order in which they were taken.

    She reads those on readings that she reads: the caller has asked for these.
    """
    query = select(ReadingPosition).where(heard(actor, instrument, ReadingPosition), *only)
    return list(db.scalars(query.options(*_LOADED).order_by(ReadingPosition.id)))


def standing_on_readings(positions: Iterable[ReadingPosition]) -> list[ReadingPosition]:
    """Return, of all positions in the order in which they were taken, those that stand, newest first."""
    return that_stand(positions, lambda later, earlier: later.reading_id == earlier.reading_id)
