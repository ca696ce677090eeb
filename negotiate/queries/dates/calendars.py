"""The dates of an instrument laid out in time: as days, as a month, as a line over decades."""

import calendar
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import Enum
from zoneinfo import ZoneInfo

from sqlalchemy import Row, func, select
from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.dates import Flag, Outlook
from negotiate.dates.zones import clock_in
from negotiate.errors import NotFound
from negotiate.models import Deadline, Instrument, Round
from negotiate.policy import Actor
from negotiate.queries.header import InstrumentHeader, header_of, load_instrument
from negotiate.queries.silence.lines import SilenceLine, lines_of
from negotiate.state.dates.date_rules import DateNote, urgent_notes
from negotiate.state.dates.events import Counting, EventLine, event_lines, events_of
from negotiate.state.silence.courses import SilenceOutcome

#: The last month of which every week ends on a day that can be written.
LAST_MONTH = date(9999, 11, 1)
#: Silence procedures whose instant counts; what was broken or void before it ends nothing there.
STANDING = (SilenceOutcome.RUNNING, SilenceOutcome.AGREED)
#: How many days before a deadline a calendar program reminds of it.
LEAD = 2


class Nature(Enum):
    """What a day is: it happened, it falls due, it has passed undone, a term or the time for amendments ended."""

    EVENT = "recorded"
    DUE = "due"
    PASSED = "passed undone"
    ENDED = "ended"
    #: The last instant for amendments of a round.
    DEADLINE = "deadline"
    #: The instant at which words under silence are agreed, or were.
    SILENCE = "silence"

    @property
    def sign(self) -> str:
        """Return the name of its icon."""
        clocks = dict.fromkeys((Nature.DUE, Nature.DEADLINE, Nature.SILENCE), "clock")
        return {Nature.EVENT: "tick", Nature.ENDED: "cross", **clocks}.get(self, "warning")

    @property
    def state(self) -> str:
        """Return the state in which a line of time shows it."""
        open_ = dict.fromkeys((Nature.DUE, Nature.DEADLINE, Nature.SILENCE), "open")
        return {Nature.EVENT: "done", Nature.ENDED: "current", **open_}.get(self, "late")


@dataclass(frozen=True)
class DayMark:
    """One thing on one day; `place` is the clause of a rule, the source of an event, the instant of a deadline."""

    on: date
    nature: Nature
    title: str
    place: str
    party: str
    code: str
    working: tuple[str, ...]
    #: When what the day follows from was last written down.
    known_at: datetime
    lead_days: int = 0

    @property
    def is_event(self) -> bool:
        """Say whether it has happened."""
        return self.nature is Nature.EVENT

    @property
    def is_deadline(self) -> bool:
        """Say whether it is the deadline of a round, and not the day of a rule."""
        return self.nature is Nature.DEADLINE

    @property
    def is_silence(self) -> bool:
        """Say whether it is the instant of a silence procedure."""
        return self.nature is Nature.SILENCE


@dataclass(frozen=True)
class DayCell:
    """One day of a month's sheet; `is_inside` where it belongs to the month itself."""

    on: date
    is_inside: bool
    is_today: bool
    marks: tuple[DayMark, ...]


@dataclass(frozen=True)
class MonthPage:
    """A month in weeks from Monday, with the first days of the months beside it."""

    head: InstrumentHeader
    first: date
    before: date | None
    after: date | None
    today: date
    weeks: tuple[tuple[DayCell, ...], ...]
    marks: tuple[DayMark, ...]


@dataclass(frozen=True)
class TimelinePage:
    """Every day that is known, the earliest first, and the rules that have none."""

    head: InstrumentHeader
    as_of: date
    marks: tuple[DayMark, ...]
    undated: tuple[DateNote, ...]


def month_page(db: Session, actor: Actor, code: str, month: date | None = None) -> MonthPage:
    """Return the sheet of a month, this one where none is named; raise NotFound where its weeks have no end."""
    instrument, today = load_instrument(db, actor, code), clock.today()
    first = (month or today).replace(day=1)
    if first > LAST_MONTH:
        raise NotFound("The calendar ends before this month.")
    marks = day_marks(db, actor, instrument, today)
    weeks = _weeks(first, today, marks)
    return MonthPage(
        head=header_of(db, actor, instrument),
        first=first,
        before=(first - timedelta(days=1)).replace(day=1) if first > date(2, 1, 1) else None,
        after=(first + timedelta(days=31)).replace(day=1) if first < LAST_MONTH else None,
        today=today,
        weeks=weeks,
        marks=tuple(mark for mark in marks if (mark.on.year, mark.on.month) == (first.year, first.month)),
    )


