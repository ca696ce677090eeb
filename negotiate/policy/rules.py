"""The rules that the table is made of: each asks an actor and a thing, and touches no session but the thing's own."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

from negotiate.amendment_names import is_of_chair
from negotiate.models import (
    AgendaItem,
    Amendment,
    Audience,
    Benchmark,
    Capacity,
    Circle,
    Contest,
    Correction,
    Disclosure,
    EntryOf,
    FilledChecklist,
    FloorRequest,
    Group,
    Instrument,
    Loophole,
    Meeting,
    MeetingSummary,
    NormLink,
    Notice,
    Position,
    Preparation,
    PublicationPosition,
    Role,
    Scenario,
    Stage,
    Statement,
    TermRemark,
    TextPosition,
)
from negotiate.policy.actors import NOBODY, Actor


@dataclass(frozen=True)
class Room:
    """What a group shares in one negotiation."""

    instrument: Instrument
    group: Group

    @property
    def members(self) -> set[int]:
        """Return the members that take part."""
        seats = {seat.delegation_id for seat in self.group.memberships if seat.counts}
        taking_part = self.instrument.participations
        return seats & {seat.delegation_id for seat in taking_part if seat.capacity is Capacity.PARTICIPANT}


Rule = Callable[[Actor, Any], bool]
#: A meeting, and what is said in it.
OfMeetings: TypeAlias = Meeting | AgendaItem | FloorRequest | MeetingSummary
#: What its author alone sees at first.
HeldBack: TypeAlias = Scenario | Loophole | FilledChecklist


def signed_in(actor: Actor, _: Any) -> bool:
    """Anybody who has signed in, and the command line."""
    return actor != NOBODY


def empty_house(_: Actor, people: int) -> bool:
    """Anybody, while the house has nobody."""
    return people == 0


def administrator(actor: Actor, _: Any) -> bool:
    """An administrator of the house."""
    return actor.holds(Role.ADMINISTRATOR)


def secretariat(actor: Actor, thing: Instrument | Amendment | OfMeetings | Contest | None) -> bool:
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
    return _take_part(instrument, actor.negotiates_for(instrument.id), Capacity.PARTICIPANT)


def observer(actor: Actor, thing: Instrument | Amendment) -> bool:
    """Somebody who sits in any delegation that takes part, with or without the right to propose."""
    instrument = thing.instrument if isinstance(thing, Amendment) else thing
    return _take_part(instrument, actor.delegation_ids(instrument.id), *Capacity)


def admitted_observer(actor: Actor, thing: Instrument | Amendment) -> bool:
    """Somebody who takes part, where the negotiation itself is open to observers."""
    instrument = thing.instrument if isinstance(thing, Amendment) else thing
    return instrument.audience is not Audience.PARTICIPANTS and observer(actor, instrument)


def public_text(_: Actor, instrument: Instrument) -> bool:
    """Anybody, where the instrument's published rounds are open to everyone."""
    return instrument.audience is Audience.PUBLIC


def author(actor: Actor, amendment: Amendment) -> bool:
    """A negotiator of the delegation whose amendment it is."""
    return amendment.delegation_id in actor.negotiates_for(amendment.instrument_id)


def speaker(
    actor: Actor, said: Statement | Position | TextPosition | PublicationPosition | FloorRequest | Contest
) -> bool:
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


def office_holder(actor: Actor, amendment: Amendment) -> bool:
    """The chair of the negotiation, of a proposal made by that office."""
    return actor.holds_office(amendment.delegation_id, amendment.instrument_id)


def other_delegate(actor: Actor, amendment: Amendment) -> bool:
    """A negotiator of a delegation that may propose, other than the one whose amendment it is."""
    return delegate(actor, amendment) and not author(actor, amendment)


def sponsor(actor: Actor, amendment: Amendment) -> bool:
    """A negotiator of the delegation whose amendment this one amends; the chair, of a proposal by that office."""
    parent = amendment.parent
    return parent is not None and (author(actor, parent) or office_holder(actor, parent))


def in_the_drafting_group(actor: Actor, amendment: Amendment) -> bool:
    """A negotiator of a member, taking part, of the group with which the draft has been shared."""
    own = actor.negotiates_for(amendment.instrument_id)
    return bool(own) and bool(drafting_group(amendment) & own)


def in_the_writing_group(actor: Actor, amendment: Amendment) -> bool:
    """A negotiator of a member, taking part, of the group that may write the draft too."""
    return not amendment.is_for_reading and in_the_drafting_group(actor, amendment)


def fellow(actor: Actor, amendment: Amendment) -> bool:
    """A negotiator of another member of the group with which the draft has been shared."""
    return in_the_drafting_group(actor, amendment) and not author(actor, amendment)


def member(actor: Actor, room: Room) -> bool:
    """A negotiator of a member of the group that takes part in the negotiation."""
    return bool(room.members & actor.negotiates_for(room.instrument.id))


def drafting_group(amendment: Amendment) -> set[int]:
    """Return the members, taking part, of the group with which a draft has been shared; none while it is private."""
    return set() if amendment.group is None else Room(amendment.instrument, amendment.group).members


