"""What is typed of a meeting: the blank form, and that of a meeting as it is announced now."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.models import Meeting
from negotiate.policy import Act, Actor, require
from negotiate.queries.header import InstrumentHeader, header_of, load_instrument
from negotiate.state.rows import by_code


@dataclass(frozen=True)
class MeetingForm:
    """The fields of a plan, without instants where none has been said; `shown` counts the plans so far.

    `is_ahead` where something of it can still be announced.
    """

    head: InstrumentHeader
    code: str = ""
    shown: int = 0
    title: str = ""
    begins_at: datetime | None = None
    ends_at: datetime | None = None
    place: str = ""
    link: str = ""
    facilitator: str = ""
    capacity: str = ""
    is_ahead: bool = True


def blank_meeting(db: Session, actor: Actor, code: str) -> MeetingForm:
    """Return the form of a new meeting."""
    instrument = load_instrument(db, actor, code)
    require(actor, Act.KEEP_MEETINGS, instrument)
    return MeetingForm(header_of(db, actor, instrument))


def meeting_as_planned(db: Session, actor: Actor, code: str) -> MeetingForm:
    """Return the form of a meeting as it is announced now."""
    row = by_code(db, Meeting, code)
    require(actor, Act.SEE_MEETING, row)
    require(actor, Act.KEEP_MEETINGS, row.instrument)
    plan = row.plan
    return MeetingForm(
        head=header_of(db, actor, row.instrument),
        code=row.code,
        shown=len(row.plans),
        title=plan.title,
        begins_at=plan.begins_at,
        ends_at=plan.ends_at,
        place=plan.place,
        link=plan.link,
        facilitator=plan.facilitator,
        capacity=plan.capacity,
        is_ahead=row.cancellation is None and plan.ends_at > clock.now(),
    )
