"""Which delegations no longer take part in a negotiation, and since when."""

from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from negotiate.models import Instrument, Participation


def left_at(db: Session, instrument: Instrument) -> Mapping[int, datetime]:
    """Return when the participation of those delegations ended that take part no more, by their ids."""
    query = (
        select(Participation.delegation_id, func.max(Participation.until))
        .where(Participation.instrument_id == instrument.id)
        .group_by(Participation.delegation_id)
        .having(func.count(Participation.id) == func.count(Participation.until))
    )
    return {delegation: until for delegation, until in db.execute(query) if until is not None}
