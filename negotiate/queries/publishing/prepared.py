"""The text of a round that waits for a second person to approve it, in one line."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
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
    if round.state is not RoundState.OPEN:
        return None
    query = (
        select(Preparation)
        .where(Preparation.round_id == round.id)
        .options(selectinload(Preparation.made_by))
        .order_by(Preparation.id.desc())
        .limit(1)
    )
    row = db.scalar(query)
    if row is None:
        return None
    return PreparedLine(row.code, row.title, person_name(row.made_by), row.made_at)
