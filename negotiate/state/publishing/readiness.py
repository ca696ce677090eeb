"""Whether a round is ready to be published: what stands in the way, and what publishing will bring with it."""

from dataclasses import dataclass
from datetime import datetime
from itertools import groupby

from sqlalchemy import distinct, func, or_, select
from sqlalchemy.orm import Session

from negotiate.models import Clause, Instrument, Level, Person, Publication, Role, Round, Seat, Version
from negotiate.state.amendments.awaiting_decision import undecided
from negotiate.state.publishing.unattributed import UnattributedChange, unattributed
from negotiate.state.rounds import announced_deadline
from negotiate.state.text.levels import is_lost, levels_of
from negotiate.state.text.outlines import Line, frozen_lines
from negotiate.state.text.versions import newest_numbers


@dataclass(frozen=True)
class LostStatus:
    """A status that no longer holds, because the words that it was given to have changed."""

    clause_code: str
    label: str
    heading: str
    before: Level
    after: Level


@dataclass(frozen=True)
class WaitingAmendment:
    """A tabled amendment without a fate, with the clause on whose desk it waits."""

    code: str
    number: int
    clause_code: str
    clause_label: str


@dataclass(frozen=True)
class Readiness:
    """What stands between a round and its publication: amendments without a fate, and changes nobody has signed.

    Both in the order of the text. `deadline` is the announced one for amendments, as long as it is still to come.
    """

    undecided: tuple[WaitingAmendment, ...]
    own_changes: tuple[UnattributedChange, ...]
    deadline: datetime | None

    @property
    def undecided_by_clause(self) -> tuple[tuple[WaitingAmendment, ...], ...]:
        """Return the amendments without a fate, those to one clause together."""
        return tuple(tuple(some) for _, some in groupby(self.undecided, lambda one: one.clause_code))

    @property
    def unsigned(self) -> tuple[UnattributedChange, ...]:
        """Return the changes that still need a signature."""
        return tuple(change for change in self.own_changes if change.hand is None)

    @property
    def is_ready(self) -> bool:
        """Say whether the text can be prepared."""
        return not self.undecided and not self.unsigned and self.deadline is None


def readiness_of(db: Session, round: Round) -> Readiness:
    """Return what still stands in the way of publishing a round."""
    left = undecided(db, round)
    titles = _titles(db, round.instrument) if left else {}
    order = {clause_id: number for number, clause_id in enumerate(titles)}
    left.sort(key=lambda row: (order[row.clause_id], row.number or 0))
    waiting = (WaitingAmendment(row.code, row.number or 0, *titles[row.clause_id]) for row in left)
    return Readiness(tuple(waiting), unattributed(db, round.instrument), announced_deadline(round))


def _titles(db: Session, instrument: Instrument) -> dict[int, tuple[str, str]]:
    """Return the code and the label of each clause, or its heading where it has none, by its row, in text order."""
    newest = newest_numbers(instrument)
    query = (
        select(Clause.id, Clause.code, Version.label, Version.heading)
        .join(Version, Version.clause_id == Clause.id)
        .join(newest, (newest.c.clause_id == Version.clause_id) & (newest.c.number == Version.number))
        .where(Version.language == instrument.language)
        .order_by(Clause.ordinal)
    )
    return {key: (code, label or heading) for key, code, label, heading in db.execute(query)}


def lost_statuses(db: Session, basis: Publication, lines: tuple[Line, ...]) -> tuple[LostStatus, ...]:
    """Return the statuses of a publication that the lines leave behind; a new setting may hold already."""
    levels = levels_of(db, basis.instrument)
    published = {line.clause.id: line.version for line in frozen_lines(db, basis)}
    found = []
    for line in lines:
        old = published.get(line.clause.id)
        if old is None or old.hash == line.version.hash:
            continue
        before = levels.said.get((line.clause.id, old.hash), Level.NOT_DISCUSSED)
        after = levels.of(line.clause.id, line.version)
        if is_lost(before, after):
            found.append(LostStatus(line.clause.code, line.version.label, line.version.heading, before, after))
    return tuple(found)


def secretaries(db: Session, instrument: Instrument) -> int:
    """Return how many people of the secretariat can act on an instrument."""
    query = (
        select(func.count(distinct(Person.id)))
        .join(Seat, Seat.person_id == Person.id)
        .where(
            Seat.role == Role.SECRETARIAT,
            or_(Seat.instrument_id.is_(None), Seat.instrument_id == instrument.id),
            Seat.until.is_(None),
            Person.suspended_at.is_(None),
        )
    )
    return db.scalar(query) or 0
