"""Which meetings sit at the same time and concern clauses that one person watches: she cannot be in both."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from sqlalchemy.orm import Session

from negotiate.models import Instrument, Meeting
from negotiate.policy import Actor
from negotiate.state.meetings.seen import items_seen
from negotiate.state.reading.watches import watches_in


@dataclass(frozen=True)
class MeetingClash:
    """Two meetings that overlap, the earlier first, and of each the clauses that the person watches."""

    first: Meeting
    second: Meeting
    first_clauses: frozenset[int]
    second_clauses: frozenset[int]


def overlap(one: Meeting, other: Meeting) -> bool:
    """Say whether two meetings sit at the same time; one that begins as the other ends does not."""
    return one.plan.begins_at < other.plan.ends_at and other.plan.begins_at < one.plan.ends_at


def clashes_for(db: Session, actor: Actor, ahead: Sequence[Meeting]) -> list[MeetingClash]:
    """Return the pairs among meetings that the actor sees of which each concerns clauses that she watches."""
    pairs = [(one, other) for one, other in combinations(ahead, 2) if overlap(one, other)]
    instruments: dict[int, Instrument] = {row.instrument_id: row.instrument for pair in pairs for row in pair}
    found = watches_in(db, actor, list(instruments.values())) if pairs else {}
    watched = {key: frozenset(watches.clauses) for key, watches in found.items()}
    named = {row.id: _concerned(actor, row) & watched[row.instrument_id] for pair in pairs for row in pair}
    return [
        MeetingClash(one, other, named[one.id], named[other.id])
        for one, other in pairs
        if named[one.id] and named[other.id]
    ]


def _concerned(actor: Actor, meeting: Meeting) -> frozenset[int]:
    """Return the clauses that the agenda names, as far as the actor reads it."""
    standing = (item for item in items_seen(actor, meeting) if item.strike is None)
    return frozenset(one.clause_id for item in standing for one in item.concerns)
