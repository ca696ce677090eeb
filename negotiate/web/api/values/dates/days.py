"""The days of a text in their order, what counts of it on one of them, and its parties, as programs are given them."""

from dataclasses import dataclass
from datetime import date, datetime

from negotiate.queries.dates.calendars import DayMark
from negotiate.queries.dates.depositary import CountLine, PartiesPage, PartyRow
from negotiate.queries.text.as_of import AsOfPage, ClauseThen, Ending
from negotiate.state.dates.stages import StageLine
from negotiate.web.api.values.around import EventAnswer, event_answer


@dataclass(frozen=True)
class DayAnswer:
    """Something on one day; `nature` says whether it happened, falls due, or passed undone.

    `place` is the clause of a rule, the source of an event, the instant of a deadline; `working` says how it was
    counted. `code` names the rule, the event, the round or the procedure that it is of.
    """

    on: date
    nature: str
    title: str
    place: str
    party: str
    code: str
    working: tuple[str, ...]
    known_at: datetime


@dataclass(frozen=True)
class PartyAnswer:
    """A State or organisation with what the depositary has of it and counts."""

    delegation: str
    name: str
    signature: tuple[EventAnswer, ...]
    instrument: tuple[EventAnswer, ...]
    others: tuple[EventAnswer, ...]


@dataclass(frozen=True)
class ThresholdAnswer:
    """A number that the text counts to: how many there are, and the event as it was recorded.

    `needed` is null where it is no plain number; neither the count nor the event follows from the other.
    """

    event: str
    condition: str
    needed: int | None
    have: int
    reached_on: date | None
    recorded: EventAnswer | None
    disagrees: bool


@dataclass(frozen=True)
class PartiesAnswer:
    """The table of participation as of a day."""

    as_of: date
    parties: tuple[PartyAnswer, ...]
    counts: tuple[ThresholdAnswer, ...]


@dataclass(frozen=True)
class EndingAnswer:
    """What ends words of a clause: all of it, or a `paragraph`; `has_lapsed` where they have ended by that day."""

    rule: str
    label: str
    paragraph: str
    due: date | None
    has_lapsed: bool


@dataclass(frozen=True)
class StageAnswer:
    """To whom a clause applies, from when and until when; no `group` means all parties."""

    code: str
    paragraph: str
    group: str
    members: tuple[str, ...]
    starts_on: date | None
    ends_on: date | None
    reach: str
    source: str


@dataclass(frozen=True)
class ClauseThenAnswer:
    """A clause as it stood on a day, with what ends it and to whom it applied."""

    clause: str
    kind: str
    depth: int
    label: str
    heading: str
    body: str
    endings: tuple[EndingAnswer, ...]
    stages: tuple[StageAnswer, ...]
    is_reopened: bool


@dataclass(frozen=True)
class AsOfAnswer:
    """A text as it counted on a day: `force` says for what, `event_on` the day from which that follows.

    `text` is the title of the publication that counted, empty where none was published.
    """

    on: date
    force: str
    text: str
    issued_on: date | None
    event_on: date | None
    source: str
    clauses: tuple[ClauseThenAnswer, ...]


def key_of_day(mark: DayMark) -> str:
    """Return by what a day is known among those of a text."""
    return f"{mark.on.isoformat()}-{mark.nature.name.lower()}-{mark.code}-{mark.party}"


def day_answer(mark: DayMark) -> DayAnswer:
    """Return something on one day."""
    return DayAnswer(
        on=mark.on,
        nature=mark.nature.value,
        title=mark.title,
        place=mark.place,
        party=mark.party,
        code=mark.code,
        working=mark.working,
        known_at=mark.known_at,
    )


def parties_answer(page: PartiesPage) -> PartiesAnswer:
    """Return the table of participation."""
    return PartiesAnswer(page.as_of, tuple(map(_party, page.rows)), tuple(map(_threshold, page.counts)))


def as_of_answer(page: AsOfPage) -> AsOfAnswer:
    """Return a text as it counted on a day."""
    return AsOfAnswer(
        on=page.on,
        force=page.force.value,
        text=page.text,
        issued_on=page.issued_on,
        event_on=page.event_on,
        source=page.source,
        clauses=tuple(map(_clause, page.clauses)),
    )


def _party(row: PartyRow) -> PartyAnswer:
    signature, instrument, others = (
        tuple(map(event_answer, lines)) for lines in (row.signature, row.instrument, row.others)
    )
    return PartyAnswer(row.code, row.name, signature, instrument, others)


def _threshold(line: CountLine) -> ThresholdAnswer:
    return ThresholdAnswer(
        event=line.event,
        condition=line.condition,
        needed=line.needed,
        have=line.have,
        reached_on=line.reached_on,
        recorded=event_answer(line.recorded) if line.recorded else None,
        disagrees=line.disagrees,
    )


def _clause(then: ClauseThen) -> ClauseThenAnswer:
    clause = then.clause
    return ClauseThenAnswer(
        clause=clause.code,
        kind=clause.kind.value,
        depth=clause.depth,
        label=clause.label,
        heading=clause.heading,
        body=clause.body,
        endings=tuple(map(_ending, then.endings)),
        stages=tuple(map(_stage, then.stages)),
        is_reopened=then.is_reopened,
    )


def _ending(ending: Ending) -> EndingAnswer:
    note = ending.note
    return EndingAnswer(note.code, note.label, ending.paragraph, note.outlook.due, ending.has_lapsed)


def _stage(line: StageLine) -> StageAnswer:
    return StageAnswer(
        code=line.code,
        paragraph=line.paragraph,
        group=line.group,
        members=line.members,
        starts_on=line.starts_on,
        ends_on=line.ends_on,
        reach=line.reach.value,
        source=line.source,
    )
