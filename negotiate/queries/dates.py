"""The dates of an instrument: every rule with what it comes to as of a day, and the events that were recorded."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload

from negotiate import clock
from negotiate.models import Clause, DateRule, DateRuleKind, Event, Instrument
from negotiate.policy import Act, Actor
from negotiate.queries.heads import InstrumentHead, head_of, load_instrument
from negotiate.queries.rows import standing_versions
from negotiate.text.dates import Happening, Outlook, evaluate, happening, parse


@dataclass(frozen=True)
class DateNote:
    """A date rule with its outlook; `text_changed` asks somebody to read the clause again."""

    code: str
    kind: DateRuleKind
    label: str
    notation: str
    lead_days: int
    clause_code: str
    clause_label: str
    outlook: Outlook
    text_changed: bool


@dataclass(frozen=True)
class EventLine:
    """An event as recorded; `is_corrected` where a later row took its place."""

    code: str
    kind: str
    happened_on: date
    until: date | None
    rule_label: str
    source: str
    recorded_at: datetime
    recorded_by: str
    is_corrected: bool


@dataclass(frozen=True)
class DatesPage:
    """What is due, most urgent first, and what happened, newest first, as of a day."""

    head: InstrumentHead
    as_of: date
    notes: tuple[DateNote, ...]
    events: tuple[EventLine, ...]
    clauses: tuple[tuple[str, str], ...]


def dates_page(db: Session, actor: Actor, code: str, as_of: date | None = None) -> DatesPage:
    """Return the dates of an instrument as of a day, today where none is named."""
    instrument = load_instrument(db, actor, code)
    day = as_of or clock.today()
    grouped = date_notes(db, instrument, day)
    notes = sorted((note for notes in grouped.values() for note in notes), key=_urgency)
    head = head_of(db, actor, instrument)
    clauses = _clauses_for_rules(db, instrument) if Act.KEEP_DATES in head.acts else ()
    return DatesPage(head, day, tuple(notes), _event_lines(_events(db, instrument)), clauses)


def date_notes(
    db: Session, instrument: Instrument, as_of: date | None = None
) -> dict[str, tuple[DateNote, ...]]:
    """Return the standing date rules with their outlook, by the code of their clause."""
    day = as_of or clock.today()
    events = _events(db, instrument)
    hashes = {
        clause.id: (version.hash, version.label) for clause, version in standing_versions(db, instrument)
    }
    notes: dict[str, list[DateNote]] = defaultdict(list)
    for rule in _rules(db, instrument):
        hash, label = hashes.get(rule.clause_id, ("", ""))
        outlook = evaluate(parse(rule.notation), _happenings(rule, events), day, rule.lead_days)
        notes[rule.clause.code].append(
            DateNote(
                code=rule.code,
                kind=rule.kind,
                label=rule.label,
                notation=rule.notation,
                lead_days=rule.lead_days,
                clause_code=rule.clause.code,
                clause_label=label,
                outlook=outlook,
                text_changed=hash != rule.hash,
            )
        )
    return {code: tuple(lines) for code, lines in notes.items()}


def _rules(db: Session, instrument: Instrument) -> Iterable[DateRule]:
    query = (
        select(DateRule)
        .join(Clause, Clause.id == DateRule.clause_id)
        .where(Clause.instrument_id == instrument.id, DateRule.retired_at.is_(None))
        .options(selectinload(DateRule.clause))
        .order_by(Clause.ordinal, DateRule.id)
    )
    return db.scalars(query)


def _events(db: Session, instrument: Instrument) -> list[Event]:
    query = (
        select(Event)
        .where(Event.instrument_id == instrument.id)
        .options(
            selectinload(Event.date_rule), selectinload(Event.delegation), selectinload(Event.recorded_by)
        )
        .order_by(Event.happened_on.desc(), Event.id.desc())
    )
    return list(db.scalars(query))


def _happenings(rule: DateRule, events: list[Event]) -> list[Happening]:
    """Return what counts for one rule: the instrument's events, and the answers to this rule alone."""
    corrected = {event.corrects_id for event in events}
    return [
        happening(
            event.kind, event.happened_on, event.until, event.delegation.name if event.delegation else ""
        )
        for event in events
        if event.id not in corrected and event.date_rule_id in (None, rule.id)
    ]


def _event_lines(events: list[Event]) -> tuple[EventLine, ...]:
    corrected = {event.corrects_id for event in events}
    return tuple(
        EventLine(
            code=event.code,
            kind=event.kind,
            happened_on=event.happened_on,
            until=event.until,
            rule_label=event.date_rule.label if event.date_rule else "",
            source=event.source,
            recorded_at=event.recorded_at,
            recorded_by=event.recorded_by.name if event.recorded_by else "command line",
            is_corrected=event.id in corrected,
        )
        for event in events
    )


def _clauses_for_rules(db: Session, instrument: Instrument) -> tuple[tuple[str, str], ...]:
    return tuple(
        (clause.code, ", ".join(part for part in (version.label, version.heading) if part))
        for clause, version in standing_versions(db, instrument)
    )


def _urgency(note: DateNote) -> tuple[int, date]:
    return note.outlook.flag.urgency, note.outlook.due or date.max
