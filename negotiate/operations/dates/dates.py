"""Date rules and events: what a clause says about time, and what really happened, kept apart."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from functools import partial

from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.dates import LEAD_DAYS, DateKind, NotUnderstood, happening, rule_for, write
from negotiate.dates.evaluation.events import DatedEvent as PlainEvent
from negotiate.errors import Faults, Invalid, Stale
from negotiate.models import (
    Clause,
    Confirmation,
    Coverage,
    DateRule,
    DateRuleKind,
    Enactment,
    Event,
    Instrument,
    Publication,
    Version,
)
from negotiate.operations.opening import opened
from negotiate.operations.record import instrument_chain, record
from negotiate.operations.remarks import noted_line
from negotiate.operations.sizes import says_something
from negotiate.policy import Act, Actor
from negotiate.state.dates.parties import party_of
from negotiate.state.rows import by_code
from negotiate.state.text.versions import current_version
from negotiate.text.marks.citing import shorthand
from negotiate.text.marks.paragraphs import paragraphs

LEAD_LIMIT = 3_650


@dataclass(frozen=True)
class NewRule:
    """What a clause says about time, in the engine's notation.

    `ends` are the paragraphs that lapse with it ("" for the whole clause); `read` is the hash of the wording that the
    form was made from, where it was made from one.
    """

    kind: DateRuleKind
    notation: str
    label: str = ""
    lead_days: int | None = None
    ends: Iterable[str] = ()
    read: str = ""

    @property
    def usual_label(self) -> str:
        """Return the label, or what a rule of its kind is called."""
        return noted_line(self.label, "label") or self.kind.value.capitalize()


@dataclass(frozen=True)
class Occurrence:
    """On which day something happened, or up to which other day it reaches, and where that is written."""

    on: date
    source: str
    until: date | None = None
    note: str = ""


@dataclass(frozen=True)
class NewEvent:
    """What happened, or what was decided about a due date: the code of the rule that it answers.

    `party` is the code of the delegation whose own event it is, `text` that of the publication it is about.
    """

    kind: str
    occurrence: Occurrence
    rule: str = ""
    party: str = ""
    text: str = ""


def add_rule(db: Session, actor: Actor, clause_code: str, new: NewRule) -> DateRule:
    """Write down what a clause says about time; raise Stale where the clause has changed since it was read."""
    clause = opened(db, actor, Act.KEEP_DATES, Clause, clause_code)
    version = still_reads(db, clause, new.read)
    if version.is_deleted:
        raise Invalid("This clause has been deleted: it says nothing of time any more.", "notation")
    lead = LEAD_DAYS[DateKind(new.kind.value)] if new.lead_days is None else new.lead_days
    faults = Faults()
    if not 0 <= lead <= LEAD_LIMIT:
        faults.found.append(Invalid(f"The lead time is a number of days from 0 to {LEAD_LIMIT:,}.", "lead_days"))
    notation = faults.of(lambda: understood(new.kind, new.notation), "")
    ends = [faults.of(partial(existing_paragraph, version, path), "") for path in new.ends]
    faults.tell()
    rule = DateRule(
        clause=clause,
        kind=new.kind,
        label=new.usual_label,
        notation=notation,
        hash=version.hash,
        lead_days=lead,
        made_at=clock.now(),
        made_by_id=actor.person_id,
        coverages=[Coverage(clause=clause, paragraph=path) for path in ends],
    )
    db.add(rule)
    db.flush()
    chain = instrument_chain(clause.instrument)
    record(db, actor, "wrote a date rule", rule, chain=chain, clause=clause.code, notation=rule.notation)
    return rule


def retire_rule(db: Session, actor: Actor, rule_code: str) -> DateRule:
    """End a rule that the text no longer holds; it stays readable in the record."""
    rule = opened(db, actor, Act.KEEP_DATES, DateRule, rule_code)
    if rule.retired_at is not None:
        raise Invalid("This rule has been retired already.")
    rule.retired_at, rule.retired_by_id = clock.now(), actor.person_id
    chain = instrument_chain(rule.clause.instrument)
    record(db, actor, "retired a date rule", rule, chain=chain, notation=rule.notation)
    return rule


def confirm_rule(db: Session, actor: Actor, rule_code: str, read: str) -> Confirmation:
    """Say that a rule still says what the changed clause says; `read` is the hash of the wording that was read."""
    rule = opened(db, actor, Act.KEEP_DATES, DateRule, rule_code)
    version = still_reads(db, rule.clause, read)
    if version.is_deleted:
        raise Invalid("This clause has been deleted: it says nothing of time any more. Retire the rule instead.")
    if rule.retired_at is not None or version.hash in rule.hashes:
        raise Invalid("This rule needs no second reading: it is retired, or it was held against this wording.")
    confirmation = Confirmation(hash=version.hash, confirmed_at=clock.now(), confirmed_by_id=actor.person_id)
    rule.confirmations.append(confirmation)
    chain = instrument_chain(rule.clause.instrument)
    record(db, actor, "confirmed a date rule", rule, chain=chain, notation=rule.notation, hash=version.hash)
    return confirmation


def record_event(db: Session, actor: Actor, instrument_code: str, new: NewEvent) -> Event:
    """Record what happened, or what was decided about a due date, with where it is written."""
    instrument = opened(db, actor, Act.KEEP_DATES, Instrument, instrument_code)
    event = event_of(actor, instrument, new.kind, new.occurrence)
    event.date_rule = _rule_of(db, instrument, new.rule)
    event.delegation = party_of(db, instrument, new.party)
    event.enactment = _enactment_of(db, instrument, new.text)
    return enter(db, actor, event, "recorded an event")


def correct_event(db: Session, actor: Actor, event_code: str, right: Occurrence) -> Event:
    """Correct an event's days or source by a further row; the wrong one stays readable.

    What is right of the event as it stands need not be said again: where it reaches, and its note.
    """
    wrong = opened(db, actor, Act.KEEP_DATES, Event, event_code)
    if db.scalar(select(Event.id).where(Event.corrects_id == wrong.id)) is not None:
        raise Invalid("This entry has been corrected already. Correct the newer one.")
    if wrong.retraction is not None:
        raise Invalid("This entry has been taken back. Record the event anew.")
    right = replace(right, until=right.until or wrong.until, note=right.note or wrong.note)
    event = event_of(actor, wrong.instrument, wrong.kind, right)
    event.date_rule, event.delegation, event.corrects_id = wrong.date_rule, wrong.delegation, wrong.id
    event.enactment = wrong.enactment and Enactment(publication=wrong.enactment.publication)
    return enter(db, actor, event, "corrected an event")


def event_of(actor: Actor, instrument: Instrument, kind: str, occurrence: Occurrence) -> Event:
    """Return an event as somebody tells of it now, to be entered."""
    return Event(
        instrument=instrument,
        kind=noted_line(kind, "kind"),
        happened_on=occurrence.on,
        until=occurrence.until,
        source=noted_line(occurrence.source, "source"),
        note=noted_line(occurrence.note, "note"),
        recorded_at=clock.now(),
        recorded_by_id=actor.person_id,
    )


def understood(kind: DateRuleKind, notation: str) -> str:
    """Return a rule in its one spelling; raise Invalid with what could not be read."""
    if not notation.strip():
        raise Invalid("Write the rule, for instance “5 years after entry into force”.", "notation")
    try:
        return write(rule_for(DateKind(kind.value), notation.strip()))
    except NotUnderstood as trouble:
        raise Invalid(str(trouble), "notation") from trouble


def _rule_of(db: Session, instrument: Instrument, code: str) -> DateRule | None:
    if not code:
        return None
    rule = by_code(db, DateRule, code)
    if rule.clause.instrument_id != instrument.id:
        raise Invalid("That date rule belongs to another instrument.", "rule")
    return rule


def _enactment_of(db: Session, instrument: Instrument, code: str) -> Enactment | None:
    if not code:
        return None
    publication = by_code(db, Publication, code)
    if publication.instrument_id != instrument.id:
        raise Invalid("That text belongs to another instrument.", "text")
    return Enactment(publication=publication)


def check_told(kind: str | None, source: str) -> None:
    """Raise Invalid where it is not said what happened (None: not asked), or where that is written; it names both."""
    wanted = (
        (kind, "Say what happened, for instance “entry into force”.", "event"),
        (source, "Say where this is written: a depositary notification, a decision, a record.", "source"),
    )
    Faults(
        [Invalid(told, field) for words, told, field in wanted if words is not None and not says_something(words)]
    ).tell()


def enter(db: Session, actor: Actor, event: Event, act: str) -> Event:
    """Write an event down, and the act into the record; the caller has opened the deed. Raise Invalid."""
    check_told(event.kind, event.source)
    try:
        value = happening(event.kind, event.happened_on, event.until)
    except ValueError as trouble:
        raise Invalid(str(trouble), "until") from trouble
    if not isinstance(value, PlainEvent) and event.date_rule is None:
        raise Invalid(f"“{event.kind}” answers a rule. Say which one.", "rule")
    db.add(event)
    db.flush()
    facts = {"kind": event.kind, "on": event.happened_on.isoformat(), "source": event.source}
    if event.delegation is not None:
        facts["party"] = event.delegation.name
    record(db, actor, act, event, chain=instrument_chain(event.instrument), **facts)
    return event


def still_reads(db: Session, clause: Clause, read: str) -> Version:
    """Return the clause's version; raise Stale where its wording is not the one that was read."""
    version = current_version(db, clause)
    if read and version.hash != read:
        raise Stale("The clause has changed since you read it. Read the new words first; nothing was written.")
    return version


def existing_paragraph(version: Version, path: str) -> str:
    """Return a paragraph as it is cited ("2 (a)"), empty for the whole clause; raise Invalid where it is none."""
    wanted = "".join(path.split())
    if not wanted:
        return ""
    paths = (path for one in paragraphs(version.body) for path in (one.path, *one.opened))
    known = {"".join(cited.split()): cited for cited in map(shorthand, paths)}
    if wanted not in known:
        raise Invalid(f"{version.label or 'The clause'} has no paragraph {path.strip()}.", "paragraph")
    return known[wanted]
