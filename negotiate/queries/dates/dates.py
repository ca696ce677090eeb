"""The dates of an instrument: what is due, most urgent first, and the events that were recorded."""

from dataclasses import dataclass
from datetime import date
from itertools import groupby

from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.dates import Flag
from negotiate.models import Instrument
from negotiate.models.publishing.publication import Publication
from negotiate.policy import Act, Actor
from negotiate.queries.header import InstrumentHeader, header_of, load_instrument
from negotiate.state.dates.date_rules import DateNote, urgent_notes
from negotiate.state.dates.events import EventLine, event_lines, events_of
from negotiate.state.dates.parties import possible_parties
from negotiate.state.text.lines import standing_names

#: Under which words the list has a date, by how it stands; in the order in which these follow each other.
GROUPS = {
    "Overdue": (Flag.OVERDUE,),
    "Due": (Flag.DUE, Flag.DUE_SOON),
    "To come": (Flag.EXTENDED, Flag.SCHEDULED),
    "Without a day so far": (Flag.CONTINGENT, Flag.NO_ANCHOR, Flag.INDETERMINATE),
    "Over": (Flag.LAPSED, Flag.HELD, Flag.SUPERSEDED),
}
_GROUP_OF = {flag: (place, title) for place, (title, flags) in enumerate(GROUPS.items()) for flag in flags}


@dataclass(frozen=True)
class DateGroup:
    """Dates that stand alike, the most urgent first."""

    title: str
    notes: tuple[DateNote, ...]


@dataclass(frozen=True)
class DatesPage:
    """What is due, most urgent first, and what happened, newest first, as of a day."""

    head: InstrumentHeader
    as_of: date
    notes: tuple[DateNote, ...]
    events: tuple[EventLine, ...]
    clauses: tuple[tuple[str, str], ...]
    parties: tuple[tuple[str, str], ...]
    texts: tuple[tuple[str, str], ...]

    @property
    def groups(self) -> tuple[DateGroup, ...]:
        """Return what is due by how it stands, groups without a date left out."""
        placed = sorted(self.notes, key=lambda note: _GROUP_OF[note.outlook.flag][0])
        found = groupby(placed, lambda note: _GROUP_OF[note.outlook.flag][1])
        return tuple(DateGroup(title, tuple(notes)) for title, notes in found)


def dates_page(db: Session, actor: Actor, code: str, as_of: date | None = None) -> DatesPage:
    """Return the dates of an instrument as of a day, today where none is named."""
    instrument = load_instrument(db, actor, code)
    head = header_of(db, actor, instrument)
    keeps = Act.KEEP_DATES in head.acts
    return DatesPage(
        head=head,
        as_of=as_of or clock.today(),
        notes=urgent_notes(db, actor, instrument, as_of),
        events=event_lines(actor, instrument, events_of(db, instrument)),
        clauses=_clauses_for_rules(db, instrument) if keeps else (),
        parties=possible_parties(db, instrument) if keeps else (),
        texts=_texts(db, instrument) if keeps else (),
    )


def _clauses_for_rules(db: Session, instrument: Instrument) -> tuple[tuple[str, str], ...]:
    return tuple((clause.code, clause.name) for clause in standing_names(db, instrument))


def _texts(db: Session, instrument: Instrument) -> tuple[tuple[str, str], ...]:
    query = (
        select(Publication.code, Publication.title)
        .where(Publication.instrument_id == instrument.id)
        .order_by(Publication.ordinal.desc())
    )
    return tuple((code, title) for code, title in db.execute(query))
