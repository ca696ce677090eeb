"""Meetings in the scene: one by how far each audience reaches, with an item that says so and names clauses."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from sqlalchemy.orm import Session

from negotiate.models import Audience
from negotiate.operations.meetings.agenda import NewItem, put_on_the_agenda, strike_from_the_agenda
from negotiate.operations.meetings.announcing import SittingPlan, announce, change
from tests.cast import Cast
from tests.operations.negotiation import Negotiation

#: Long from now, so that none of them is ever over.
BEGINS = datetime(2998, 1, 1, 10, tzinfo=UTC)
MEETINGS = {"closed": Audience.PARTICIPANTS, "watched": Audience.OBSERVERS, "public": Audience.PUBLIC}


def announced_to_all(db: Session, cast: Cast, negotiation: Negotiation) -> dict[str, str]:
    """Let the chair announce a meeting to each audience, with a link, and an item on two clauses."""
    names = {}
    clauses = tuple(clause.code for clause in negotiation.clauses[:2])
    for name, audience in MEETINGS.items():
        plan = SittingPlan(
            f"Contact group, {name}", BEGINS, BEGINS + timedelta(hours=2), "Room IX", "https://r.example"
        )
        meeting = announce(db, cast.chen.actor, negotiation.instrument.code, plan)
        names[f"{name} meeting"] = meeting.code
        item = NewItem(f"Conduct, {name}", clauses, audience)
        names[f"{name} item"] = put_on_the_agenda(db, cast.chen.actor, meeting.code, item).code
    return names


def sat(db: Session, cast: Cast, instrument: str, clause: str) -> None:
    """Let the chair announce one more meeting on a clause, change it, and put more on its agenda than stays there."""
    plan = SittingPlan("Drafting group", BEGINS, BEGINS + timedelta(hours=1))
    meeting = announce(db, cast.chen.actor, instrument, plan)
    change(db, cast.sefa.actor, meeting.code, 1, replace(plan, place="Room X"))
    put_on_the_agenda(db, cast.chen.actor, meeting.code, NewItem("Care", (clause,)))
    put_on_the_agenda(db, cast.chen.actor, meeting.code, NewItem("Other matters"))
    item = put_on_the_agenda(db, cast.chen.actor, meeting.code, NewItem("Taken up already"))
    strike_from_the_agenda(db, cast.chen.actor, item.code)
