"""The secretariat's queue of a round: which clauses have amendments, and how many of them still need a fate."""

from collections import Counter
from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from negotiate.models import Amendment, Clause, Round
from negotiate.state.amendments.columns import waits_in
from negotiate.state.desk.round_amendments import round_amendments, standing_clauses


@dataclass(frozen=True)
class QueueLine:
    """A clause with amendments in the round; `left` of `total` await a decision."""

    clause_code: str
    label: str
    heading: str
    total: int
    left: int


@dataclass(frozen=True)
class Queue:
    """The clauses in the order of the text."""

    lines: tuple[QueueLine, ...]

    @property
    def total(self) -> int:
        """Return how many amendments the round has."""
        return sum(line.total for line in self.lines)

    @property
    def left(self) -> int:
        """Return how many of them await a decision."""
        return sum(line.left for line in self.lines)

    def next_after(self, clause_code: str) -> QueueLine | None:
        """Return the next clause with something left to decide, going round once."""
        codes = [line.clause_code for line in self.lines]
        at = codes.index(clause_code) + 1 if clause_code in codes else 0
        return next((line for line in self.lines[at:] + self.lines[:at] if line.left), None)


def queue_of(db: Session, round: Round) -> Queue:
    """Return the queue of a round, in a number of statements that does not grow with it."""
    rows = round_amendments(db, round)
    total = Counter(row.clause_id for row in rows)
    left = Counter(row.clause_id for row in rows if row.fate is None)
    lines = [
        QueueLine(clause.code, clause.label, clause.heading, total[clause.id], left[clause.id])
        for clause in standing_clauses(db, round)
        if clause.id in total
    ]
    return Queue(tuple(lines))


def left_by_clause(db: Session, round: Round) -> dict[str, int]:
    """Return how many amendments await a decision in a round that is not closed, by clause, in the order of the text.

    Clauses with nothing left are left out.
    """
    query = (
        select(Clause.code, func.count())
        .join(Amendment, Amendment.clause_id == Clause.id)
        .where(Amendment.instrument_id == round.instrument_id, waits_in(round))
        .group_by(Clause.id)
        .order_by(Clause.ordinal)
    )
    return dict(db.execute(query).all())
