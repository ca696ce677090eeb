"""What is typed of a meeting: the blank form, and that of a meeting as it is announced now."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.dates.zones import written_in
from negotiate.models import Facilitation, Instrument, Meeting
from negotiate.policy import Act, Actor, by_office, require
from negotiate.queries.header import InstrumentHeader, header_of, load_instrument
from negotiate.state.chair.facilitators import still_to_lead
from negotiate.state.rows import by_code
from negotiate.state.text.lines import known_names
from negotiate.text.wording import short_name


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
    #: The code of the office that leads it, and those that can, in words.
    office: str = ""
    offices: tuple[tuple[str, str], ...] = ()
    #: Whether somebody without an office can be named, as a guest is.
    names_guests: bool = True
    is_ahead: bool = True


def blank_meeting(db: Session, actor: Actor, code: str) -> MeetingForm:
    """Return the form of a new meeting."""
    instrument = load_instrument(db, actor, code)
    require(actor, Act.KEEP_MEETINGS, instrument)
    return _form(db, actor, instrument)


def meeting_as_planned(db: Session, actor: Actor, code: str) -> MeetingForm:
    """Return the form of a meeting as it is announced now."""
    row = by_code(db, Meeting, code)
    require(actor, Act.SEE_MEETING, row)
    require(actor, Act.KEEP_MEETINGS, row)
    plan = row.plan
    return replace(
        _form(db, actor, row.instrument),
        code=row.code,
        shown=len(row.plans),
        title=plan.title,
        begins_at=plan.begins_at,
        ends_at=plan.ends_at,
        place=plan.place,
        link=plan.link,
        facilitator="" if plan.office else plan.facilitator,
        capacity=plan.capacity,
        office=plan.office.code if plan.office else "",
        is_ahead=row.cancellation is None and plan.ends_at > clock.now(),
    )


def _form(db: Session, actor: Actor, instrument: Instrument) -> MeetingForm:
    """Return the form with the offices that can lead: all for whoever keeps every meeting, for a holder her own."""
    keeps_all = by_office(actor, Act.KEEP_MEETINGS, instrument) is actor
    found = [row for row in still_to_lead(db, instrument) if keeps_all or row.person_id == actor.person_id]
    offices = sorted(found, key=lambda row: (row.person.name, row.id))
    names = {one.code: short_name(one.label, one.heading) for one in known_names(db, actor, instrument)}
    return MeetingForm(
        head=header_of(db, actor, instrument),
        offices=tuple((row.code, _told(row, names)) for row in offices),
        names_guests=keeps_all,
    )


def _told(row: Facilitation, names: Mapping[str, str]) -> str:
    """Return an office in a list of choices: who holds it, of which clauses, and until when."""
    known = [names[one.clause.code] for one in row.clauses if one.clause.code in names]
    ends = written_in(row.until, row.instrument.zone)
    return f"{row.person.name}, facilitator of {', '.join(known) or 'the whole text'} until {ends}"
