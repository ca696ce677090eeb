"""Meetings in one line each, with the items that a reader sees, and their clauses by the names that she knows."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from zoneinfo import ZoneInfo

from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.dates.zones import clock_in, written_in
from negotiate.models import AgendaItem, Audience, Clause, Instrument, Meeting, MeetingPlan
from negotiate.policy import Act, Actor, may
from negotiate.state.meetings.seen import items_seen
from negotiate.state.text.lines import NamedClause, readable_names
from negotiate.text.wording import full_name, short_name


class Sitting(Enum):
    """How a meeting stands."""

    AHEAD = "announced"
    NOW = "under way"
    OVER = "over"
    CANCELLED = "cancelled"


@dataclass(frozen=True)
class ItemPlace:
    """A clause that an item concerns, as the reader knows it: its name in few words, and whole."""

    code: str
    label: str
    name: str


@dataclass(frozen=True)
class ItemLine:
    """An item of an agenda; `struck_at` is None where it stands."""

    code: str
    title: str
    audience: Audience
    places: tuple[ItemPlace, ...]
    struck_at: datetime | None
    struck_for: str

    @property
    def is_open(self) -> bool:
        """Say whether others than those who negotiate read of it."""
        return self.audience is not Audience.PARTICIPANTS


@dataclass(frozen=True)
class MeetingLine:
    """A meeting as it is announced now; `ends` is what the clock shows then where the negotiation is held."""

    code: str
    instrument: str
    title: str
    begins_at: datetime
    ends_at: datetime
    ends: str
    zone: str
    place: str
    facilitator: str
    sitting: Sitting
    #: Whether it is still to end, or would have been had it not been called off.
    is_ahead: bool
    cancelled_for: str
    changes: int
    #: Whether a summary has been published that the reader may read.
    is_summed_up: bool
    items: tuple[ItemLine, ...]

    @property
    def agenda(self) -> tuple[ItemLine, ...]:
        """Return the items that stand."""
        return tuple(item for item in self.items if item.struck_at is None)


#: The clauses of a text that a reader reads, by their rows.
PlacesRead = Mapping[int, ItemPlace]


def places_read(db: Session, actor: Actor, instrument: Instrument, meetings: Iterable[Meeting]) -> PlacesRead:
    """Return what the actor calls the clauses that the agendas of meetings name; without those she cannot know of."""
    named = {one.clause_id for row in meetings for item in row.items for one in item.concerns}
    return {one.id: _place(one) for one in readable_names(db, actor, instrument, Clause.id.in_(named))} if named else {}


def meeting_line(actor: Actor, row: Meeting, places: PlacesRead) -> MeetingLine:
    """Return a meeting that the actor sees in one line."""
    plan, zone, off = row.plan, row.instrument.zone, row.cancellation
    return MeetingLine(
        code=row.code,
        instrument=row.instrument.title,
        title=plan.title,
        begins_at=plan.begins_at,
        ends_at=plan.ends_at,
        ends=clock_in(plan.ends_at, zone) if _is_of_one_day(plan, zone) else written_in(plan.ends_at, zone),
        zone=zone,
        place=plan.place,
        facilitator=", ".join(filter(None, (plan.facilitator, plan.capacity))),
        sitting=sitting_of(row, clock.now()),
        is_ahead=plan.ends_at > clock.now(),
        cancelled_for=off.reason if off else "",
        changes=len(row.plans) - 1,
        is_summed_up=row.summary is not None and may(actor, Act.SEE_SUMMARY, row.summary),
        items=tuple(_item(item, places) for item in items_seen(actor, row)),
    )


def sitting_of(row: Meeting, now: datetime) -> Sitting:
    """Return how a meeting stands at an instant."""
    if row.cancellation is not None:
        return Sitting.CANCELLED
    if row.plan.ends_at <= now:
        return Sitting.OVER
    return Sitting.NOW if row.plan.begins_at <= now else Sitting.AHEAD


def _item(item: AgendaItem, places: PlacesRead) -> ItemLine:
    return ItemLine(
        code=item.code,
        title=item.title,
        audience=item.audience,
        places=tuple(places[one.clause_id] for one in item.concerns if one.clause_id in places),
        struck_at=item.strike.struck_at if item.strike else None,
        struck_for=item.strike.reason if item.strike else "",
    )


def _place(clause: NamedClause) -> ItemPlace:
    return ItemPlace(clause.code, short_name(clause.label, clause.heading), full_name(clause.label, clause.heading))


def _is_of_one_day(plan: MeetingPlan, zone: str) -> bool:
    """Say whether a meeting ends on the day on which it begins, where the negotiation is held."""
    first, last = (instant.astimezone(ZoneInfo(zone)).date() for instant in (plan.begins_at, plan.ends_at))
    return first == last
