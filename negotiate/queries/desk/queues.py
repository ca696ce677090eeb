"""The secretariat's queue of a round: which clauses have amendments, and how many of them still need a fate."""

from collections.abc import Collection
from dataclasses import dataclass

from sqlalchemy import and_, case, false, func, or_, select
from sqlalchemy.orm import Session

from negotiate.amendment_names import LAST_OF_DELEGATIONS, amendments_told
from negotiate.models import Amendment, Clause, Round
from negotiate.state.amendments.columns import decided_in, waits_in
from negotiate.state.desk.round_amendments import standing_clauses

#: Whether an amendment is a proposal of the chair.
_OF_OFFICE = Amendment.number > LAST_OF_DELEGATIONS


@dataclass(frozen=True)
class QueueLine:
    """A clause with amendments in the round; `left` of `total` await a decision."""

    clause_code: str
    label: str
    heading: str
    total: int
    left: int
    #: How many of the total are proposals of the chair.
    of_office: int


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
    waits = waits_in(round)
    query = (
        select(
            Amendment.clause_id, func.count(), *(func.sum(case((asked, 1), else_=0)) for asked in (waits, _OF_OFFICE))
        )
        .where(Amendment.instrument_id == round.instrument_id, Amendment.tabled_at.is_not(None))
        .where(or_(waits, decided_in(round)))
        .group_by(Amendment.clause_id)
    )
    counts = {clause_id: told for clause_id, *told in db.execute(query)}
    lines = [
        QueueLine(clause.code, clause.label, clause.heading, *counts[clause.id])
        for clause in standing_clauses(db, round)
        if clause.id in counts
    ]
    return Queue(tuple(lines))


@dataclass(frozen=True)
class LeftOnClause:
    """How many amendments on a clause await a decision, and how many of them are proposals of the chair."""

    clause_code: str
    total: int
    of_office: int


def left_in(db: Session, rounds: Collection[Round]) -> dict[int, tuple[LeftOnClause, ...]]:
    """Return what awaits a decision in several rounds, by the id of the round, in the order of the text of each.

    Clauses with nothing left are left out. In one statement.
    """
    of_rounds = (
        and_(Round.id == row.id, Amendment.instrument_id == row.instrument_id, waits_in(row)) for row in rounds
    )
    query = (
        select(Round.id, Clause.code, func.count(), func.sum(case((_OF_OFFICE, 1), else_=0)))
        .join_from(Amendment, Clause, Amendment.clause_id == Clause.id)
        .join(Round, Round.instrument_id == Amendment.instrument_id)
        .where(or_(false(), *of_rounds))
        .group_by(Round.id, Clause.id)
        .order_by(Clause.ordinal)
    )
    found: dict[int, list[LeftOnClause]] = {row.id: [] for row in rounds}
    for round_id, *left in db.execute(query):
        found[round_id].append(LeftOnClause(*left))
    return {key: tuple(left) for key, left in found.items()}


def left_told(left: Collection[LeftOnClause]) -> str:
    """Return how many amendments await a decision, as every page says it: the chair's proposals apart."""
    return amendments_told(sum(one.total for one in left), sum(one.of_office for one in left))