def on_the_table(rule: Rule) -> Rule:
    """Return the rule, held back while the amendment is a draft."""
    return lambda actor, amendment: amendment.stage is not Stage.DRAFT and rule(actor, amendment)


def of_a_delegation(rule: Rule) -> Rule:
    """Return the rule, held back of what the chair has proposed."""
    return lambda actor, amendment: not is_of_chair(amendment.number) and rule(actor, amendment)


def while_draft(rule: Rule) -> Rule:
    """Return the rule, as long as the amendment is a draft."""
    return lambda actor, amendment: amendment.stage is Stage.DRAFT and rule(actor, amendment)


def shown_as_decided(rule: Rule) -> Rule:
    """Return the rule, where an instrument shows what is decided at once and not only when it is published."""
    return lambda actor, instrument: instrument.disclosure is Disclosure.AS_DECIDED and rule(actor, instrument)


def in_person(rule: Rule) -> Rule:
    """Return the rule for people: nobody and the command line read nothing that they could come back to."""
    return lambda actor, thing: actor.person_id is not None and rule(actor, thing)


INSIDE: tuple[Rule, ...] = (secretariat, chair, delegate)
#: Who reads what is on the table: pages ask the law once for all amendments that are.
READERS: tuple[Rule, ...] = (*INSIDE, admitted_observer)
delegate_as_decided = shown_as_decided(delegate)
admitted_observer_as_decided = shown_as_decided(admitted_observer)


def in_the_circle(actor: Actor, thing: HeldBack) -> bool:
    """Whoever wrote it, or may see a scenario, a loophole, filled checklist as far as their author lets others."""
    if wrote_it(actor, thing):
        return True
    if not any(rule(actor, thing.instrument) for rule in READERS):
        return False
    is_member = bool(group_of(thing) & actor.delegation_ids(thing.instrument_id))
    return thing.circle is Circle.ALL or (thing.circle is Circle.GROUP and is_member)


def wrote_it(actor: Actor, thing: HeldBack) -> bool:
    """Somebody of the delegation that wrote it, or of the secretariat where that did."""
    if thing.delegation_id is None:
        return actor.holds(Role.SECRETARIAT, thing.instrument_id)
    own = actor.delegation_ids(thing.instrument_id)
    return thing.delegation_id in own and observer(actor, thing.instrument)


def keeps_loophole(actor: Actor, loophole: Loophole) -> bool:
    """Whoever wrote a loophole, as long as she reads what is on the table: who closes it learns which words stand."""
    return wrote_it(actor, loophole) and any(rule(actor, loophole.instrument) for rule in READERS)


def answers_scenario(actor: Actor, scenario: Scenario) -> bool:
    """Somebody of a delegation that takes part, with or without the right to propose, and sees the scenario."""
    return observer(actor, scenario.instrument) and in_the_circle(actor, scenario)


def runs_exercise(actor: Actor, scenario: Scenario) -> bool:
    """Somebody of the secretariat, where everybody in the negotiation sees the scenario."""
    return secretariat(actor, scenario.instrument) and scenario.circle is Circle.ALL


def mends_loophole(actor: Actor, loophole: Loophole) -> bool:
    """A negotiator of a delegation that may propose, and sees the loophole."""
    return delegate(actor, loophole.instrument) and in_the_circle(actor, loophole)


def observer_at(actor: Actor, thing: OfMeetings) -> bool:
    """Somebody of a delegation that takes part, where an item is open to those who observe."""
    return any(item.audience is not Audience.PARTICIPANTS for item in _items(thing)) and observer(
        actor, thing.instrument
    )


def anybody_at(actor: Actor, thing: OfMeetings) -> bool:
    """Anybody, where an item is open to everyone and so are the published rounds."""
    return any(item.audience is Audience.PUBLIC for item in _items(thing)) and public_text(actor, thing.instrument)


def group_of(thing: HeldBack) -> set[int]:
    """Return the members, taking part, of the group that may see a thing; none where it is no group."""
    if thing.group is None:
        return set()
    members = {seat.delegation_id for seat in thing.group.memberships if seat.counts}
    return members & {seat.delegation_id for seat in thing.instrument.participations}


def _items(thing: OfMeetings) -> Sequence[AgendaItem | MeetingSummary]:
    """Return what says who else sees a thing: items, and of a meeting also the summary that counts."""
    match thing:
        case Meeting():
            return [*thing.agenda, *thing.summaries[-1:]]
        case FloorRequest():
            return [thing.item]
    return [thing]


def _instrument_id(thing: Instrument | Amendment | Correction | OfMeetings | Contest | None) -> int | None:
    return thing.id if isinstance(thing, Instrument) else thing.instrument_id if thing else None


def _take_part(instrument: Instrument, delegations: Collection[int], *capacities: Capacity) -> bool:
    """Say whether one of the delegations takes part in one of the capacities."""
    return bool(delegations) and any(
        seat.delegation_id in delegations and seat.capacity in capacities for seat in instrument.participations
    )
