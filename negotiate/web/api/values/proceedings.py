"""Silence procedures, meetings and statements of an instrument, as programs are given them."""

from dataclasses import dataclass
from datetime import datetime

from negotiate.queries.meetings.meeting_lines import ItemLine, MeetingLine
from negotiate.queries.meetings.meeting_page import MeetingPage
from negotiate.queries.silence.lines import SilenceLine
from negotiate.queries.silence.silences import ObjectionLine, SilencePage


@dataclass(frozen=True)
class SilenceAnswer:
    """A silence procedure; `outcome` says how it stands, since or until `at`; `level` how far its words are agreed.

    `broken_by` is empty where nobody did, or you do not read what delegations say.
    """

    code: str
    name: str
    opened_at: datetime
    until: datetime
    runs: bool
    outcome: str
    at: datetime
    level: str | None
    broken_by: str


@dataclass(frozen=True)
class SilentClauseAnswer:
    """A clause in the words under silence; it `stands` unless the clause says something else by now."""

    clause: str
    label: str
    heading: str
    body: str
    version_number: int
    hash: str
    stands: bool


@dataclass(frozen=True)
class SilenceTermAnswer:
    """An instant as it was announced."""

    until: datetime
    set_at: datetime
    set_by: str
    reason: str


@dataclass(frozen=True)
class ObjectionAnswer:
    """Who broke a silence and why; `amendment` is the code of the one that did, empty where words did."""

    delegation: str
    reason: str
    made_at: datetime
    amendment: str


@dataclass(frozen=True)
class WholeSilenceAnswer:
    """A procedure with its words: clauses, or the codes of an amendment or of a publication; the others are empty."""

    silence: SilenceAnswer
    note: str
    clauses: tuple[SilentClauseAnswer, ...]
    amendment: str
    publication: str
    terms: tuple[SilenceTermAnswer, ...]
    objection: ObjectionAnswer | None


@dataclass(frozen=True)
class AgendaItemAnswer:
    """An item of an agenda with the clauses that it names, by code; `struck_at` is null while it stands."""

    code: str
    title: str
    audience: str
    clauses: tuple[str, ...]
    struck_at: datetime | None
    struck_for: str


@dataclass(frozen=True)
class MeetingAnswer:
    """A meeting as it is announced now, with the items of its agenda that you may read."""

    code: str
    title: str
    begins_at: datetime
    ends_at: datetime
    zone: str
    place: str
    facilitator: str
    state: str
    cancelled_for: str
    is_summed_up: bool
    agenda: tuple[AgendaItemAnswer, ...]


@dataclass(frozen=True)
class MeetingSummaryAnswer:
    """What was published of a meeting; `until` is when another took its place, null where it stands."""

    words: str
    audience: str
    at: datetime
    by: str
    until: datetime | None


@dataclass(frozen=True)
class WholeMeetingAnswer:
    """A meeting; `link` is where it is joined from afar, empty for who may not; `round` the code of its round."""

    meeting: MeetingAnswer
    round: str
    link: str
    announced_at: datetime
    announced_by: str
    summaries: tuple[MeetingSummaryAnswer, ...]


def silence_answer(line: SilenceLine) -> SilenceAnswer:
    """Return a procedure in short."""
    return SilenceAnswer(
        code=line.code,
        name=line.name,
        opened_at=line.opened_at,
        until=line.until,
        runs=line.runs,
        outcome=line.ending.outcome.value,
        at=line.ending.at,
        level=line.level.value if line.level else None,
        broken_by=line.broken_by,
    )


def whole_silence(page: SilencePage) -> WholeSilenceAnswer:
    """Return a procedure with its words."""
    clauses = (
        SilentClauseAnswer(one.code, one.label, one.heading, one.body, one.version_number, one.hash, one.stands)
        for one in page.clauses
    )
    return WholeSilenceAnswer(
        silence=silence_answer(page.line),
        note=page.note,
        clauses=tuple(clauses),
        amendment=page.amendment.code if page.amendment else "",
        publication=page.publication_code,
        terms=tuple(SilenceTermAnswer(one.until, one.set_at, one.set_by, one.reason) for one in page.terms),
        objection=_objection(page.objection) if page.objection else None,
    )


def meeting_answer(line: MeetingLine) -> MeetingAnswer:
    """Return a meeting with its agenda."""
    return MeetingAnswer(
        code=line.code,
        title=line.title,
        begins_at=line.begins_at,
        ends_at=line.ends_at,
        zone=line.zone,
        place=line.place,
        facilitator=line.facilitator,
        state=line.sitting.value,
        cancelled_for=line.cancelled_for,
        is_summed_up=line.is_summed_up,
        agenda=tuple(map(_item, line.items)),
    )


def whole_meeting(page: MeetingPage) -> WholeMeetingAnswer:
    """Return a meeting with what came of it."""
    summaries = (
        MeetingSummaryAnswer(one.words, one.audience.value, one.at, one.by, one.until) for one in page.summaries
    )
    return WholeMeetingAnswer(
        meeting=meeting_answer(page.line),
        round=page.round_code,
        link=page.link,
        announced_at=page.announced_at,
        announced_by=page.announced_by,
        summaries=tuple(summaries),
    )


def _objection(line: ObjectionLine) -> ObjectionAnswer:
    return ObjectionAnswer(line.delegation, line.reason, line.made_at, line.amendment_code)


def _item(item: ItemLine) -> AgendaItemAnswer:
    return AgendaItemAnswer(
        code=item.code,
        title=item.title,
        audience=item.audience.value,
        clauses=tuple(place.code for place in item.places),
        struck_at=item.struck_at,
        struck_for=item.struck_for,
    )
