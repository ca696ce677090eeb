"""The dossier of a review or an end: everything on the clauses concerned since the last time it was held."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum

from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.dates import Flag, WellKnown, same_name
from negotiate.errors import NotFound
from negotiate.models import DateAnswer, DateRule, Event, Instrument
from negotiate.policy import Actor
from negotiate.queries.dates.dependents import Dependent, dependents
from negotiate.queries.dates.findings import Finding, findings_of
from negotiate.queries.header import InstrumentHeader, header_of, load_instrument
from negotiate.queries.text.comparing.changes_since import AmendmentSince, ClauseSince, amendments_since, clauses_since
from negotiate.state.dates.date_rules import CoveredWords, DateNote, date_notes, readable_rules
from negotiate.state.dates.events import Counting, EventLine, counting, event_lines, events_of, newest_entry
from negotiate.state.rows import by_code
from negotiate.state.text.lines import PlainVersion, Text, readable_text

#: What begins the time of a dossier where nothing was held yet, the first that is recorded.
BEGINNINGS = (WellKnown.ENTRY_INTO_FORCE, WellKnown.ADOPTION)


class DossierScope(Enum):
    """Which clauses a dossier gathers."""

    CONCERNED = "the clauses concerned"
    WHOLE = "the whole text"


@dataclass(frozen=True)
class DossierAsked:
    """Which dossier is asked for: of a rule by its code, of how much of the text, as of which day, today where None."""

    rule_code: str
    scope: DossierScope = DossierScope.CONCERNED
    on: date | None = None


@dataclass(frozen=True)
class Dossier:
    """One rule with what came of its clauses since `since`; `seen` is what a decision's form was made from."""

    head: InstrumentHeader
    as_of: date
    note: DateNote
    answers: tuple[DateAnswer, ...]
    seen: str
    scope: DossierScope
    since: date | None
    since_words: str
    decisions: tuple[EventLine, ...]
    events: tuple[EventLine, ...]
    clauses: tuple[ClauseSince, ...]
    amendments: tuple[AmendmentSince, ...]
    others: tuple[DateNote, ...]
    findings: tuple[Finding, ...]
    dependents: tuple[Dependent, ...]
    reopenable: tuple[tuple[str, str], ...]

    @property
    def is_whole(self) -> bool:
        """Say whether it gathers the whole text."""
        return self.scope is DossierScope.WHOLE

    @property
    def changed(self) -> tuple[ClauseSince, ...]:
        """Return the clauses whose words have changed."""
        return tuple(clause for clause in self.clauses if clause.edits)


def dossier(db: Session, actor: Actor, code: str, asked: DossierAsked) -> Dossier:
    """Return the dossier of one rule of an instrument; raise NotFound where the actor may not see the rule."""
    instrument, day = load_instrument(db, actor, code), asked.on or clock.today()
    rule = _rule(db, actor, instrument, asked.rule_code)
    events, lines = events_of(db, instrument), readable_text(db, actor, instrument)
    notes = date_notes(db, actor, instrument, day)
    note = next(one for one in notes[rule.clause.code] if one.code == rule.code)
    since, since_words = _since(rule, events, day)
    ending = note.ends or (CoveredWords(note.clause_code, ""),)
    chosen = _concerned(lines, asked.scope, {note.clause_code, *(one.clause_code for one in ending)})
    written = event_lines(actor, instrument, events)
    return Dossier(
        head=header_of(db, actor, instrument),
        as_of=day,
        note=note,
        answers=_answers(note),
        seen=newest_entry(events),
        scope=asked.scope,
        since=since,
        since_words=since_words,
        decisions=tuple(line for line in written if line.rule_code == rule.code),
        events=tuple(line for line in written if _is_between(line, since, day)),
        clauses=clauses_since(db, actor, instrument, chosen, since),
        amendments=amendments_since(db, actor, instrument, chosen, since),
        others=_others(notes, chosen, rule.code),
        findings=tuple(one for one in findings_of(db, instrument, chosen) if not one.dismissed),
        dependents=dependents(lines, ending) if note.is_sunset else (),
        reopenable=tuple((clause.code, _name(version)) for clause, version in lines if _name(version)),
    )


def _rule(db: Session, actor: Actor, instrument: Instrument, code: str) -> DateRule:
    rule = by_code(db, DateRule, code)
    if rule not in readable_rules(db, actor, instrument):
        raise NotFound("There is nothing here that you can see.")
    return rule


def _since(rule: DateRule, events: list[Event], day: date) -> tuple[date | None, str]:
    """Return from which day the dossier gathers, and why from there."""
    known = [event for event in counting(events) if event.happened_on <= day]
    for event in known:
        if event.date_rule_id == rule.id:
            return event.happened_on, f"last {event.kind}"
    for name in BEGINNINGS:
        for event in known:
            if event.delegation_id is None and same_name(event.kind, name):
                return event.happened_on, name.value
    return None, "the beginning"


def _answers(note: DateNote) -> tuple[DateAnswer, ...]:
    """Return what can be decided about a date as it stands."""
    match note.outlook.flag:
        case Flag.LAPSED:
            return (DateAnswer.REVIVED,)
        case Flag.SUPERSEDED:
            return ()
        case _ if note.is_sunset:
            return DateAnswer.EXTENDED, DateAnswer.LAPSED, DateAnswer.SUPERSEDED
        case Flag.HELD:
            return (DateAnswer.SUPERSEDED,)
        case _:
            return DateAnswer.HELD, DateAnswer.EXTENDED, DateAnswer.SUPERSEDED


def _concerned(lines: Text, scope: DossierScope, codes: set[str]) -> Text:
    return [line for line in lines if scope is DossierScope.WHOLE or line[0].code in codes]


def _is_between(line: EventLine, since: date | None, day: date) -> bool:
    return line.counting is Counting.COUNTS and (since is None or since <= line.happened_on) and line.happened_on <= day


def _others(notes: Mapping[str, tuple[DateNote, ...]], chosen: Text, code: str) -> tuple[DateNote, ...]:
    """Return the other rules of the clauses concerned."""
    return tuple(one for clause, _ in chosen for one in notes.get(clause.code, ()) if one.code != code)


def _name(version: PlainVersion) -> str:
    return ", ".join(part for part in (version.label, version.heading) if part)
