"""Which meetings a reader sees, and which items of their agendas: a meeting shows where one of its items does."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from sqlalchemy import bindparam, func, select
from sqlalchemy.orm import Session, joinedload, selectinload

from negotiate.models import (
    AgendaItem,
    Instrument,
    ItemStrike,
    Meeting,
    MeetingCancellation,
    MeetingPlan,
    MeetingSummary,
)
from negotiate.policy import Act, Actor, may
from negotiate.state.house.holdings import held_kinds

#: A sitting may run over: for so long after its end its floor stays open.
OVERRUN = timedelta(hours=12)
#: What a list needs of a meeting, in a number of statements that does not grow with it.
WHOLE = (
    selectinload(Meeting.plans).joinedload(MeetingPlan.set_by),
    selectinload(Meeting.items).options(
        selectinload(AgendaItem.concerns), joinedload(AgendaItem.strike).joinedload(ItemStrike.struck_by)
    ),
    joinedload(Meeting.cancellation).joinedload(MeetingCancellation.cancelled_by),
    selectinload(Meeting.summaries).joinedload(MeetingSummary.published_by),
    joinedload(Meeting.announced_by),
    joinedload(Meeting.round),
)
_NEWEST_PLAN = select(func.max(MeetingPlan.id)).group_by(MeetingPlan.meeting_id)
_NOT_OVER = select(MeetingPlan.meeting_id).where(
    MeetingPlan.id.in_(_NEWEST_PLAN), MeetingPlan.ends_at > bindparam("now")
)
_AHEAD = (
    select(Meeting)
    .where(Meeting.instrument_id.in_(bindparam("instruments", expanding=True)), Meeting.id.in_(_NOT_OVER))
    .where(~Meeting.cancellation.has())
    .options(*WHOLE)
)


def meetings_seen(db: Session, actor: Actor, instrument: Instrument) -> list[Meeting]:
    """Return the meetings of an instrument that the actor sees, the earliest first."""
    query = select(Meeting).where(Meeting.instrument_id == instrument.id).options(*WHOLE)
    return _in_time(row for row in db.scalars(query) if may(actor, Act.SEE_MEETING, row))


def meetings_ahead(db: Session, actor: Actor, instruments: list[Instrument], now: datetime) -> list[Meeting]:
    """Return the meetings of several instruments that the actor sees and that are not over at an instant, nor off."""
    if Meeting not in held_kinds(db):
        return []
    found = db.scalars(_AHEAD, {"instruments": [row.id for row in instruments], "now": now})
    return _in_time(row for row in found if may(actor, Act.SEE_MEETING, row))


def items_seen(actor: Actor, meeting: Meeting) -> list[AgendaItem]:
    """Return the items, also those that have been struck, of which the actor may read."""
    return [item for item in meeting.items if may(actor, Act.SEE_MEETING, item)]


def _in_time(found: Iterable[Meeting]) -> list[Meeting]:
    return sorted(found, key=lambda row: (row.plan.begins_at, row.id))
