"""The whole instrument as in force on a chosen day: published texts, recorded events, ends and stages.

Which text is in force follows from recorded events alone: an entry into force or an adoption counts, with the
publication that was named when it was recorded, or else the newest one issued by its day.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum

from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.dates import Flag, WellKnown, same_name
from negotiate.models import DateRule, Event, Instrument, Publication, Reopening
from negotiate.policy import Actor
from negotiate.queries.header import InstrumentHeader, header_of, load_instrument
from negotiate.queries.text.text import ClauseOnPage, clause_on_page
from negotiate.state.dates.date_rules import DateNote, note_of, readable_rules
from negotiate.state.dates.events import counting, events_of
from negotiate.state.dates.stages import StageLine, stages_of
from negotiate.state.text.levels import levels_of
from negotiate.state.text.lines import Text, named, published_text


class Force(Enum):
    """What the text of a day counts for."""

    IN_FORCE = "in force"
    ADOPTED = "adopted, not in force"
    PUBLISHED = "published, not adopted"
    ENDED = "no longer in force"
    NOTHING = "not yet published"


@dataclass(frozen=True)
class Ending:
    """A rule that ends words of a clause: all of it, or one paragraph."""

    note: DateNote
    paragraph: str

    @property
    def words(self) -> str:
        """Return which words end."""
        return f"Paragraph {self.paragraph}" if self.paragraph else "The whole clause"

    @property
    def has_lapsed(self) -> bool:
        """Say whether the words have ended by the day of looking."""
        return self.note.outlook.flag is Flag.LAPSED


@dataclass(frozen=True)
class ClauseThen:
    """A clause as it stood, with what ends it and to whom it applied."""

    clause: ClauseOnPage
    endings: tuple[Ending, ...]
    stages: tuple[StageLine, ...]
    is_reopened: bool

    @property
    def lapsed(self) -> tuple[Ending, ...]:
        """Return the endings that have come."""
        return tuple(ending for ending in self.endings if ending.has_lapsed)

    @property
    def is_gone(self) -> bool:
        """Say whether the whole clause has lapsed."""
        return any(not ending.paragraph for ending in self.lapsed)


@dataclass(frozen=True)
class AsOfPage:
    """The instrument on a day; `event_on` is the day of the event that `force` follows from."""

    head: InstrumentHeader
    on: date
    force: Force
    text: str
    issued_on: date | None
    event_on: date | None
    source: str
    is_named: bool
    clauses: tuple[ClauseThen, ...]

    @property
    def since(self) -> str:
        """Return the words before the day of the event."""
        words = {Force.ENDED: "No longer in force since", Force.IN_FORCE: "In force since"}
        return words.get(self.force, "Adopted on")

    @property
    def lapsed(self) -> tuple[ClauseThen, ...]:
        """Return the clauses of which words have ended."""
        return tuple(one for one in self.clauses if one.lapsed)


@dataclass(frozen=True)
class _Basis:
    force: Force
    publication: Publication | None = None
    event: Event | None = None


def as_of_page(db: Session, actor: Actor, code: str, on: date | None = None) -> AsOfPage:
    """Return the instrument as in force on a day, today where none is named."""
    instrument, day = load_instrument(db, actor, code), on or clock.today()
    events = events_of(db, instrument)
    basis = _basis(db, instrument, events, day)
    lines = published_text(db, basis.publication) if basis.publication else []
    endings = _endings(readable_rules(db, actor, instrument), events, lines, day)
    return AsOfPage(
        head=header_of(db, actor, instrument),
        on=day,
        force=basis.force,
        text=basis.publication.title if basis.publication else "",
        issued_on=basis.publication.issued_at.date() if basis.publication else None,
        event_on=basis.event.happened_on if basis.event else None,
        source=basis.event.source if basis.event else "",
        is_named=basis.event is not None and basis.event.enactment is not None,
        clauses=_clauses(db, instrument, lines, day, endings),
    )


def _basis(db: Session, instrument: Instrument, events: list[Event], day: date) -> _Basis:
    """Return the text that counted on a day, and the event by which it did."""
    query = select(Publication).where(Publication.instrument_id == instrument.id).order_by(Publication.ordinal)
    issued = list(db.scalars(query))
    steps = [(WellKnown.ENTRY_INTO_FORCE, Force.IN_FORCE), (WellKnown.ADOPTION, Force.ADOPTED)]
    if _newest(events, WellKnown.ENTRY_INTO_FORCE, day):
        steps.insert(0, (WellKnown.TERMINATION, Force.ENDED))
    for name, force in steps:
        event = _newest(events, name, day)
        if event is not None:
            text = event.enactment.publication if event.enactment else _by(issued, event.happened_on)
            return _Basis(force, text, event)
    text = _by(issued, day)
    return _Basis(Force.PUBLISHED if text else Force.NOTHING, text)


def _newest(events: list[Event], name: str, day: date) -> Event | None:
    """Return the newest event of the instrument itself with a name, up to a day."""
    found = [
        event
        for event in counting(events)
        if event.delegation_id is None and event.happened_on <= day and same_name(event.kind, name)
    ]
    return found[0] if found else None


def _by(issued: list[Publication], day: date) -> Publication | None:
    """Return the newest publication issued on a day or before it."""
    known = [publication for publication in issued if publication.issued_at.date() <= day]
    return known[-1] if known else None


def _clauses(
    db: Session, instrument: Instrument, lines: Text, day: date, endings: Mapping[str, Sequence[Ending]]
) -> tuple[ClauseThen, ...]:
    """Return the clauses of a text as they were on a day, with what ends each, by its code."""
    stages, levels = stages_of(db, instrument, day), levels_of(db, instrument)
    reopened = _reopened(db, instrument)
    return tuple(
        ClauseThen(
            clause=clause_on_page(clause, version, levels.of(clause.id, version)),
            endings=tuple(endings.get(clause.code, ())),
            stages=stages.get(clause.code, ()),
            is_reopened=clause.id in reopened,
        )
        for clause, version in lines
    )


def _endings(rules: Iterable[DateRule], events: list[Event], lines: Text, day: date) -> dict[str, list[Ending]]:
    """Return by the code of a clause what ends it by some rules, as of a day."""
    shown = {clause.id: named(clause, version) for clause, version in lines}
    endings: dict[str, list[Ending]] = defaultdict(list)
    for rule in rules:
        note = note_of(rule, events, day, shown.get(rule.clause_id))
        for covered in note.ends:
            endings[covered.clause_code].append(Ending(note, covered.paragraph))
    return endings


def _reopened(db: Session, instrument: Instrument) -> set[int]:
    """Return the ids of the clauses that an open round was opened for."""
    query = (
        select(Reopening.clause_id)
        .join(Reopening.round)
        .where(Reopening.round.has(instrument_id=instrument.id, closed_at=None))
    )
    return set(db.scalars(query))
