"""Facilitators for tests: named by the secretariat, with meetings that their office leads."""

from datetime import timedelta

from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.models import Clause, Facilitation, Meeting, Person
from negotiate.operations.chair.facilitators import NewOffice, name_facilitator
from negotiate.operations.meetings.announcing import announce
from negotiate.policy import Actor
from negotiate.state.house.actors import as_actor
from tests.cast import Cast, Player
from tests.operations.negotiation import Negotiation
from tests.operations.sittings import HOUR, planned

WEEK = timedelta(days=7)


def facilitator(db: Session, cast: Cast, negotiation: Negotiation, *clauses: Clause) -> Facilitation:
    """Let the secretariat make Nadia a facilitator for a week."""
    codes = tuple(clause.code for clause in clauses)
    new = NewOffice(cast.nadia.code, clock.now() + WEEK, clauses=codes)
    return name_facilitator(db, cast.sefa.actor, negotiation.instrument.code, new)


def now_as(db: Session, player: Player) -> Actor:
    """Return somebody with the places and offices that she holds now."""
    return as_actor(db, db.get_one(Person, player.actor.person_id))


def led_by(db: Session, cast: Cast, negotiation: Negotiation, office: Facilitation) -> Meeting:
    """Let the secretariat announce a meeting that the office leads."""
    plan = planned(clock.now() + 10 * HOUR, office=office.code)
    return announce(db, cast.sefa.actor, negotiation.instrument.code, plan)
