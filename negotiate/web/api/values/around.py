"""What stands around a text, as programs are given it: who takes part, what is due, what happened, what is said of it
for the record.
"""

from dataclasses import dataclass
from datetime import date, datetime

from negotiate.queries.house.participations import ParticipationLine
from negotiate.queries.statements.statements import StatementLine
from negotiate.state.dates.date_rules import DateNote
from negotiate.state.dates.events import EventLine


@dataclass(frozen=True)
class ParticipantAnswer:
    """A delegation at the table; `capacity` says whether it negotiates or observes."""

    delegation: str
    capacity: str
    since: datetime


@dataclass(frozen=True)
class DateRuleAnswer:
    """A rule of the text about time and what it comes to; `due` is null where there is no day: none is ever made up.

    `stands` says how it stands in words, `waiting_for` which events are still to be recorded.
    """

    code: str
    label: str
    kind: str
    notation: str
    clause: str
    clause_label: str
    due: date | None
    flag: str
    stands: str
    overdue: tuple[date, ...]
    upcoming: tuple[date, ...]
    waiting_for: tuple[str, ...]
    concerns: tuple[str, ...]
    text_changed: bool


@dataclass(frozen=True)
class EventAnswer:
    """What happened, with its source; `counting` says whether the entry counts, or was corrected or taken back."""

    code: str
    kind: str
    happened_on: date
    until: date | None
    party: str
    rule: str
    source: str
    note: str
    counting: str
    recorded_by: str
    recorded_at: datetime


@dataclass(frozen=True)
class StatementAnswer:
    """What a delegation says for the record of the words of a clause; `version_number` and `hash` name the words."""

    code: str
    kind: str
    delegation: str
    group: str
    clause: str
    paragraph: str
    body: str
    version_number: int
    hash: str
    made_at: datetime
    withdrawn_at: datetime | None
    withdrawn_reason: str


def participant_answer(line: ParticipationLine) -> ParticipantAnswer:
    """Return a delegation at the table."""
    return ParticipantAnswer(line.delegation, line.capacity.value, line.since)


def date_answer(note: DateNote) -> DateRuleAnswer:
    """Return a date rule with what it comes to."""
    outlook = note.outlook
    return DateRuleAnswer(
        code=note.code,
        label=note.label,
        kind=note.kind.value,
        notation=note.notation,
        clause=note.clause_code,
        clause_label=note.clause_label,
        due=outlook.due,
        flag=outlook.flag.value,
        stands=outlook.label,
        overdue=outlook.overdue,
        upcoming=outlook.upcoming,
        waiting_for=outlook.waiting_for,
        concerns=outlook.concerns,
        text_changed=note.text_changed,
    )


def event_answer(event: EventLine) -> EventAnswer:
    """Return an event as it was recorded."""
    return EventAnswer(
        code=event.code,
        kind=event.kind,
        happened_on=event.happened_on,
        until=event.until,
        party=event.party,
        rule=event.rule_code,
        source=event.source,
        note=event.note,
        counting=event.counting.value,
        recorded_by=event.recorded_by,
        recorded_at=event.recorded_at,
    )


def statement_answer(line: StatementLine) -> StatementAnswer:
    """Return a statement for the record."""
    return StatementAnswer(
        code=line.code,
        kind=line.kind.value,
        delegation=line.delegation,
        group=line.group,
        clause=line.clause_code,
        paragraph=line.paragraph,
        body=line.body,
        version_number=line.version_number,
        hash=line.hash,
        made_at=line.made_at,
        withdrawn_at=line.withdrawn_at,
        withdrawn_reason=line.withdrawn_reason,
    )
