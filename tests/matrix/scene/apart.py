"""Who takes part in the scene beside its people: observers, and a participant that is in no group, with a facilitator.

Tove negotiates for that participant. Finn does as well, and facilitates what is said of one clause.
"""

from datetime import UTC, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate.models import Capacity, Delegation, DelegationKind, Instrument, Role
from negotiate.operations.chair.facilitators import NewOffice, name_facilitator
from negotiate.operations.house.delegations import add_delegation
from negotiate.operations.house.people import add_person
from negotiate.operations.house.seats import WantedSeat, give_seat
from negotiate.operations.meetings.agenda import NewItem, put_on_the_agenda
from negotiate.operations.meetings.announcing import SittingPlan, announce
from negotiate.operations.meetings.floor import ask_for_the_floor
from negotiate.operations.text.instruments import admit
from negotiate.policy import COMMAND_LINE
from tests.browsers import let_in
from tests.cast import Cast
from tests.matrix.scene.sitting import BEGINS, HOUR
from tests.operations.negotiation import Negotiation

#: The secrets in the browsers of a negotiator for a participant in no group, and of her colleague who facilitates.
APART, FACILITATOR = "secret-of-tove", "secret-of-finn"
NAME = "Delmark"
ENDS = datetime(2999, 1, 1, tzinfo=UTC)


def founded_apart(db: Session, cast: Cast) -> str:
    """Add the delegation that is in no group, with its two people, and return the code of the one who facilitates."""
    delegation = add_delegation(db, cast.ada.actor, NAME, "DEL", DelegationKind.STATE)
    for name, secret in (("Tove", APART), ("Finn", FACILITATOR)):
        person = add_person(db, cast.ada.actor, name, f"{name.lower()}@example.org")
        give_seat(db, COMMAND_LINE, person.code, WantedSeat(Role.NEGOTIATOR, delegation.code))
        let_in(db, person.id, secret)
    return person.code


def admit_others(db: Session, cast: Cast, instrument: Instrument) -> None:
    """Let two delegations observe, and the one in no group take part."""
    for delegation in (cast.watch, cast.ostravia):
        admit(db, cast.sefa.actor, instrument.code, delegation, Capacity.OBSERVER)
    apart = db.scalars(select(Delegation.code).where(Delegation.name == NAME)).one()
    admit(db, cast.sefa.actor, instrument.code, apart, Capacity.PARTICIPANT)


def facilitated(db: Session, cast: Cast, negotiation: Negotiation, finn: str) -> dict[str, str]:
    """Make Finn facilitator of a clause, and let two meetings be led by that office, of which one sits now."""
    clause, chen = negotiation.conduct.code, cast.chen.actor
    code = negotiation.instrument.code
    office = name_facilitator(db, cast.sefa.actor, code, NewOffice(finn, ENDS, clauses=(clause,)))
    names = {"facilitation": office.code}
    for name, begins in (("led meeting", BEGINS), ("led sitting", office.since)):
        plan = SittingPlan("Contact group, led", begins, begins + 2 * HOUR, office=office.code)
        names[name] = announce(db, chen, code, plan).code
    names["led item"] = put_on_the_agenda(db, chen, names["led meeting"], NewItem("Conduct", (clause,))).code
    return {**names, "led floor": ask_for_the_floor(db, cast.nadia.actor, names["led item"]).code}
