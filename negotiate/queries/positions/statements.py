"""What is recorded of amendments, as columns: who proposed, who co-sponsors, who last said what of which wording."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Collection, Sequence
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate.models import Amendment, Capacity, Delegation, Instrument, Participation, Position, Revision, Sponsorship
from negotiate.state.amendments.columns import IS_LATEST_WORD

#: Two acts that are no positions, beside the stances.
PROPOSED, SPONSORS = "proposed", "co-sponsors"


class Column(NamedTuple):
    """A delegation at the head of a column."""

    id: int
    code: str
    name: str
    is_observer: bool


class Stated(NamedTuple):
    """What one delegation says of an amendment: a stance, or one of the two acts.

    `earlier` is the number of the revision that it was said of, where the words have changed since; else None.
    """

    says: str
    earlier: int | None


def columns_of(db: Session, instrument: Instrument, also: Collection[int] = ()) -> tuple[Column, ...]:
    """Return the delegations that take part, and those that once proposed or spoke, by name; observers come last.

    `also` are others by their ids: those whose positions on words a reader reads.
    """
    here = Amendment.instrument_id == instrument.id
    spoke = select(Position.delegation_id).join(Amendment, Amendment.id == Position.amendment_id).where(here)
    proposed = select(Amendment.delegation_id).where(here, Amendment.tabled_at.is_not(None))
    takes_part = (Participation.delegation_id == Delegation.id) & (Participation.instrument_id == instrument.id)
    query = (
        select(Delegation.id, Delegation.code, Delegation.name, Participation.capacity)
        .outerjoin(Participation, takes_part)
        .where(Participation.id.is_not(None) | Delegation.id.in_(spoke.union_all(proposed)) | Delegation.id.in_(also))
        .order_by(Delegation.name, Delegation.id)
    )
    found = [Column(row.id, row.code, row.name, row.capacity is Capacity.OBSERVER) for row in db.execute(query)]
    return tuple(sorted(found, key=lambda column: column.is_observer))


def statements_on(db: Session, amendments: Sequence[str]) -> dict[str, dict[int, Stated]]:
    """Return what is recorded of each of some tabled amendments, by its code and the id of the delegation."""
    these = Amendment.code.in_(amendments)
    said = (
        select(Amendment.code, Position.delegation_id, Position.stance, Position.taken_at)
        .join(Amendment, Amendment.id == Position.amendment_id)
        .where(these, IS_LATEST_WORD)
    )
    found: dict[str, dict[int, Stated]] = defaultdict(dict)
    tabled = _tablings(db, amendments)
    for code, delegation, stance, taken_at in db.execute(said):
        found[code][delegation] = Stated(stance.value, _earlier(tabled[code], taken_at))
    joined = select(Amendment.code, Sponsorship.delegation_id).join(Amendment, Amendment.id == Sponsorship.amendment_id)
    for code, delegation in db.execute(joined.where(these, Sponsorship.until.is_(None))):
        found[code][delegation] = Stated(SPONSORS, None)
    for code, delegation in db.execute(select(Amendment.code, Amendment.delegation_id).where(these)):
        found[code][delegation] = Stated(PROPOSED, None)
    return found


def revision_at(tabled: Sequence[datetime], moment: datetime) -> int:
    """Return the number of the revision that stood at a moment; `tabled` says when each was tabled, in their order.

    >>> first, second = datetime(2026, 1, 1), datetime(2026, 3, 1)
    >>> revision_at([first, second], datetime(2026, 2, 1)), revision_at([first, second], second)
    (1, 2)
    """
    return max(1, bisect_right(tabled, moment))


def _earlier(tabled: Sequence[datetime], moment: datetime) -> int | None:
    number = revision_at(tabled, moment)
    return number if number < len(tabled) else None


def _tablings(db: Session, amendments: Sequence[str]) -> dict[str, list[datetime]]:
    """Return when each revision of some amendments was tabled."""
    query = (
        select(Amendment.code, Revision.tabled_at)
        .join(Revision, Revision.amendment_id == Amendment.id)
        .where(Amendment.code.in_(amendments))
        .order_by(Revision.number)
    )
    found: dict[str, list[datetime]] = defaultdict(list)
    for code, tabled_at in db.execute(query):
        if tabled_at is not None:
            found[code].append(tabled_at)
    return found
