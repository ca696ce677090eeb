"""Proposed wordings: what each open amendment wants to say now, as a line of the text beside the others.

An amendment that has lost its place wants nothing that could be read on the text as it stands, and is left out.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import NamedTuple

from sqlalchemy import bindparam, case, select
from sqlalchemy.orm import Session, selectinload

from negotiate.models import (
    Amendment,
    AmendmentKind,
    Carriage,
    CarriageResult,
    Following,
    Instrument,
    Revision,
    unpacked,
)
from negotiate.state.amendments.amendable import WORDED
from negotiate.state.amendments.columns import IS_LATEST, IS_OPEN
from negotiate.state.amendments.current_wording import as_wording
from negotiate.state.amendments.standing_wordings import StandingWordings
from negotiate.state.numbering.wording_history import WordingHistory, history_through
from negotiate.state.text.outlines import Line
from negotiate.text.edits import Edit, apply
from negotiate.text.wording import Wording

#: Carriages after which an amendment has a wording on the newer text.
_PLACED = (CarriageResult.CLEAN, CarriageResult.PARTLY, CarriageResult.CONTAINED)
_CARRIED = (
    selectinload(Revision.carriages).joinedload(Carriage.version),
    selectinload(Revision.followings).joinedload(Following.version),
)


class OpenAmendment(NamedTuple):
    """An open amendment that has words, as its columns; `heading` and `body` of a new clause alone."""

    id: int
    code: str
    number: int
    kind: AmendmentKind
    clause_id: int
    revision_id: int
    heading: str
    body: str


@dataclass(frozen=True)
class ProposedLine(Line):
    """A clause of the text with an open amendment to it, or to be put behind it; `edits` make it of the version.

    There are no edits of a clause that is new.
    """

    amendment: OpenAmendment
    edits: tuple[Edit, ...]

    @property
    def is_new(self) -> bool:
        """Say whether a new clause is proposed, which stands on no text yet."""
        return self.amendment.kind is AmendmentKind.INSERT

    @cached_property
    def text(self) -> str:
        """Return what the amendment wants to say."""
        if self.is_new:
            return Wording(self.amendment.heading, self.amendment.body).text
        return apply(self.version.wording.text, self.edits)


_IS_NEW = Amendment.kind == AmendmentKind.INSERT
_OPEN = (
    select(
        Amendment.id,
        Amendment.code,
        Amendment.number,
        Amendment.kind,
        Amendment.clause_id,
        Revision.id,
        case((_IS_NEW, Revision.heading), else_=""),
        case((_IS_NEW, Revision.body), else_=""),
    )
    .join(Revision, Revision.amendment_id == Amendment.id)
    .where(Amendment.instrument_id == bindparam("instrument"), Amendment.kind.in_(WORDED), IS_OPEN, IS_LATEST)
    .order_by(Amendment.number)
)


def proposed_lines(db: Session, instrument: Instrument, lines: Sequence[Line]) -> list[ProposedLine]:
    """Return what the open amendments want to say, by their numbers."""
    standing = {line.clause.id: line for line in lines}
    wordings = StandingWordings(db, instrument)
    found: list[ProposedLine] = []
    for row in db.execute(_OPEN, {"instrument": instrument.id}):
        amendment = OpenAmendment._make(row)
        line = standing.get(amendment.clause_id)
        if line is not None:
            found += _proposed(amendment, line, wordings)
    return found


def _proposed(amendment: OpenAmendment, line: Line, wordings: StandingWordings) -> Iterator[ProposedLine]:
    if amendment.kind is AmendmentKind.INSERT:
        yield ProposedLine(line.clause, line.version, amendment, ())
        return
    placed = wordings.edits(amendment.revision_id, line.version.id)
    if not placed.is_displaced:
        yield ProposedLine(line.clause, line.version, amendment, placed.edits)


def proposed_histories(db: Session, proposed: Iterable[ProposedLine]) -> dict[int, WordingHistory]:
    """Return the wordings that amendments have come through since they were submitted, by id."""
    wanted = {line.amendment.revision_id: line.amendment.id for line in proposed}
    query = select(Revision).where(Revision.id.in_(wanted)).options(*_CARRIED)
    return {wanted[one.id]: history_through(_wordings(one)) for one in (db.scalars(query) if wanted else ())}


def _wordings(revision: Revision) -> Iterator[tuple[datetime, Wording]]:
    """Yield the wording as submitted, and then as it was carried, each with its instant."""
    yield revision.saved_at, revision.wording
    for one in _carried(revision):
        base = one.version.wording
        yield one.made_at, as_wording(apply(base.text, unpacked(one.edits)), base)


def _carried(revision: Revision) -> list[Carriage | Following]:
    """Return where an amendment has stood since, oldest first."""
    rows: list[Carriage | Following] = [*revision.carriages, *revision.followings]
    return sorted((one for one in rows if one.result in _PLACED), key=lambda one: one.made_at)
