"""Who wants to be reminded of dates by mail: the latest wish of each person counts."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate.models import ReminderWish, Wish


def wishes(db: Session) -> dict[int, Wish]:
    """Return the latest wish of everybody who has given one, by the person's id."""
    query = select(ReminderWish).order_by(ReminderWish.id)
    return {row.person_id: row.wish for row in db.scalars(query)}
