"""Who takes part in the scene beside its people: observers, and a participant that is in no group, with a facilitator.

Tove negotiates for that participant. Finn does as well, facilitates what is said of one clause, and proposes by that.
"""

from dataclasses import replace
from datetime import UTC, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate.models import AmendmentKind, Capacity, Delegation, DelegationKind, Instrument, Person, Role, ThreadReach
from negotiate.operations.amendments.tabling import Proposal, table
from negotiate.operations.chair.facilitators import NewOffice, name_facilitator
from negotiate.operations.chair.facilitators_proposals import draft_as_facilitator
from negotiate.operations.house.delegations import add_delegation
from negotiate.operations.house.people import add_person
from negotiate.operations.house.seats import WantedSeat, give_seat
from negotiate.operations.meetings.agenda import NewItem, put_on_the_agenda
from negotiate.operations.meetings.announcing import SittingPlan, announce
from negotiate.operations.meetings.floor import ask_for_the_floor
from negotiate.operations.text.instruments import admit
from negotiate.policy import COMMAND_LINE
from negotiate.state.house.actors import as_actor
from tests.browsers import let_in
from tests.cast import Cast
from tests.matrix.scene.sitting import BEGINS, HOUR
from tests.operations.negotiation import Negotiation
from tests.operations.talking import spoken_in_draft

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
    names["led floor"] = ask_for_the_floor(db, cast.nadia.actor, names["led item"]).code
    return {**names, **_proposed(db, cast, negotiation, office.person)}


def _proposed(db: Session, cast: Cast, negotiation: Negotiation, finn: Person) -> dict[str, str]:
    """Let Finn draft one new clause by that office and speak of it, and table another."""
    facilitator = replace(cast.nadia, actor=as_actor(db, finn))
    draft, other = (
        draft_as_facilitator(
            db,
            facilitator.actor,
            negotiation.conduct.code,
            AmendmentKind.INSERT,
            Proposal("", label, "", "Care is given to whoever asks for it.", "It is missing."),
        )
        for label in ("Article 2 bis", "Article 2 ter")
    )
    table(db, facilitator.actor, other.code, other.revision.edition)
    thread = spoken_in_draft(db, facilitator, draft, "", reach=ThreadReach.DELEGATION)
    spoken_of = {"facilitators thread": thread.code, "facilitators comment": thread.comments[0].code}
    return {"facilitators_draft": draft.code, "facilitators": other.code, **spoken_of}
