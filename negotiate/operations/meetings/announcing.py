"""Announcing a meeting, changing it before it is over, and calling it off; every plan of it stays in the record."""

from dataclasses import dataclass, fields
from datetime import datetime, timedelta
from urllib.parse import urlsplit

from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.errors import Faults, Invalid, Stale
from negotiate.models import Facilitation, Instrument, Meeting, MeetingCancellation, MeetingPlan, Round
from negotiate.operations.opening import opened
from negotiate.operations.record import instrument_chain, record
from negotiate.operations.remarks import needed
from negotiate.operations.sizes import says_something
from negotiate.policy import Act, Actor, by_office, may
from negotiate.policy.actors import FACILITATOR
from negotiate.state.chair.facilitators import stands_at, still_to_lead
from negotiate.state.house.actors import person_name

#: No sitting is longer; whoever writes a wrong day is told so.
LONGEST_SITTING = timedelta(hours=24)


@dataclass(frozen=True)
class SittingPlan:
    """What is announced of a meeting: when, where, and under whom in which capacity; empty words say nothing."""

    title: str
    begins_at: datetime
    ends_at: datetime
    place: str = ""
    link: str = ""
    facilitator: str = ""
    capacity: str = ""
    #: The code of the office that leads it, which says by itself who that is; empty where a chair or a guest does.
    office: str = ""
    #: Why it is announced anew.
    reason: str = ""


#: What a plan says by its own words.
SAID = tuple(field.name for field in fields(SittingPlan) if field.name != "office")


def announce(db: Session, actor: Actor, instrument_code: str, plan: SittingPlan) -> Meeting:
    """Announce a meeting of the newest round; Invalid where it would be over already."""
    instrument = opened(db, actor, Act.KEEP_MEETINGS, Instrument, instrument_code)
    now = clock.now()
    office = _checked(db, instrument, plan, now)
    meeting = Meeting(
        instrument=instrument, round=_newest_round(db, instrument), announced_at=now, announced_by_id=actor.person_id
    )
    meeting.plans = [_row(actor, plan, office, now)]
    keeper = _keeper(actor, meeting)
    db.add(meeting)
    db.flush()
    record(db, keeper, "announced a meeting", meeting, chain=instrument_chain(instrument), **_facts(meeting.plan))
    return meeting


def change(db: Session, actor: Actor, meeting_code: str, shown: int, plan: SittingPlan) -> Meeting:
    """Announce another plan of a meeting; a plan that changes nothing is none.

    `shown` counts the plans that the form was made from: Stale where somebody has changed it since.
    """
    meeting = opened(db, actor, Act.KEEP_MEETINGS, Meeting, meeting_code)
    now = clock.now()
    check_ahead(meeting, now)
    if _says(meeting.plan, plan):
        return meeting
    if len(meeting.plans) != shown:
        raise Stale(
            "Somebody has changed this meeting since you opened the form. Read it once more, then change it.",
            by=person_name(meeting.plan.set_by),
            at=meeting.plan.set_at,
        )
    office = _checked(db, meeting.instrument, plan, now)
    meeting.plans.append(_row(actor, plan, office, now))
    keeper = _keeper(actor, meeting)
    db.flush()
    told = {**_facts(meeting.plan), "reason": meeting.plan.reason}
    record(db, keeper, "changed a meeting", meeting, chain=instrument_chain(meeting.instrument), **told)
    return meeting


def cancel(db: Session, actor: Actor, meeting_code: str, reason: str) -> MeetingCancellation:
    """Call a meeting off, with a reason; it stays on the page of its instrument."""
    meeting = opened(db, actor, Act.KEEP_MEETINGS, Meeting, meeting_code)
    now = clock.now()
    check_ahead(meeting, now)
    reason = needed(reason, "Say why the meeting is cancelled. Everybody who was told of it reads that.", "reason")
    cancellation = MeetingCancellation(reason=reason, cancelled_at=now, cancelled_by_id=actor.person_id)
    meeting.cancellation = cancellation
    db.flush()
    told = {"title": meeting.plan.title, "reason": cancellation.reason}
    keeper = by_office(actor, Act.KEEP_MEETINGS, meeting)
    record(db, keeper, "cancelled a meeting", meeting, chain=instrument_chain(meeting.instrument), **told)
    return cancellation


def check_ahead(meeting: Meeting, now: datetime) -> None:
    """Raise Invalid where a meeting is off or over, so that nothing of it is announced any more."""
    check_on(meeting)
    if meeting.plan.ends_at <= now:
        raise Invalid("This meeting is over, so what was announced of it stays as it is.")


