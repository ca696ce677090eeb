"""The text of a round that waits for a second person to approve it, in one line."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session, selectinload

from negotiate.models import Preparation, Round, RoundState
from negotiate.state.house.actors import person_name


@dataclass(frozen=True)
class PreparedLine:
    """A text that waits for a second person's approval."""

    code: str
    title: str
    made_by: str
    made_at: datetime


def prepared_line(db: Session, round: Round) -> PreparedLine | None:
    """Return the newest preparation of an open round, where there is one."""
    return prepared_lines_of(db, [round]).get(round.id)


def prepared_lines_of(db: Session, rounds: Iterable[Round]) -> dict[int, PreparedLine]:
    """Return the newest preparations of those rounds that are open, where there is one, by the id of the round."""
    asked = [row.id for row in rounds if row.state is RoundState.OPEN]
    newest = select(func.max(Preparation.id)).where(Preparation.round_id.in_(asked)).group_by(Preparation.round_id)
    query = select(Preparation).where(Preparation.id.in_(newest)).options(selectinload(Preparation.made_by))
    return {
        row.round_id: PreparedLine(row.code, row.title, person_name(row.made_by), row.made_at)
        for row in (db.scalars(query) if asked else ())
        if row.round_id is not None
    }
