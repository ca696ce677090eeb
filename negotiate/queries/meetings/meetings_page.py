"""The meetings of an instrument: the next first, the past ones after it, and which of them clash for the reader."""

from dataclasses import dataclass

from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.models import Meeting
from negotiate.policy import Actor
from negotiate.queries.header import InstrumentHeader, header_of, load_instrument, readable_instruments
from negotiate.queries.meetings.meeting_lines import ItemPlace, MeetingLine, PlacesRead, meeting_line, places_read
from negotiate.state.meetings.clashes import MeetingClash, clashes_for
from negotiate.state.meetings.seen import meetings_ahead, meetings_seen


@dataclass(frozen=True)
class ClashLine:
    """Two meetings at the same time, and of each the clauses that the reader watches."""

    first: MeetingLine
    second: MeetingLine
    first_places: tuple[ItemPlace, ...]
    second_places: tuple[ItemPlace, ...]


@dataclass(frozen=True)
class MeetingsPage:
    """The meetings that a reader sees: the next first, then the past ones, the last first."""

    head: InstrumentHeader
    ahead: tuple[MeetingLine, ...]
    past: tuple[MeetingLine, ...]
    clashes: tuple[ClashLine, ...]


def meetings_page(db: Session, actor: Actor, code: str) -> MeetingsPage:
    """Return the meetings of an instrument that the actor sees."""
    instrument = load_instrument(db, actor, code)
    rows = meetings_seen(db, actor, instrument)
    places = places_read(db, actor, instrument, rows)
    lines = [meeting_line(actor, row, places) for row in rows]
    return MeetingsPage(
        head=header_of(db, actor, instrument),
        ahead=tuple(line for line in lines if line.is_ahead),
        past=tuple(line for line in reversed(lines) if not line.is_ahead),
        clashes=tuple(line for line in clash_lines(db, actor) if _names(line, lines)),
    )


def clash_lines(db: Session, actor: Actor) -> tuple[ClashLine, ...]:
    """Return the meetings of all her instruments that clash for a person; none for whoever is nobody."""
    if actor.person_id is None:
        return ()
    ahead = meetings_ahead(db, actor, readable_instruments(db, actor), clock.now())
    clashes = clashes_for(db, actor, ahead)
    involved: dict[int, list[Meeting]] = {}
    for row in (one for clash in clashes for one in (clash.first, clash.second)):
        involved.setdefault(row.instrument_id, []).append(row)
    places = {
        key: place
        for rows in involved.values()
        for key, place in places_read(db, actor, rows[0].instrument, rows).items()
    }
    return tuple(_line(actor, clash, places) for clash in clashes)


def _line(actor: Actor, clash: MeetingClash, places: PlacesRead) -> ClashLine:
    return ClashLine(
        first=meeting_line(actor, clash.first, places),
        second=meeting_line(actor, clash.second, places),
        first_places=tuple(places[key] for key in sorted(clash.first_clauses) if key in places),
        second_places=tuple(places[key] for key in sorted(clash.second_clauses) if key in places),
    )


def _names(clash: ClashLine, lines: list[MeetingLine]) -> bool:
    codes = {line.code for line in lines}
    return clash.first.code in codes or clash.second.code in codes
