"""For which clauses a round was opened; a round without any is open for the whole text."""

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload

from negotiate.models import Reopening, Round


@dataclass(frozen=True)
class ReopenedClause:
    """One clause within the scope of a round, and why it was reopened."""

    code: str
    label: str
    reason: str


def scope_of(db: Session, round: Round, labels: dict[int, str]) -> tuple[ReopenedClause, ...]:
    """Return the clauses for which a round was opened, by `labels` that go by the clause's id."""
    query = (
        select(Reopening)
        .where(Reopening.round_id == round.id)
        .options(selectinload(Reopening.clause))
        .order_by(Reopening.id)
    )
    return tuple(
        ReopenedClause(row.clause.code, labels.get(row.clause_id, "a clause"), row.reason) for row in db.scalars(query)
    )
