"""Publishing what came of a meeting, as soon as it has begun; a newer summary stands in the place of the one before."""

from dataclasses import dataclass

from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.errors import Invalid, Stale
from negotiate.models import Audience, Meeting, MeetingSummary
from negotiate.operations.meetings.announcing import check_on
from negotiate.operations.opening import opened
from negotiate.operations.record import instrument_chain, record
from negotiate.operations.remarks import needed
from negotiate.policy import Act, Actor, by_office
from negotiate.state.house.actors import person_name


@dataclass(frozen=True)
class NewSummary:
    """What came of a meeting, who may read it, and how many summaries the form was made from."""

    words: str
    audience: Audience = Audience.PARTICIPANTS
    shown: int = 0


def sum_up(db: Session, actor: Actor, meeting_code: str, new: NewSummary) -> MeetingSummary:
    """Publish a summary; the same once. Stale where somebody has published another since the form was made."""
    meeting = opened(db, actor, Act.SUM_UP, Meeting, meeting_code)
    check_on(meeting)
    if meeting.plan.begins_at > clock.now():
        raise Invalid("This meeting has not begun, so nothing has come of it yet.", "words")
    words = needed(new.words, "Write what came of the meeting.", "words")
    last = meeting.summary
    if last is not None and (last.words, last.audience) == (words, new.audience):
        return last
    if len(meeting.summaries) != new.shown:
        raise Stale(
            "Somebody has published a summary since you opened the page. Both are below.",
            yours=words,
            theirs=last.words if last else "",
            by=person_name(last.published_by) if last else "",
            at=last.published_at if last else None,
        )
    summary = MeetingSummary(
        meeting=meeting, words=words, audience=new.audience, published_at=clock.now(), published_by_id=actor.person_id
    )
    db.add(summary)
    db.flush()
    told = {"title": meeting.plan.title, "audience": new.audience.value}
    leader = by_office(actor, Act.SUM_UP, meeting)
    record(db, leader, "summed a meeting up", meeting, chain=instrument_chain(meeting.instrument), **told)
    return summary
