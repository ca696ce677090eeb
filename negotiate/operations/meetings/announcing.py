"""Announcing a meeting, changing it before it is over, and calling it off; every plan of it stays in the record."""

from dataclasses import dataclass, fields, replace
from datetime import datetime, timedelta
from urllib.parse import urlsplit

from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.errors import Faults, Invalid, Stale
from negotiate.models import Instrument, Meeting, MeetingCancellation, MeetingPlan, Round
from negotiate.operations.opening import opened
from negotiate.operations.record import instrument_chain, record
from negotiate.operations.remarks import needed
from negotiate.operations.sizes import says_something
from negotiate.policy import Act, Actor
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
    #: Why it is announced anew.
    reason: str = ""


def announce(db: Session, actor: Actor, instrument_code: str, plan: SittingPlan) -> Meeting:
    """Announce a meeting of the newest round; Invalid where it would be over already."""
    instrument = opened(db, actor, Act.KEEP_MEETINGS, Instrument, instrument_code)
    now = clock.now()
    _check(plan, now)
    meeting = Meeting(
        instrument=instrument, round=_newest_round(db, instrument), announced_at=now, announced_by_id=actor.person_id
    )
    meeting.plans = [_row(actor, plan, now)]
    db.add(meeting)
    db.flush()
    record(db, actor, "announced a meeting", meeting, chain=instrument_chain(instrument), **_facts(meeting.plan))
    return meeting


def change(db: Session, actor: Actor, meeting_code: str, shown: int, plan: SittingPlan) -> Meeting:
    """Announce another plan of a meeting; a plan that changes nothing is none.

    `shown` counts the plans that the form was made from: Stale where somebody has changed it since.
    """
    meeting = opened(db, actor, Act.KEEP_MEETINGS, Meeting, meeting_code)
    now = clock.now()
    check_ahead(meeting, now)
    if replace(_said(meeting.plan), reason=plan.reason) == plan:
        return meeting
    if len(meeting.plans) != shown:
        raise Stale(
            "Somebody has changed this meeting since you opened the form. Read it once more, then change it.",
            by=person_name(meeting.plan.set_by),
            at=meeting.plan.set_at,
        )
    _check(plan, now)
    meeting.plans.append(_row(actor, plan, now))
    db.flush()
    told = {**_facts(meeting.plan), "reason": meeting.plan.reason}
    record(db, actor, "changed a meeting", meeting, chain=instrument_chain(meeting.instrument), **told)
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
    record(db, actor, "cancelled a meeting", meeting, chain=instrument_chain(meeting.instrument), **told)
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


def _check(plan: SittingPlan, now: datetime) -> None:
    """Raise Invalid for all that cannot be used of a plan."""
    faults = Faults()
    faults.of(lambda: check_words(plan), None)
    faults.of(lambda: _check_times(plan, now), None)
    faults.tell()


def check_words(plan: SittingPlan) -> None:
    """Raise Invalid for all that is missing from what a plan says beside its times."""
    wanted = (
        (says_something(plan.title), "Give the meeting a title.", "title"),
        (not plan.capacity or plan.facilitator, "Say who leads the meeting in this capacity.", "facilitator"),
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


def _row(actor: Actor, plan: SittingPlan, now: datetime) -> MeetingPlan:
    said = {field.name: getattr(plan, field.name) for field in fields(SittingPlan)}
    return MeetingPlan(**said, set_at=now, set_by_id=actor.person_id)


def _said(row: MeetingPlan) -> SittingPlan:
    return SittingPlan(**{field.name: getattr(row, field.name) for field in fields(SittingPlan)})


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