def check_on(meeting: Meeting) -> None:
    """Raise Invalid where a meeting has been cancelled."""
    if meeting.cancellation is not None:
        raise Invalid("This meeting has been cancelled.")


def _checked(db: Session, instrument: Instrument, plan: SittingPlan, now: datetime) -> Facilitation | None:
    """Return the office that leads a meeting by a plan, None where none does; Invalid for all that cannot be used."""
    faults = Faults()
    faults.of(lambda: check_words(plan), None)
    faults.of(lambda: _check_times(plan, now), None)
    office = faults.of(lambda: _office(db, instrument, plan), None)
    faults.tell()
    return office


def _office(db: Session, instrument: Instrument, plan: SittingPlan) -> Facilitation | None:
    """Return the office that a plan names, which stands while the meeting begins; raise Invalid."""
    if not plan.office:
        return None
    offices = {row.code: row for row in still_to_lead(db, instrument)}
    if plan.office not in offices:
        raise Invalid("This office is over. Choose who leads the meeting.", "office")
    office = offices[plan.office]
    if not stands_at(office, plan.begins_at):
        told = f"{office.person.name} does not hold this office when the meeting begins. Choose who leads it."
        raise Invalid(told, "office")
    return office


def _keeper(actor: Actor, meeting: Meeting) -> Actor:
    """Return who is told as having announced a plan; Invalid where an office announces what it does not lead."""
    keeper = by_office(actor, Act.KEEP_MEETINGS, meeting.instrument)
    if keeper is not actor and not may(actor, Act.KEEP_MEETINGS, meeting):
        raise Invalid("As a facilitator you announce meetings that you lead yourself: choose your office.", "office")
    return keeper


def check_words(plan: SittingPlan) -> None:
    """Raise Invalid for all that is missing from what a plan says beside its times."""
    wanted = (
        (says_something(plan.title), "Give the meeting a title.", "title"),
        (
            not plan.capacity or plan.facilitator or plan.office,
            "Say who leads the meeting in this capacity.",
            "facilitator",
        ),
        (not plan.link or _is_address(plan.link), "Write the whole address, beginning with https://", "link"),
    )
    Faults([Invalid(sentence, field) for is_there, sentence, field in wanted if not is_there]).tell()


def _check_times(plan: SittingPlan, now: datetime) -> None:
    if plan.ends_at <= plan.begins_at:
        raise Invalid("A meeting ends after it begins.", "ends")
    if plan.ends_at - plan.begins_at > LONGEST_SITTING:
        raise Invalid("A meeting lasts 24 hours at most. Announce one for each day.", "ends")
    if plan.ends_at <= now:
        raise Invalid("This would be over already. Give an instant that is still to come.", "begins")


def _is_address(words: str) -> bool:
    try:
        parts = urlsplit(words)
    except ValueError:
        return False
    return parts.scheme in ("https", "http") and bool(parts.netloc) and words.split() == [words]


def _row(actor: Actor, plan: SittingPlan, office: Facilitation | None, now: datetime) -> MeetingPlan:
    """Return a plan as it is kept; an office names its holder."""
    said = {name: getattr(plan, name) for name in SAID}
    if office is not None:
        said |= {"facilitator": office.person.name, "capacity": plan.capacity or FACILITATOR}
    return MeetingPlan(**said, office=office, set_at=now, set_by_id=actor.person_id)


def _says(row: MeetingPlan, plan: SittingPlan) -> bool:
    """Say whether a plan announces what is announced already, whatever its reason is."""
    leader = {"facilitator", "capacity"} if plan.office else set()
    same = all(getattr(row, name) == getattr(plan, name) for name in {*SAID} - {"reason"} - leader)
    return (
        same
        and (row.office.code if row.office else "") == plan.office
        and (not plan.office or row.capacity == (plan.capacity or FACILITATOR))
    )


def _facts(row: MeetingPlan) -> dict[str, str]:
    """Return how an entry of the record tells a plan."""
    return {
        "title": row.title,
        "begins": row.begins_at.isoformat(),
        "ends": row.ends_at.isoformat(),
        "place": row.place,
        "facilitator": ", ".join(filter(None, (row.facilitator, row.capacity))),
    }


def _newest_round(db: Session, instrument: Instrument) -> Round | None:
    query = select(Round).where(Round.instrument_id == instrument.id).order_by(Round.number.desc()).limit(1)
    return db.scalar(query)
