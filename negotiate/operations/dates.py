"""Date rules and events: what a clause says about time, and what really happened, kept apart."""

from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.errors import Invalid
from negotiate.models import Clause, DateRule, DateRuleKind, Event, Instrument
from negotiate.operations.record import instrument_chain, record
from negotiate.policy import Act, Actor, require
from negotiate.queries.rows import by_code, current_version
from negotiate.text.dates import LEAD_DAYS, Kind, NotUnderstood, happening, rule_for, write

LEAD_LIMIT = 3650


def add_rule(
    db: Session,
    actor: Actor,
    clause_code: str,
    kind: DateRuleKind,
    notation: str,
    *,
    label: str = "",
    lead_days: int | None = None,
) -> DateRule:
    """Write down what a clause says about time, in the engine's notation."""
    clause = by_code(db, Clause, clause_code)
    require(actor, Act.KEEP_DATES, clause.instrument)
    lead = LEAD_DAYS[Kind(kind.value)] if lead_days is None else lead_days
    if not 0 <= lead <= LEAD_LIMIT:
        raise Invalid(f"The lead time is a number of days from 0 to {LEAD_LIMIT}.", "lead_days")
    rule = DateRule(
        clause=clause,
        kind=kind,
        label=" ".join(label.split()) or kind.value.capitalize(),
        notation=understood(kind, notation),
        hash=current_version(db, clause).hash,
        lead_days=lead,
        made_at=clock.now(),
        made_by_id=actor.person_id,
    )
    db.add(rule)
    db.flush()
    chain = instrument_chain(clause.instrument)
    record(db, actor, "wrote a date rule", rule, chain=chain, clause=clause.code, notation=rule.notation)
    return rule


def retire_rule(db: Session, actor: Actor, rule_code: str) -> DateRule:
    """End a rule that the text no longer holds; it stays readable in the record."""
    rule = by_code(db, DateRule, rule_code)
    require(actor, Act.KEEP_DATES, rule.clause.instrument)
    if rule.retired_at is not None:
        raise Invalid("This rule has been retired already.")
    rule.retired_at, rule.retired_by_id = clock.now(), actor.person_id
    chain = instrument_chain(rule.clause.instrument)
    record(db, actor, "retired a date rule", rule, chain=chain, notation=rule.notation)
    return rule


def record_event(
    db: Session,
    actor: Actor,
    instrument_code: str,
    kind: str,
    happened_on: date,
    source: str,
    *,
    until: date | None = None,
    rule_code: str = "",
) -> Event:
    """Record what happened, or what was decided about a due date, with where it is written."""
    instrument = by_code(db, Instrument, instrument_code)
    require(actor, Act.KEEP_DATES, instrument)
    event = Event(
        instrument=instrument,
        kind=" ".join(kind.split()),
        happened_on=happened_on,
        until=until,
        date_rule=_rule_of(db, instrument, rule_code),
        source=" ".join(source.split()),
        recorded_at=clock.now(),
        recorded_by_id=actor.person_id,
    )
    return _recorded(db, actor, event, "recorded an event")


def correct_event(db: Session, actor: Actor, event_code: str, happened_on: date, source: str) -> Event:
    """Correct an event's day or source by a further row; the wrong one stays readable and counts no more."""
    wrong = by_code(db, Event, event_code)
    require(actor, Act.KEEP_DATES, wrong.instrument)
    if db.scalar(select(Event.id).where(Event.corrects_id == wrong.id)) is not None:
        raise Invalid("This entry has been corrected already. Correct the newer one.")
    event = Event(
        instrument=wrong.instrument,
        kind=wrong.kind,
        happened_on=happened_on,
        until=wrong.until,
        date_rule=wrong.date_rule,
        source=" ".join(source.split()),
        recorded_at=clock.now(),
        recorded_by_id=actor.person_id,
        corrects_id=wrong.id,
    )
    return _recorded(db, actor, event, "corrected an event")


def understood(kind: DateRuleKind, notation: str) -> str:
    """Return a rule in its one spelling; raise Invalid with what could not be read."""
    if not notation.strip():
        raise Invalid("Write the rule, for instance “5 years after entry into force”.", "notation")
    try:
        return write(rule_for(Kind(kind.value), notation.strip()))
    except NotUnderstood as trouble:
        raise Invalid(str(trouble), "notation") from trouble


def _rule_of(db: Session, instrument: Instrument, code: str) -> DateRule | None:
    if not code:
        return None
    rule = by_code(db, DateRule, code)
    if rule.clause.instrument_id != instrument.id:
        raise Invalid("That date rule belongs to another instrument.", "rule")
    return rule


def _recorded(db: Session, actor: Actor, event: Event, act: str) -> Event:
    if not event.kind:
        raise Invalid("Say what happened, for instance “entry into force”.", "event")
    if not event.source:
        raise Invalid("Say where this is written: a depositary notification, a decision, a record.", "source")
    try:
        happening(event.kind, event.happened_on, event.until)
    except ValueError as trouble:
        raise Invalid(str(trouble), "until") from trouble
    db.add(event)
    db.flush()
    record(
        db,
        actor,
        act,
        event,
        chain=instrument_chain(event.instrument),
        kind=event.kind,
        on=event.happened_on.isoformat(),
        source=event.source,
    )
    return event
