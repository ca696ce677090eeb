"""Facilitators for tests: named by the secretariat, with meetings that they lead, and what they propose."""

from datetime import timedelta

from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.models import Amendment, AmendmentKind, Clause, Facilitation, Meeting, Person
from negotiate.operations.amendments.tabling import Proposal, table
from negotiate.operations.chair.facilitators import NewOffice, name_facilitator
from negotiate.operations.chair.facilitators_proposals import draft_as_facilitator
from negotiate.operations.meetings.announcing import announce
from negotiate.policy import Actor
from negotiate.state.house.actors import as_actor
from negotiate.state.text.versions import current_version
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


def by_facilitator(db: Session, cast: Cast, clause: Clause, old: str, new: str) -> Amendment:
    """Let Nadia draft as facilitator what puts `new` for `old` in the clause as it stands."""
    version = current_version(db, clause)
    words = Proposal(version.code, version.label, version.heading, version.body.replace(old, new), "Both could live.")
    return draft_as_facilitator(db, now_as(db, cast.nadia), clause.code, AmendmentKind.MODIFY, words)


def tabled_by_facilitator(db: Session, cast: Cast, clause: Clause, old: str, new: str) -> Amendment:
    """Let Nadia draft and table a proposal as facilitator."""
    draft = by_facilitator(db, cast, clause, old, new)
    return table(db, now_as(db, cast.nadia), draft.code, draft.revision.edition)
