"""Meetings for tests: announced by the chair, with what is on their agenda."""

from datetime import datetime, timedelta

from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.models import AgendaItem, Audience, Clause, Meeting
from negotiate.operations.meetings.agenda import NewItem, put_on_the_agenda
from negotiate.operations.meetings.announcing import SittingPlan, announce
from tests.cast import Cast
from tests.operations.negotiation import Negotiation

HOUR = timedelta(hours=1)


def planned(begins_at: datetime | None = None, title: str = "Contact group", **more: str) -> SittingPlan:
    """Return the plan of a meeting of two hours, which begins in ten where nothing else is said."""
    begins = begins_at or clock.now() + 10 * HOUR
    return SittingPlan(title, begins, begins + 2 * HOUR, **more)


def announced(
    db: Session, cast: Cast, negotiation: Negotiation, begins_at: datetime | None = None, title: str = "Contact group"
) -> Meeting:
    """Let the chair announce a meeting."""
    return announce(db, cast.chen.actor, negotiation.instrument.code, planned(begins_at, title))


def put(
    db: Session, cast: Cast, meeting: Meeting, *clauses: Clause, title: str = "Conduct", to: Audience | None = None
) -> AgendaItem:
    """Let the chair put an item on an agenda, open to those who negotiate where nobody else is named."""
    codes = tuple(clause.code for clause in clauses)
    return put_on_the_agenda(db, cast.chen.actor, meeting.code, NewItem(title, codes, to or Audience.PARTICIPANTS))
