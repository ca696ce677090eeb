"""What is recorded of amendments, as columns: who proposed, who co-sponsors, who last said what of which wording."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session, aliased

from negotiate.amendment_names import LAST_OF_DELEGATIONS
from negotiate.models import (
    Amendment,
    Capacity,
    Delegation,
    Group,
    Instrument,
    Participation,
    Position,
    Revision,
    Sponsorship,
    ThreadReach,
)
from negotiate.policy import Actor
from negotiate.state.comments.amendment_positions import STANDS, STANDS_BEFORE_ALL, TOLD_TO_ALL
from negotiate.state.comments.heard import heard
from negotiate.state.house.departures import left_at

_told = aliased(Group)
#: Two acts that are no positions, beside the stances.
PROPOSED, SPONSORS = "proposed", "co-sponsors"


class Column(NamedTuple):
    """A delegation at the head of a column."""

    id: int
    code: str
    name: str
    is_observer: bool
    #: When it ceased to take part; None where it does, or never did.
    left_at: datetime | None = None

    @property
    def is_asked(self) -> bool:
        """Say whether it could record a position, so that it is counted where it has recorded none."""
        return not self.is_observer and self.left_at is None


class Stated(NamedTuple):
    """What one delegation says of an amendment or of words: a stance, or one of the two acts.

    `earlier` is the number of the revision or version that it was said of, where the words have changed since; `behalf`
    the name and the short name of the group that it is said for; `group` that of the group that it is told to.
    """

    says: str
    earlier: int | None = None
    behalf: tuple[str, str] | None = None
    reach: ThreadReach = ThreadReach.PARTICIPANTS
    group: str = ""


class MatrixCell(NamedTuple):
    """Where a row meets a column: the newest that stands, if any; `key` is the cell in addresses."""

    key: str
    column: Column
    statement: Stated | None

    @property
    def is_confidential(self) -> bool:
        """Say whether not everybody at the table reads what is recorded."""
        return self.statement is not None and self.statement.reach.is_confidential

    @property
    def readers(self) -> str:
        """Return who reads what is told to few."""
        return (self.statement.group if self.statement else "") or f"{self.column.name} only"


def columns_of(db: Session, instrument: Instrument, also: Collection[int] = ()) -> tuple[Column, ...]:
    """Return the delegations that take part, and those that once proposed or spoke or co-sponsor, by name.

    Observers come last; who takes part no more has the day on which it left.

    `also` are others by their ids: those whose positions on words a reader reads.
    """
    here = Amendment.instrument_id == instrument.id
    spoke = (
        select(Position.delegation_id).join(Amendment, Amendment.id == Position.amendment_id).where(here, TOLD_TO_ALL)
    )
    proposed = select(Amendment.delegation_id).where(here, Amendment.number <= LAST_OF_DELEGATIONS)
    sponsors = (
        select(Sponsorship.delegation_id)
        .join(Amendment, Amendment.id == Sponsorship.amendment_id)
        .where(here, Sponsorship.until.is_(None))
    )
    of_it = (Participation.delegation_id == Delegation.id) & (Participation.instrument_id == instrument.id)
    takes_part = of_it & Participation.stands
    acted = Delegation.id.in_(spoke.union_all(proposed, sponsors))
    query = (
        select(Delegation.id, Delegation.code, Delegation.name, Participation.capacity)
        .outerjoin(Participation, takes_part)
        .where(Participation.id.is_not(None) | acted | Delegation.id.in_(also))
        .order_by(Delegation.name, Delegation.id)
    )
    left = left_at(db, instrument)
    found = [
        Column(row.id, row.code, row.name, row.capacity is Capacity.OBSERVER, left.get(row.id))
        for row in db.execute(query)
    ]
    return tuple(sorted(found, key=lambda column: column.is_observer))


def statements_on(db: Session, amendments: Sequence[str]) -> dict[str, dict[int, Stated]]:
    """Return what is told to all of each of some tabled amendments, by its code and the id of the delegation."""
    these = Amendment.code.in_(amendments)
    found = _stated(db, amendments, STANDS_BEFORE_ALL)
    joined = select(Amendment.code, Sponsorship.delegation_id).join(Amendment, Amendment.id == Sponsorship.amendment_id)
    for code, delegation in db.execute(joined.where(these, Sponsorship.until.is_(None))):
        found[code][delegation] = Stated(SPONSORS)
    for code, delegation in db.execute(select(Amendment.code, Amendment.delegation_id).where(these)):
        found[code][delegation] = Stated(PROPOSED)
    return found


def whispered_on(
    db: Session, actor: Actor, instrument: Instrument, amendments: Sequence[str]
) -> dict[str, dict[int, Stated]]:
    """Return what delegations say of some amendments to the actor and others, but not to all, as far as it stands.

    It was said after what they have told all, if anything: that would have taken its place.
    """
    return _stated(db, amendments, heard(actor, instrument, Position), ~TOLD_TO_ALL, STANDS)


def _stated(db: Session, amendments: Sequence[str], *only: ColumnElement[bool]) -> dict[str, dict[int, Stated]]:
    """Return positions on some amendments by the code of each and the id of the delegation, the newest of each."""
    query = (
        select(
            *(Amendment.code, Position.delegation_id, Position.stance, Position.reach),
            *(Revision.number, Group.name, Group.short_name, _told.name),
        )
        .join(Amendment, Amendment.id == Position.amendment_id)
        .join(Revision, Revision.id == Position.revision_id)
        .outerjoin(Group, Group.id == Position.behalf_id)
        .outerjoin(_told, _told.id == Position.group_id)
        .where(Amendment.code.in_(amendments), *only)
        .order_by(Position.id)
    )
    newest, found = _newest_revisions(db, amendments), defaultdict[str, dict[int, Stated]](dict)
    for code, delegation, stance, reach, number, name, short, group in db.execute(query):
        earlier, behalf = number if number < newest[code] else None, (name, short) if name else None
        found[code][delegation] = Stated(stance.value, earlier, behalf, reach, group or "")
    return found


def _newest_revisions(db: Session, amendments: Sequence[str]) -> dict[str, int]:
    query = (
        select(Amendment.code, func.max(Revision.number).label("newest"))
        .join(Revision, Revision.amendment_id == Amendment.id)
        .where(Amendment.code.in_(amendments), Revision.tabled_at.is_not(None))
        .group_by(Amendment.code)
    )
    return {row.code: row.newest for row in db.execute(query)}
