"""Positions on published texts: which an actor reads, and which of them stand.

What a delegation has said stands until it says something of the same publication that goes as far or further, as with
every position (`attributed_stances`), or takes it back. A text that is published later changes nothing in it.
"""

from collections.abc import Iterable

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import Session, joinedload

from negotiate.models import Instrument, PublicationPosition
from negotiate.policy import Actor
from negotiate.state.comments.attributed_stances import that_stand, told_with
from negotiate.state.comments.heard import heard

_LOADED = (*told_with(PublicationPosition), joinedload(PublicationPosition.publication))


def read_on_publications(
    db: Session, actor: Actor, instrument: Instrument, *only: ColumnElement[bool]
) -> list[PublicationPosition]:
    """Return the positions on publications that an actor reads, in the order in which they were taken."""
    query = select(PublicationPosition).where(heard(actor, instrument, PublicationPosition), *only)
    return list(db.scalars(query.options(*_LOADED).order_by(PublicationPosition.id)))


def standing_on_publications(positions: Iterable[PublicationPosition]) -> list[PublicationPosition]:
    """Return, of all positions in the order in which they were taken, those that stand, newest first."""
    return that_stand(positions, lambda later, earlier: later.publication_id == earlier.publication_id)
