"""The rules of facilitators: an office adds acts, on its clauses and in the meetings that it leads, and no sight.

Whoever holds one sits in the negotiation already, and sees what her seat sees. What she does by her office alone is
told as its act (`policy.by_office`, `as_proposer`), never as one of the delegation that she sits in.
"""

from dataclasses import replace
from typing import TypeAlias

from negotiate.amendment_names import is_of_facilitator
from negotiate.models import AgendaItem, Amendment, Clause, FloorRequest, Instrument, Meeting, MeetingSummary
from negotiate.policy.actors import Actor
from negotiate.policy.rules import OfMeetings, chair, delegate, secretariat

#: What the rules ask of: an instrument stands for whatever of it somebody may be a facilitator of.
OfOffice: TypeAlias = Instrument | Clause | OfMeetings


def facilitator(actor: Actor, thing: Instrument | Clause) -> bool:
    """A facilitator who sits in the negotiation, of the clauses that her office is for."""
    instrument = thing if isinstance(thing, Instrument) else thing.instrument
    clause_id = None if isinstance(thing, Instrument) else thing.id
    return actor.facilitates(instrument.id, clause_id) and (
        delegate(actor, instrument) or secretariat(actor, instrument)
    )


def in_office(actor: Actor, amendment: Amendment) -> bool:
    """The chair, of a proposal by that office; a facilitator of the clause, of a proposal by hers."""
    if not actor.holds_office(amendment.delegation_id, amendment.instrument_id):
        return False
    return chair(actor, amendment) or facilitator(actor, amendment.clause)


def chair_over_facilitators(actor: Actor, amendment: Amendment) -> bool:
    """The chair, of what a facilitator has tabled: whose office may be over."""
    return is_of_facilitator(amendment.number) and chair(actor, amendment)


def as_proposer(actor: Actor, amendment: Amendment) -> Actor:
    """Return who is told as having acted on a proposal: of one of a facilitator's, her office and nothing beside it."""
    own = {office.proposes_as for office in actor.offices}
    return replace(actor, places=()) if amendment.delegation_id in own else actor


def leads_it(actor: Actor, thing: Instrument | OfMeetings) -> bool:
    """A facilitator, of the meetings that are announced as led by her in that office."""
    if isinstance(thing, Instrument):
        return facilitator(actor, thing)
    if not actor.offices:
        return False
    office = _meeting(thing).plan.office
    return office is not None and office.person_id == actor.person_id and facilitator(actor, thing.instrument)


def leads_it_on_her_clauses(actor: Actor, thing: Instrument | OfMeetings) -> bool:
    """The same; of an item, where all clauses that it concerns are among those of her office."""
    if isinstance(thing, AgendaItem) and not all(facilitator(actor, one.clause) for one in thing.concerns):
        return False
    return leads_it(actor, thing)


def _meeting(thing: OfMeetings) -> Meeting:
    match thing:
        case Meeting():
            return thing
        case FloorRequest():
            return thing.item.meeting
        case AgendaItem() | MeetingSummary():
            return thing.meeting
