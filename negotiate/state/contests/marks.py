"""What stands beside an entry of the record: who contests it, and what came of that."""

from collections import defaultdict
from collections.abc import Iterable
from typing import NamedTuple

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload

from negotiate.models import Contest, ContestOutcome, ContestState, Instrument


class ContestMark(NamedTuple):
    """A contest in few words; `outcome` is None until it is answered."""

    code: str
    delegation: str
    state: ContestState
    outcome: ContestOutcome | None

    @property
    def words(self) -> str:
        """Return what came of it, or how far it has come."""
        return self.outcome.value if self.outcome else self.state.value


def mark_of(row: Contest) -> ContestMark:
    """Return a contest in few words."""
    return ContestMark(row.code, row.delegation.name, row.state, row.answer.outcome if row.answer else None)


def contest_marks(
    db: Session, instrument: Instrument, numbers: Iterable[int] | None = None
) -> dict[int, tuple[ContestMark, ...]]:
    """Return who contests entries of an instrument, all or some, by their numbers, in the order in which they did."""
    only = () if numbers is None else (Contest.entry_number.in_(list(numbers)),)
    query = (
        select(Contest)
        .where(Contest.instrument_id == instrument.id, *only)
        .options(joinedload(Contest.delegation), joinedload(Contest.answer), joinedload(Contest.retreat))
        .order_by(Contest.id)
    )
    found: dict[int, list[ContestMark]] = defaultdict(list)
    for row in db.scalars(query):
        found[row.entry_number].append(mark_of(row))
    return {number: tuple(marks) for number, marks in found.items()}
