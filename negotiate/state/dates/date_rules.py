"""The date rules of an instrument that somebody may read, each with what it comes to as of a day."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import Session, contains_eager, selectinload

from negotiate import clock
from negotiate.dates import Flag, Outlook, evaluate, parse
from negotiate.dates.evaluation.anchors import anchors, parts
from negotiate.dates.rules import Recurring, Sunset
from negotiate.models import Clause, Coverage, DateRule, DateRuleKind, Event, Instrument, PublishedClause, Version
from negotiate.models.publishing.publication import Publication
from negotiate.policy import Act, Actor, may
from negotiate.state.dates.events import events_of, happenings
from negotiate.state.once import once
from negotiate.state.text.lines import NamedClause, newest_published_names, standing_names
from negotiate.state.unchanged import while_unchanged


@dataclass(frozen=True)
class CoveredWords:
    """Words that end with a rule: a clause, or one paragraph of it."""

    clause_code: str
    paragraph: str


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
    #: The hash of the wording that is shown beside it.
    read: str
    made_at: datetime
    is_sunset: bool
    recurs: bool
    #: The events that its days are counted from.
    begins: tuple[str, ...]
    ends: tuple[CoveredWords, ...]

    @property
    def until(self) -> date | None:
        """Return the day to which it was extended, where it was."""
        return self.outlook.due if self.outlook.flag is Flag.EXTENDED else None

    @property
    def day_of_flag(self) -> date | None:
        """Return the day that belongs to its flag, where one does."""
        return self.outlook.due if self.outlook.flag in (Flag.EXTENDED, Flag.DUE_SOON, Flag.OVERDUE) else None

    @property
    def clocks(self) -> tuple[tuple[str, Outlook], ...]:
        """Return the parties for which a day of their own is known, each with its outlook."""
        return tuple((party, own) for party, own in self.outlook.parties if own.due)


def urgent_notes(db: Session, actor: Actor, instrument: Instrument, as_of: date | None = None) -> tuple[DateNote, ...]:
    """Return the standing date rules with their outlook, the most urgent first."""
    grouped = date_notes(db, actor, instrument, as_of)
    return tuple(sorted((note for notes in grouped.values() for note in notes), key=_urgency))


def date_notes(
    db: Session, actor: Actor, instrument: Instrument, as_of: date | None = None
) -> Mapping[str, tuple[DateNote, ...]]:
    """Return the standing date rules that the actor may see, with their outlook, by the code of their clause.

    Who reads published rounds alone sees the rules that were held against a published wording.
    """
    reads_working_text = may(actor, Act.SEE_WORKING_TEXT, instrument)
    return notes_read(db, instrument, as_of or clock.today(), reads_working_text=reads_working_text)


@while_unchanged
def notes_read(
    db: Session, instrument: Instrument, day: date, *, reads_working_text: bool
) -> Mapping[str, tuple[DateNote, ...]]:
    """Return the standing date rules beside the working text, or beside the newest publication, as of a day."""
    events = events_of(db, instrument)
    rules = rules_of(db, instrument) if reads_working_text else _published_rules(db, instrument)
    ruled = Clause.id.in_({rule.clause_id for rule in rules})
    read = standing_names if reads_working_text else newest_published_names
    shown = {clause.id: clause for clause in read(db, instrument, ruled)}
    notes: dict[str, list[DateNote]] = defaultdict(list)
    for rule in rules:
        notes[rule.clause.code].append(note_of(rule, events, day, shown.get(rule.clause_id)))
    return {code: _within_their_terms(lines) for code, lines in notes.items()}


def _within_their_terms(notes: list[DateNote]) -> tuple[DateNote, ...]:
    """Return the rules of one clause; what comes again from an event on ends with the term that began with it."""
    terms = {note.begins: note for note in notes if note.is_sunset and note.begins and note.outlook.due}
    return tuple(
        replace(note, outlook=note.outlook.within(term.outlook.due, term.label))
        if note.recurs and (term := terms.get(note.begins)) and term.outlook.due
        else note
        for note in notes
    )


def note_of(rule: DateRule, events: list[Event], day: date, clause: NamedClause | None) -> DateNote:
    """Return one rule with what it comes to as of a day, beside its clause in the version that is shown."""
    parsed = parse(rule.notation)
    return DateNote(
        code=rule.code,
        kind=rule.kind,
        label=rule.label,
        notation=rule.notation,
        lead_days=rule.lead_days,
        clause_code=rule.clause.code,
        clause_label=clause.label if clause else "",
        outlook=evaluate(parsed, happenings(events, rule), day, rule.lead_days),
        text_changed=clause is None or clause.hash not in rule.hashes,
        read=clause.hash if clause else "",
        made_at=rule.made_at,
        is_sunset=any(isinstance(part, Sunset) for part in parts(parsed)),
        recurs=any(isinstance(part, Recurring) for part in parts(parsed)),
        begins=anchors(parsed),
        ends=tuple(CoveredWords(one.clause.code, one.paragraph) for one in rule.coverages),
    )


@once
def rules_of(db: Session, instrument: Instrument, *only: ColumnElement[bool]) -> list[DateRule]:
    """Return the standing rules of an instrument in the order of its text, as far as `only` lets them through."""
    query = (
        select(DateRule)
        .join(Clause, Clause.id == DateRule.clause_id)
        .where(Clause.instrument_id == instrument.id, DateRule.retired_at.is_(None), *only)
        .options(
            contains_eager(DateRule.clause),
            selectinload(DateRule.confirmations),
            selectinload(DateRule.coverages).joinedload(Coverage.clause),
        )
        .order_by(Clause.ordinal, DateRule.id)
    )
    return list(db.scalars(query))


def readable_rules(db: Session, actor: Actor, instrument: Instrument, *only: ColumnElement[bool]) -> list[DateRule]:
    """Return the standing rules that the actor may see, in the order of the text."""
    read = rules_of if may(actor, Act.SEE_WORKING_TEXT, instrument) else _published_rules
    return read(db, instrument, *only)


def _published_rules(db: Session, instrument: Instrument, *only: ColumnElement[bool]) -> list[DateRule]:
    """Return the standing rules that were held against a published wording."""
    query = (
        select(PublishedClause.clause_id, Version.hash)
        .join(Version, Version.id == PublishedClause.version_id)
        .join(Publication, Publication.id == PublishedClause.publication_id)
        .where(Publication.instrument_id == instrument.id)
        .distinct()
    )
    published = set(db.execute(query).all())
    return [
        rule
        for rule in rules_of(db, instrument, *only)
        if any((rule.clause_id, one) in published for one in rule.hashes)
    ]


def _urgency(note: DateNote) -> tuple[int, date]:
    return note.outlook.flag.urgency, note.outlook.due or date.max


#: Flags that ask somebody to do something now.
PRESSING = (Flag.OVERDUE, Flag.DUE, Flag.DUE_SOON)
