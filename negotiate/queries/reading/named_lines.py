"""Clauses that are only named to who reads what changed: by their label and heading, with what became of each."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate.models import Instrument, Version
from negotiate.queries.reading.unread import ClauseToRead, Novelty, Unread
from negotiate.queries.text.comparing.clause_moves import ClauseMove
from negotiate.state.reading.statuses_since import StatusSince, statuses_since


@dataclass(frozen=True)
class NamedLine:
    """A clause by its names, with what its reader knows of it."""

    line: ClauseToRead
    label: str
    heading: str
    #: What to call what became of it.
    word: str


@dataclass(frozen=True)
class PassedLine:
    """A clause of which not a word changed since its reader marked it, only how far it is agreed."""

    code: str
    told: StatusSince
    marked_at: datetime


def status_lines(db: Session, instrument: Instrument, unread: Unread) -> dict[int, PassedLine]:
    """Return what changed in status alone, by the id of the clause, in the order of the text."""
    read = {line.clause.id: line.read for line in unread.clauses if line.novelty is Novelty.READ and line.read}
    lines = [line.clause for line in unread.clauses if line.clause.id in read]
    found = statuses_since(db, instrument, lines, read)
    return {one.id: PassedLine(one.code, found[one.id], read[one.id].marked_at) for one in lines if one.id in found}


def named(db: Session, lines: Iterable[ClauseToRead], moves: Mapping[int, ClauseMove]) -> dict[int, NamedLine]:
    """Return the lines with their names, by clause: of one that was taken out, as it was read."""
    by_version = {_named_by(line): line for line in lines}
    query = select(Version.id, Version.label, Version.heading).where(Version.id.in_(by_version))
    found = ((by_version[row.id], row) for row in db.execute(query))
    return {line.clause.id: NamedLine(line, row.label, row.heading, _word(line, moves)) for line, row in found}


def _word(line: ClauseToRead, moves: Mapping[int, ClauseMove]) -> str:
    """Return what to call what became of a clause: one that moved away and back came back."""
    move = moves.get(line.clause.id)
    is_back = line.novelty is Novelty.MOVED and move is not None and move.is_back
    return (Novelty.CAME_BACK if is_back else line.novelty).value


def _named_by(line: ClauseToRead) -> int:
    """Return the version whose label and heading name a clause."""
    return line.read.version_id if line.clause.is_deleted and line.read else line.clause.version_id