def timeline_page(db: Session, actor: Actor, code: str, as_of: date | None = None) -> TimelinePage:
    """Return all known days of an instrument in their order, as of a day."""
    instrument, day = load_instrument(db, actor, code), as_of or clock.today()
    notes = urgent_notes(db, actor, instrument, day)
    undated = tuple(note for note in notes if note.outlook.due is None and not list(_days(note.outlook)))
    marks = day_marks(db, actor, instrument, day)
    return TimelinePage(header_of(db, actor, instrument), day, marks, undated)


def day_marks(db: Session, actor: Actor, instrument: Instrument, as_of: date) -> tuple[DayMark, ...]:
    """Return every day that the actor's rules and events give as of a day, in order."""
    lines = [
        line for line in event_lines(actor, instrument, events_of(db, instrument)) if line.counting is Counting.COUNTS
    ]
    notes = urgent_notes(db, actor, instrument, as_of)
    marks = [*(_of_event(line) for line in lines), *(mark for note in notes for mark in _of_note(note, lines))]
    marks += [
        _of_deadline(round, instrument.zone, set_at, due_at) for round, set_at, due_at in _deadlines(db, instrument)
    ]
    marks += [_of_silence(line) for line in lines_of(db, actor, instrument) if line.ending.outcome in STANDING]
    return tuple(sorted(marks, key=lambda mark: (mark.on, mark.nature.value, mark.title, mark.party, mark.code)))


def _of_event(line: EventLine) -> DayMark:
    title = f"{line.rule_label}: {line.kind}" if line.rule_label else line.kind
    return DayMark(line.happened_on, Nature.EVENT, title, line.source, line.party, line.code, (), line.recorded_at)


def _deadlines(db: Session, instrument: Instrument) -> Iterable[Row[Round, datetime, datetime]]:
    """Return the rounds of an instrument with the deadline of each that counts: the one set last."""
    last = select(func.max(Deadline.id)).group_by(Deadline.round_id)
    query = (
        select(Round, Deadline.set_at, Deadline.due_at)
        .join(Deadline, Deadline.round_id == Round.id)
        .where(Round.instrument_id == instrument.id, Deadline.id.in_(last))
    )
    return db.execute(query)


def _of_deadline(round: Round, zone: str, set_at: datetime, due_at: datetime) -> DayMark:
    """Return a deadline on the day that it is where the negotiation is held."""
    title, day = f"Deadline for amendments, round {round.number}", due_at.astimezone(ZoneInfo(zone)).date()
    return DayMark(day, Nature.DEADLINE, title, clock_in(due_at, zone), "", round.code, (), set_at, LEAD)


def _of_silence(line: SilenceLine) -> DayMark:
    """Return the instant of a silence procedure on the day that it is where the negotiation is held."""
    day, title = line.until.astimezone(ZoneInfo(line.zone)).date(), f"Silence on {line.name}"
    return DayMark(
        day, Nature.SILENCE, title, clock_in(line.until, line.zone), "", line.code, (), line.announced_at, LEAD
    )


def _of_note(note: DateNote, lines: list[EventLine]) -> Iterator[DayMark]:
    """Yield the days of one rule, of each party by itself where the rule has a clock for each."""
    known = [line.recorded_at for line in lines if line.rule_code in ("", note.code)]
    outlooks = note.outlook.parties or (("", note.outlook),)
    for party, outlook in outlooks:
        for on, nature in _days(outlook):
            yield DayMark(
                on=on,
                nature=nature,
                title=note.label,
                place=note.clause_label,
                party=party,
                code=note.code,
                working=outlook.working,
                known_at=max([note.made_at, *known]),
                lead_days=note.lead_days,
            )


def _days(outlook: Outlook) -> Iterator[tuple[date, Nature]]:
    """Yield the days of an outlook: those that have passed, those still open, and the end of a term that is over."""
    if outlook.flag is Flag.LAPSED and outlook.due is not None:
        yield outlook.due, Nature.ENDED
    for on in sorted(set(outlook.overdue)):
        yield on, Nature.PASSED
    for on in sorted(set(outlook.upcoming)):
        yield on, Nature.DUE


def _weeks(first: date, today: date, marks: Iterable[DayMark]) -> tuple[tuple[DayCell, ...], ...]:
    by_day: dict[date, list[DayMark]] = defaultdict(list)
    for mark in marks:
        by_day[mark.on].append(mark)
    weeks = calendar.Calendar().monthdatescalendar(first.year, first.month)
    return tuple(
        tuple(DayCell(day, day.month == first.month, day == today, tuple(by_day[day])) for day in week)
        for week in weeks
    )
