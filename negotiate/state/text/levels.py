"""How far each wording of each clause is agreed."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate.models import Clause, Instrument, Level, Status


def levels_of(db: Session, instrument: Instrument) -> dict[tuple[int, str], Level]:
    """Return how far each wording of each clause is agreed, by clause id and hash: the latest word counts."""
    query = select(Status).join(Clause).where(Clause.instrument_id == instrument.id).order_by(Status.id)
    return {(status.clause_id, status.hash): status.level for status in db.scalars(query)}
