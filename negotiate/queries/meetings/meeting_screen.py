"""The screen of the room while a meeting sits: the clauses of the item at hand, as the desk has decided them so far.

It follows the agenda: whoever leads takes the next item up, and the room reads the clauses of that one.
"""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.models import Meeting
from negotiate.policy import Act, Actor, require
from negotiate.queries.desk.projector import ProjectedClause, clauses_shown, versions_shown
from negotiate.queries.header import InstrumentHeader, header_of, load_instrument
from negotiate.queries.meetings.floor import FloorPart, floor_part, floor_state, meeting_asked
from negotiate.queries.meetings.meeting_lines import MeetingLine, meeting_line, places_read
from negotiate.state.meetings.at_hand import clauses_at_hand
from negotiate.state.meetings.seen import OVERRUN, WHOLE
from negotiate.state.rows import by_code
from negotiate.state.stamps import Stamps, stamps_of


@dataclass(frozen=True)
class MeetingScreen:
    """The item at hand with who speaks on it, and its clauses in the order of the text.

    `version` changes with anything that is seen.
    """

    head: InstrumentHeader
    line: MeetingLine
    floor: FloorPart
    clauses: tuple[ProjectedClause, ...]
    version: str

    @property
    def is_so_far(self) -> bool:
        """Say whether something is shown that is chosen and not decided."""
        return any(clause.edits for clause in self.clauses)


def meeting_screen(db: Session, actor: Actor, code: str) -> MeetingScreen:
    """Return what the room of a meeting reads now; raise NotFound."""
    row = by_code(db, Meeting, code, *WHOLE)
    require(actor, Act.SEE_MEETING, row)
    instrument = load_instrument(db, actor, row.instrument.code)
    require(actor, Act.PROJECT, instrument)
    line = meeting_line(actor, row, places_read(db, actor, instrument, [row]))
    floor = floor_part(db, actor, row)
    clauses = clauses_shown(db, instrument, clauses_at_hand(db, row))
    version = _named(floor.version, [clause.version for clause in clauses])
    return MeetingScreen(header_of(db, actor, instrument), line, floor, clauses, version)


def meeting_screen_version(db: Session, actor: Actor, code: str) -> str:
    """Return the version of what the room of a meeting reads, in few statements: it is asked for every second."""
    return _version(db, actor, meeting_asked(db, actor, code))


def meeting_screen_state(db: Session, actor: Actor, code: str) -> tuple[str, Stamps, bool]:
    """Return all that decides what the room of a meeting reads: its version, the journal, and whether it may go on."""
    row = meeting_asked(db, actor, code)
    return _version(db, actor, row), stamps_of(db, row.instrument.code), row.plan.ends_at + OVERRUN > clock.now()


def _version(db: Session, actor: Actor, row: Meeting) -> str:
    require(actor, Act.PROJECT, row.instrument)
    return _named(floor_state(db, actor, row), versions_shown(db, row.instrument, clauses_at_hand(db, row)))


def _named(floor: str, clauses: Iterable[str]) -> str:
    """Return a short name of the state of a floor and of the clauses beside it."""
    return hashlib.sha256(" ".join((floor, *clauses)).encode("ascii")).hexdigest()[:12]
