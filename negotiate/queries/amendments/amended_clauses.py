"""The clauses to which there are amendments, and which of them one page shows where there are many.

A page begins with any clause that is asked for and holds as many whole clauses as fit.
"""

from collections.abc import Container, Iterable
from dataclasses import dataclass
from itertools import accumulate, takewhile

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session

from negotiate.models import Amendment, Instrument
from negotiate.policy import Actor
from negotiate.state.amendments.readable import readable
from negotiate.state.text.lines import known_names
from negotiate.text.wording import short_name


@dataclass(frozen=True)
class PartAsked:
    """Which part of a long list is asked for: `show` names the sort, `first` the clause that the page begins with."""

    show: str = "open"
    first: str | None = None
    is_whole: bool = False

    def of(self, sorts: Container[str]) -> str:
        """Return the sort that is asked for, and what is open where there is none of that name."""
        return self.show if self.show in sorts else "open"


@dataclass(frozen=True)
class AmendedClause:
    """A clause to which there are amendments, and how many."""

    id: int
    code: str
    label: str
    heading: str
    count: int

    @property
    def name(self) -> str:
        """Return the clause in one line."""
        return short_name(self.label, self.heading)


@dataclass(frozen=True)
class AmendedClauses:
    """All the clauses that are amended, in the order of the text; a page shows the positions [start, end) of them.

    `room` is about how many amendments stand on one page; a clause is never divided.
    """

    listed: tuple[AmendedClause, ...]
    start: int
    end: int
    room: int

    @property
    def shown(self) -> tuple[AmendedClause, ...]:
        """Return the clauses of this page."""
        return self.listed[self.start : self.end]

    @property
    def total(self) -> int:
        """Return how many amendments there are to all of them."""
        return sum(clause.count for clause in self.listed)

    @property
    def is_long(self) -> bool:
        """Say whether there is too much for one page."""
        return self.total > self.room

    @property
    def is_whole(self) -> bool:
        """Say whether everything stands on this page."""
        return (self.start, self.end) == (0, len(self.listed))

    @property
    def address(self) -> dict[str, str]:
        """Return what an address of this page says beside the sort."""
        if self.is_long and self.is_whole:
            return {"whole": "1"}
        return {"from": self.listed[self.start].code} if self.start else {}

    @property
    def choices(self) -> tuple[tuple[str, str], ...]:
        """Return with which clauses a page can begin: codes, and words for each."""
        return tuple((clause.code, f"{clause.name} ({clause.count})") for clause in self.listed)

    @property
    def before(self) -> AmendedClause | None:
        """Return with which clause the page before this one begins."""
        return (
            self.listed[self.start - _fitting(reversed(self.listed[: self.start]), self.room)] if self.start else None
        )

    @property
    def after(self) -> AmendedClause | None:
        """Return with which clause the page after this one begins."""
        return self.listed[self.end] if self.end < len(self.listed) else None

    def part(self, asked: PartAsked) -> "AmendedClauses":
        """Return the page that is asked for; it begins with the first clause where it is told no other of these."""
        if asked.is_whole:
            return self
        start = next((n for n, clause in enumerate(self.listed) if clause.code == asked.first), 0)
        return AmendedClauses(self.listed, start, start + _fitting(self.listed[start:], self.room), self.room)


def amended_clauses(
    db: Session, actor: Actor, instrument: Instrument, only: ColumnElement[bool], room: int
) -> AmendedClauses:
    """Return the clauses to which the actor may read amendments that `only` lets through, all on one page."""
    query = (
        select(Amendment.clause_id, func.count())
        .where(Amendment.instrument_id == instrument.id, readable(db, actor, instrument), only)
        .group_by(Amendment.clause_id)
    )
    counts = dict(db.execute(query).all())
    names = (name for name in known_names(db, actor, instrument) if name.id in counts)
    listed = tuple(AmendedClause(name.id, name.code, name.label, name.heading, counts[name.id]) for name in names)
    return AmendedClauses(listed, 0, len(listed), room)


def _fitting(listed: Iterable[AmendedClause], room: int) -> int:
    """Return how many of some clauses fit on a page; one at least, if there is one.

    >>> _fitting([AmendedClause(1, "a", "", "", 60), AmendedClause(2, "b", "", "", 40)], 100)
    2
    """
    counts = [clause.count for clause in listed]
    return max(min(1, len(counts)), sum(1 for _ in takewhile(lambda total: total <= room, accumulate(counts))))
