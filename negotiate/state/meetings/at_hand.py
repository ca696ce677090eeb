"""Which item of a meeting is at hand: the one that was taken up last."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate.models import ItemCall, Meeting
from negotiate.state.once import once


@once
def call_at_hand(db: Session, meeting: Meeting) -> ItemCall | None:
    """Return the act by which the item at hand was taken up, also where it has been struck since; None before any."""
    query = select(ItemCall).where(ItemCall.meeting_id == meeting.id).order_by(ItemCall.id.desc()).limit(1)
    return db.scalar(query)
