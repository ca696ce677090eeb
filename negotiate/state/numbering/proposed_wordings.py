"""Proposed wordings: what each open amendment wants to say now, as a line of the text beside the others.

An amendment that has lost its place wants nothing that could be read on the text as it stands, and is left out.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate.models import (
    Amendment,
    AmendmentKind,
    Carriage,
    CarriageResult,
    Following,
    Instrument,
    Version,
    unpacked,
)
from negotiate.state.amendments.awaiting_decision import open_amendments
from negotiate.state.amendments.current_wording import as_wording
from negotiate.state.amendments.standing_edits import place
from negotiate.state.numbering.wording_history import WordingHistory, history_through
from negotiate.state.text.outlines import Line
from negotiate.text.edits import Edit, apply
from negotiate.text.wording import Wording

#: Carriages after which an amendment has a wording on the newer text.
_PLACED = (CarriageResult.CLEAN, CarriageResult.PARTLY, CarriageResult.CONTAINED)


@dataclass(frozen=True)
class ProposedLine(Line):
    """A clause of the text with an open amendment to it, or to be put behind it; `text` is what that wants to say.

    `edits` make it of the version; there are none of a clause that is new.
    """

    amendment: Amendment
    edits: tuple[Edit, ...]
    text: str

    @property
    def is_new(self) -> bool:
        """Say whether a new clause is proposed, which stands on no text yet."""
        return self.amendment.kind is AmendmentKind.INSERT


def proposed_lines(db: Session, instrument: Instrument, lines: Sequence[Line]) -> list[ProposedLine]:
    """Return what the open amendments want to say, by their numbers."""
    standing = {line.clause.id: line for line in lines}
    found: list[ProposedLine] = []
    for amendment in open_amendments(db, instrument):
        line = standing.get(amendment.clause_id or 0)
        if line is not None:
            found += _proposed(amendment, line)
    return found


def _proposed(amendment: Amendment, line: Line) -> Iterator[ProposedLine]:
    match amendment.kind:
        case AmendmentKind.INSERT:
            text = amendment.revision.wording.text
            yield ProposedLine(line.clause, line.version, amendment, (), text)
        case AmendmentKind.MODIFY:
            placed = place(amendment, line.version)
            if not placed.is_displaced:
                text = apply(line.version.wording.text, placed.edits)
                yield ProposedLine(line.clause, line.version, amendment, placed.edits, text)


def proposed_histories(db: Session, proposed: Iterable[ProposedLine]) -> dict[int, WordingHistory]:
    """Return the wordings that amendments have come through since they were submitted, by id; in one statement."""
    wanted = list(proposed)
    ids = {one.version_id for line in wanted for one in _carried(line)}
    query = select(Version).where(Version.id.in_(ids))
    versions = {version.id: version for version in db.scalars(query)} if ids else {}
    return {line.amendment.id: history_through(_wordings(line, versions)) for line in wanted}


def _wordings(line: ProposedLine, versions: dict[int, Version]) -> Iterator[tuple[datetime, Wording]]:
    """Yield the wording as submitted, and then as it was carried, each with its instant."""
    revision = line.amendment.revision
    yield revision.saved_at, revision.wording
    for one in _carried(line):
        base = versions[one.version_id].wording
        yield one.made_at, as_wording(apply(base.text, unpacked(one.edits)), base)


def _carried(line: ProposedLine) -> list[Carriage | Following]:
    """Return where the amendment has stood since, oldest first."""
    revision = line.amendment.revision
    rows: list[Carriage | Following] = [*revision.carriages, *revision.followings]
    return sorted((one for one in rows if one.result in _PLACED), key=lambda one: one.made_at)
