"""The rules that the table is made of: each asks an actor and a thing, and touches no session but the thing's own."""

from collections.abc import Callable, Collection, Iterator
from typing import Any, TypeAlias

from negotiate.models import (
    AgendaItem,
    Amendment,
    Audience,
    Benchmark,
    Capacity,
    ClashQuestion,
    Contest,
    Correction,
    Disclosure,
    EntryOf,
    FloorRequest,
    Instrument,
    Meeting,
    MeetingSummary,
    NormLink,
    Notice,
    Position,
    Preparation,
    PublicationPosition,
    ReadingPosition,
    ReceivedFile,
    Role,
    Statement,
    TermRemark,
    TextPosition,
)
from negotiate.policy.actors import NOBODY, Actor

Rule = Callable[[Actor, Any], bool]
#: A meeting, and what is said in it.
OfMeetings: TypeAlias = Meeting | AgendaItem | FloorRequest | MeetingSummary


def signed_in(actor: Actor, _: Any) -> bool:
    """Anybody who has signed in, and the command line."""
    return actor != NOBODY


def empty_house(_: Actor, people: int) -> bool:
    """Anybody, while the house has nobody."""
    return people == 0


def administrator(actor: Actor, _: Any) -> bool:
    """An administrator of the house."""
    return actor.holds(Role.ADMINISTRATOR)


def secretariat(actor: Actor, thing: Instrument | Amendment | OfMeetings | Contest | ReceivedFile | None) -> bool:
    """The secretariat of the instrument in question."""
    return actor.holds(Role.SECRETARIAT, _instrument_id(thing))


def second_of_the_secretariat(actor: Actor, thing: Preparation | Correction) -> bool:
    """Somebody of the secretariat other than the one whose work it is."""
    return actor.holds(Role.SECRETARIAT, thing.instrument_id) and actor.person_id != thing.made_by_id


def recipient(actor: Actor, notice: Notice) -> bool:
    """Somebody who sits in the delegation that was told."""
    return notice.delegation_id in actor.delegation_ids(notice.publication.instrument_id)


def chair(actor: Actor, thing: Instrument | Amendment | Correction | OfMeetings | Contest | None) -> bool:
    """The chair of the instrument in question."""
    return actor.holds(Role.CHAIR, _instrument_id(thing))


def delegate(actor: Actor, thing: Instrument | Amendment | TermRemark | Contest) -> bool:
    """A negotiator of a delegation that takes part with the right to propose."""
    instrument = thing if isinstance(thing, Instrument) else thing.instrument
    return _take_part(actor, instrument, actor.negotiates_for(instrument.id), Capacity.PARTICIPANT)


def observer(actor: Actor, thing: Instrument | Amendment) -> bool:
    """Somebody who sits in any delegation that takes part, with or without the right to propose."""
    instrument = thing.instrument if isinstance(thing, Amendment) else thing
    return _take_part(actor, instrument, actor.delegation_ids(instrument.id), *Capacity)


def admitted_observer(actor: Actor, thing: Instrument | Amendment) -> bool:
    """Somebody who takes part, where the negotiation itself is open to observers."""
    instrument = thing.instrument if isinstance(thing, Amendment) else thing
    return instrument.audience is not Audience.PARTICIPANTS and observer(actor, instrument)


def public_text(_: Actor, instrument: Instrument) -> bool:
    """Anybody, where the instrument's published rounds are open to everyone."""
    return instrument.audience is Audience.PUBLIC


#: What one delegation said or asked for, which it alone takes back.
OfOneDelegation: TypeAlias = (
    Statement | Position | TextPosition | PublicationPosition | ReadingPosition | FloorRequest | Contest
)


def speaker(actor: Actor, said: OfOneDelegation) -> bool:
    """A negotiator of the delegation whose statement, position, request for the floor or contest it is."""
    place = said.clause if isinstance(said, Statement) else said
    return said.delegation_id in actor.negotiates_for(place.instrument_id)


def said_it(actor: Actor, remark: TermRemark | NormLink | Benchmark) -> bool:
    """Whoever speaks for the delegation that said something, or the secretariat where that did."""
    if remark.delegation_id is None:
        return actor.holds(Role.SECRETARIAT, remark.instrument_id)
    return remark.delegation_id in actor.negotiates_for(remark.instrument_id)


def answers_contest(actor: Actor, contest: Contest) -> bool:
    """The chair or the secretariat, of an entry by neither herself, her office, nor against her own delegation."""
    concerned = contest.delegation_id in actor.delegation_ids(contest.instrument_id)
    if concerned or (actor.person_id is not None and actor.person_id == contest.entry_person_id):
        return False
    offices = ((Role.CHAIR, EntryOf.CHAIR), (Role.SECRETARIAT, EntryOf.SECRETARIAT))
    return any(contest.entry_of is not own and actor.holds(role, contest.instrument_id) for role, own in offices)


def shown_as_decided(rule: Rule) -> Rule:
    """Return the rule, where an instrument shows what is decided at once and not only when it is published."""
    return lambda actor, instrument: instrument.disclosure is Disclosure.AS_DECIDED and rule(actor, instrument)


def of_its_instrument(rule: Rule) -> Rule:
    """Return the rule, asked of the instrument in which the readings of a clash were put to the delegations."""

    def asked(actor: Actor, question: ClashQuestion) -> bool:
        return rule(actor, question.instrument)

    return asked


def in_person(rule: Rule) -> Rule:
    """Return the rule for people: nobody and the command line read nothing that they could come back to."""
    return lambda actor, thing: actor.person_id is not None and rule(actor, thing)


INSIDE: tuple[Rule, ...] = (secretariat, chair, delegate)
#: Who reads what is on the table: pages ask the law once for all amendments that are.
READERS: tuple[Rule, ...] = (*INSIDE, admitted_observer)
delegate_as_decided = shown_as_decided(delegate)
admitted_observer_as_decided = shown_as_decided(admitted_observer)


def _instrument_id(
    thing: Instrument | Amendment | Correction | OfMeetings | Contest | ReceivedFile | None,
) -> int | None:
    return thing.id if isinstance(thing, Instrument) else thing.instrument_id if thing else None


def parts_taken(actor: Actor, instrument: Instrument) -> Iterator[tuple[int, Capacity]]:
    """Yield which delegations take part and in which capacity, with those of whom the actor supposes it."""
    yield from instrument.capacities.items()
    for key, delegation_id, capacity in actor.supposed:
        if key == instrument.id:
            yield delegation_id, capacity


def _take_part(actor: Actor, instrument: Instrument, delegations: Collection[int], *capacities: Capacity) -> bool:
    """Say whether one of the delegations takes part in one of the capacities."""
    held = instrument.capacities if delegations else {}
    return any(held.get(key) in capacities for key in delegations) or any(
        key == instrument.id and one in delegations and capacity in capacities for key, one, capacity in actor.supposed
    )
