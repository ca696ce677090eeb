"""One meeting: when, where and under whom, its agenda, and every change of it since it was announced."""

from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise, zip_longest

from sqlalchemy.orm import Session

from negotiate.dates.zones import written_in
from negotiate.models import AgendaItem, Audience, FloorRequest, Instrument, Meeting, MeetingPlan
from negotiate.policy import Act, Actor, by_office, may, require
from negotiate.queries.header import InstrumentHeader, header_of, load_instrument
from negotiate.queries.meetings.decided import decided_in
from negotiate.queries.meetings.floor import FloorPart, floor_part
from negotiate.queries.meetings.meeting_lines import ItemPlace, MeetingLine, Sitting, meeting_line, places_read
from negotiate.queries.meetings.meetings_page import ClashLine, clash_lines
from negotiate.queries.record.journals import JournalLine
from negotiate.state.house.actors import name_told
from negotiate.state.meetings.seen import WHOLE
from negotiate.state.rows import by_code
from negotiate.state.text.lines import readable_names
from negotiate.text.wording import full_name, short_name


@dataclass(frozen=True)
class PlanChange:
    """What was announced anew: each thing that changed with what was said of it before and after."""

    at: datetime
    by: str
    reason: str
    changed: tuple[tuple[str, str, str], ...]


@dataclass(frozen=True)
class SummaryLine:
    """What somebody published of a meeting; `until` is when another took its place, None where it stands."""

    words: str
    audience: Audience
    at: datetime
    by: str
    until: datetime | None

    @property
    def is_open(self) -> bool:
        """Say whether others than those who negotiate read it."""
        return self.audience is not Audience.PARTICIPANTS


@dataclass(frozen=True)
class MeetingPage:
    """A meeting; `link` only for those who may join it, `choices` of clauses only for those who keep its agenda."""

    head: InstrumentHeader
    line: MeetingLine
    round_number: int | None
    round_code: str
    link: str
    announced_at: datetime
    announced_by: str
    changes: tuple[PlanChange, ...]
    cancelled_at: datetime | None
    cancelled_by: str
    clashes: tuple[ClashLine, ...]
    choices: tuple[ItemPlace, ...]
    floor: FloorPart
    #: Those that the reader may read, the latest first.
    summaries: tuple[SummaryLine, ...]
    #: How many have been published.
    summed_up: int
    can_sum_up: bool
    #: What was decided while it sat, oldest first, for who reads the record.
    decided: tuple[JournalLine, ...]
    #: Whether the reader may still change what is announced.
    can_change: bool
    #: The codes of the items that she may strike then.
    strikes: frozenset[str]


def meeting_page(db: Session, actor: Actor, code: str) -> MeetingPage:
    """Return a meeting that the actor sees; raise NotFound."""
    row = by_code(db, Meeting, code, *WHOLE)
    require(actor, Act.SEE_MEETING, row)
    instrument = load_instrument(db, actor, row.instrument.code)
    off = row.cancellation
    line = meeting_line(actor, row, places_read(db, actor, instrument, [row]))
    keeps = line.is_ahead and off is None and may(actor, Act.KEEP_MEETINGS, row)
    return MeetingPage(
        head=header_of(db, actor, instrument),
        line=line,
        round_number=row.round.number if row.round else None,
        round_code=row.round.code if row.round else "",
        link=row.plan.link if may(actor, Act.JOIN_MEETING, row) else "",
        announced_at=row.announced_at,
        announced_by=name_told(actor, instrument, row.announced_by),
        changes=tuple(_change(actor, instrument, before, after) for before, after in pairwise(row.plans)),
        cancelled_at=off.cancelled_at if off else None,
        cancelled_by=name_told(actor, instrument, off.cancelled_by) if off else "",
        clashes=tuple(line for line in clash_lines(db, actor) if row.code in (line.first.code, line.second.code)),
        choices=_choices(db, actor, row) if keeps else (),
        floor=floor_part(db, actor, row),
        summaries=_summaries(actor, row),
        summed_up=len(row.summaries),
        can_sum_up=line.sitting in (Sitting.NOW, Sitting.OVER) and may(actor, Act.SUM_UP, row),
        decided=decided_in(db, actor, row),
        can_change=keeps,
        strikes=frozenset(item.code for item in row.agenda if keeps and may(actor, Act.KEEP_MEETINGS, item)),
    )


def page_of_item(db: Session, actor: Actor, code: str) -> MeetingPage:
    """Return the meeting on whose agenda an item stands, or stood, of which the actor reads; raise NotFound."""
    item = by_code(db, AgendaItem, code)
    require(actor, Act.SEE_MEETING, item)
    return meeting_page(db, actor, item.meeting.code)


def page_of_request(db: Session, actor: Actor, code: str) -> MeetingPage:
    """Return the meeting in which a request for the floor was made that the actor sees; raise NotFound."""
    request = by_code(db, FloorRequest, code)
    require(actor, Act.SEE_MEETING, request)
    return meeting_page(db, actor, request.item.meeting.code)


def _summaries(actor: Actor, row: Meeting) -> tuple[SummaryLine, ...]:
    seen = [one for one in row.summaries if may(actor, Act.SEE_SUMMARY, one)]
    ends = [one.published_at for one in seen[1:]]
    names = [name_told(actor, row.instrument, one.published_by) for one in seen]
    lines = [
        SummaryLine(one.words, one.audience, one.published_at, name, until)
        for one, name, until in zip_longest(seen, names, ends)
    ]
    return tuple(reversed(lines)) if seen and seen[-1] is row.summary else ()


def _choices(db: Session, actor: Actor, row: Meeting) -> tuple[ItemPlace, ...]:
    names = (one for one in readable_names(db, actor, row.instrument) if not one.kind.is_division)
    if by_office(actor, Act.KEEP_MEETINGS, row) is not actor:
        names = (one for one in names if actor.facilitates(row.instrument_id, one.id))
    return tuple(
        ItemPlace(one.code, short_name(one.label, one.heading), full_name(one.label, one.heading)) for one in names
    )


def _change(actor: Actor, instrument: Instrument, before: MeetingPlan, after: MeetingPlan) -> PlanChange:
    said = zip(_told(before, instrument.zone), _told(after, instrument.zone), strict=True)
    return PlanChange(
        at=after.set_at,
        by=name_told(actor, instrument, after.set_by),
        reason=after.reason,
        changed=tuple((name, old, new) for (name, old), (_, new) in said if old != new),
    )


def _told(plan: MeetingPlan, zone: str) -> tuple[tuple[str, str], ...]:
    """Return what a plan says, thing by thing; where it is joined is told to nobody twice."""
    return (
        ("title", plan.title),
        ("begins", written_in(plan.begins_at, zone)),
        ("ends", written_in(plan.ends_at, zone)),
        ("place", plan.place),
        ("led by", ", ".join(filter(None, (plan.facilitator, plan.capacity)))),
    )
