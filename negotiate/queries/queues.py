"""The secretariat's queue of a round: which clauses have amendments, and how many of them still need a fate."""

from collections import defaultdict
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload

from negotiate.models import Amendment, Round
from negotiate.queries.rows import awaits, newest_versions


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
    query = (
        select(Amendment)
        .where(Amendment.instrument_id == round.instrument_id, Amendment.tabled_at.is_not(None))
        .options(selectinload(Amendment.fates), selectinload(Amendment.withdrawal))
    )
    counts: dict[int, list[bool]] = defaultdict(list)
    for amendment in db.scalars(query):
        waits = awaits(amendment, round)
        if waits or any(
            fate.round_id == round.id and fate.take_back is None for fate in amendment.fates
        ):
            counts[amendment.clause_id].append(waits)
    lines = [
        QueueLine(clause.code, version.label, version.heading, len(counts[clause.id]), sum(counts[clause.id]))
        for clause, version in newest_versions(db, round.instrument)
        if clause.id in counts
    ]
    return Queue(tuple(lines))
