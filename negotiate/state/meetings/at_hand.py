"""Which item of a meeting is at hand, the one that was taken up last, and which clauses it concerns."""

from sqlalchemy import bindparam, func, select
from sqlalchemy.orm import Session

from negotiate.models import ItemCall, ItemClause, ItemStrike, Meeting
from negotiate.state.once import once

#: The act by which the item at hand of a `meeting` was taken up, by its row.
NEWEST_CALL = select(func.max(ItemCall.id)).where(ItemCall.meeting_id == bindparam("meeting")).scalar_subquery()
_CLAUSES = (
    select(ItemClause.clause_id)
    .join(ItemCall, ItemCall.item_id == ItemClause.item_id)
    .where(ItemCall.id == NEWEST_CALL, ItemCall.item_id.not_in(select(ItemStrike.item_id)))
    .order_by(ItemClause.id)
)


@once
def call_at_hand(db: Session, meeting: Meeting) -> ItemCall | None:
    """Return the act by which the item at hand was taken up, also where it has been struck since; None before any."""
    return db.scalar(select(ItemCall).where(ItemCall.id == NEWEST_CALL), {"meeting": meeting.id})


@once
def clauses_at_hand(db: Session, meeting: Meeting) -> list[int]:
    """Return the clauses of the item at hand, by their rows; none where it has been struck since."""
    return list(db.scalars(_CLAUSES, {"meeting": meeting.id}))
