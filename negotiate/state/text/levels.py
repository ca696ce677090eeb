"""How far each wording of each clause is agreed."""

from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session

from negotiate.models import Clause, Instrument, Level, Status

_LEVELS = (
    select(Status.clause_id, Status.hash, Status.level)
    .join(Clause, Clause.id == Status.clause_id)
    .where(Clause.instrument_id == bindparam("instrument"))
    .order_by(Status.id)
)
_OF_CLAUSE = _LEVELS.where(Status.clause_id == bindparam("clause"))


def levels_of(db: Session, instrument: Instrument, clause: Clause | None = None) -> dict[tuple[int, str], Level]:
    """Return how far each wording of each clause is agreed, by clause id and hash: the latest word counts.

    With a clause, only its own.
    """
    query, asked = (_OF_CLAUSE, {"clause": clause.id}) if clause else (_LEVELS, {})
    rows = db.execute(query, {"instrument": instrument.id, **asked})
    return {(row.clause_id, row.hash): row.level for row in rows}
