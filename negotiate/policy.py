"""The law of the site on one screen: who may do what, as a table of rules.

Operations ask `require`, templates ask `may`; nothing else decides. No question touches the session that asks it.
"""

from collections.abc import Callable, Collection
from dataclasses import dataclass
from enum import Enum
from typing import Any

from negotiate.errors import Forbidden, NotFound
from negotiate.models import Amendment, Audience, Capacity, Correction, Instrument, Notice, Preparation, Role, Stage


@dataclass(frozen=True)
class HeldSeat:
    """One seat as the policy sees it; `instrument_id` None means every instrument."""

    role: Role
    delegation_id: int | None = None
    delegation_name: str = ""
    instrument_id: int | None = None


@dataclass(frozen=True)
class Actor:
    """Who acts: a person with her places and her time zone, or the command line; never a row."""

    name: str
    person_id: int | None = None
    code: str = ""
    places: tuple[HeldSeat, ...] = ()
    zone: str = ""

    def holds(self, role: Role, instrument_id: int | None = None) -> bool:
        """Say whether the actor holds a role for this instrument (None: for the whole house)."""
        return any(place.role is role and place.instrument_id in (None, instrument_id) for place in self.places)

    def delegation_ids(self, instrument_id: int | None = None) -> frozenset[int]:
        """Return the delegations that the actor sits in, for this instrument."""
        places = (place for place in self.places if place.instrument_id in (None, instrument_id))
        return frozenset(place.delegation_id for place in places if place.delegation_id is not None)

    def negotiates_for(self, instrument_id: int) -> frozenset[int]:
        """Return the delegations that the actor speaks for in this instrument: as a negotiator or as their head."""
        return frozenset(
            place.delegation_id
            for place in self.places
            if place.role in (Role.NEGOTIATOR, Role.HEAD_OF_DELEGATION)
            and place.delegation_id is not None
            and place.instrument_id in (None, instrument_id)
        )

    @property
    def seat(self) -> str:
        """Return the actor's places in words, as the record keeps them."""
        return ", ".join(sorted({place.delegation_name or place.role.value for place in self.places}))


#: Whoever has the shell of the machine has the house.
COMMAND_LINE = Actor("command line", places=(HeldSeat(Role.SECRETARIAT), HeldSeat(Role.ADMINISTRATOR)))
NOBODY = Actor("nobody")


class Act(Enum):
    """Everything that can be done or seen, each in one sentence."""

    SEE_HOUSE = "See the list of one's own instruments"
    FOUND_HOUSE = "Become the first person of an empty house"
    KEEP_OWN_ACCOUNT = "Set one's own password, and see where one is signed in"
    CONFIRM_NEWCOMER = "Confirm a new seat in one's delegation, or a new member of one's group"
    MANAGE_PEOPLE = "Add people, delegations, groups and seats, and invite"
    IMPORT_TEXT = "Bring a new instrument into the house"
    SEE_INSTRUMENT = "Read the published rounds and the dates of an instrument"
    SEE_WORKING_TEXT = "Read the text as it stands between two published rounds"
    FOLLOW_TEXT = "Mark what one has read of a text, and watch what is in it"
    FOLLOW_AMENDMENT = "Watch an amendment"
    MANAGE_PARTICIPATION = "Say which delegations take part in an instrument"
    RUN_ROUNDS = "Plan, open and close rounds and set their deadlines"
    DRAFT = "Write an amendment for one's delegation"
    SEE_AMENDMENT = "Read an amendment"
    AMEND = "Propose a change to another delegation's amendment"
    INCORPORATE = "Take a change that another delegation proposes into one's own amendment"
    TAKE_OVER = "Go on by oneself with what amended an amendment that has left the table"
    EDIT_DRAFT = "Change a draft"
    DISCARD_DRAFT = "Throw a draft of one's own delegation away"
    SHARE_DRAFT = "Open a draft to a group of one's own, or close it again"
    TABLE = "Put a draft on the table"
    WITHDRAW = "Take one's tabled amendment back"
    SPONSOR = "Stand behind another delegation's amendment, or leave it"
    TAKE_POSITION = "State one's delegation's position on an amendment"
    SEE_POSITIONS = "Read the positions of delegations"
    SIT_AT_DESK = "Choose what is to become of amendments, before anything is decided"
    OFFER_WORDS = "Put one's own words to those who propose something at the same place"
    MERGE = "Decide amendments and publish the next version of a clause"
    ARRANGE_CLAUSES = "Insert, delete, move, split, join and renumber clauses"
    ANSWER_CARRIAGE = "Confirm or revise one's amendment after the text has changed"
    PROPOSE_CORRECTION = "Propose an editorial correction"
    RULE_ON_CORRECTION = "Accept or decline an editorial correction that another has proposed"
    SIGN_CHANGE = "Answer by name for a change that no amendment asked for"
    PREPARE_PUBLICATION = "Make a text ready for publication"
    APPROVE_PUBLICATION = "Publish what another of the secretariat has prepared"
    SEE_NOTICE = "Read what one's delegation was told, and mark it as seen"
    ANSWER_OFFER = "Say whether one's delegation agrees to words offered in place of its amendment"
    PROJECT = "Show a clause in the room as it is being decided"
    SET_STATUS = "Say how far a clause is agreed"
    KEEP_DATES = "Write date rules and record events"
    DECIDE_DATES = "Record what was decided about a due date"
    SEND_MAIL = "Write and send the mail of the house"
    SEE_RECORD = "Read the journal of an instrument"
    SEE_HOUSE_RECORD = "Read the journal of the house"


Rule = Callable[[Actor, Any], bool]


def signed_in(actor: Actor, _: Any) -> bool:
    """Anybody who has signed in, and the command line."""
    return actor != NOBODY


def empty_house(_: Actor, people: int) -> bool:
    """Anybody, while the house has nobody."""
    return people == 0


def administrator(actor: Actor, _: Any) -> bool:
    """An administrator of the house."""
    return actor.holds(Role.ADMINISTRATOR)


def secretariat(actor: Actor, thing: Instrument | Amendment | None) -> bool:
    """The secretariat of the instrument in question."""
    return actor.holds(Role.SECRETARIAT, _instrument_id(thing))


def second_of_the_secretariat(actor: Actor, thing: Preparation | Correction) -> bool:
    """Somebody of the secretariat other than the one whose work it is."""
    return actor.holds(Role.SECRETARIAT, thing.instrument_id) and actor.person_id != thing.made_by_id


def recipient(actor: Actor, notice: Notice) -> bool:
    """Somebody who sits in the delegation that was told."""
    return notice.delegation_id in actor.delegation_ids(notice.publication.instrument_id)


def chair(actor: Actor, thing: Instrument | Amendment | Correction | None) -> bool:
    """The chair of the instrument in question."""
    return actor.holds(Role.CHAIR, _instrument_id(thing))


def delegate(actor: Actor, thing: Instrument | Amendment) -> bool:
    """A negotiator of a delegation that takes part with the right to propose."""
    instrument = thing.instrument if isinstance(thing, Amendment) else thing
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


def other_delegate(actor: Actor, amendment: Amendment) -> bool:
    """A negotiator of a delegation that may propose, other than the one whose amendment it is."""
    return delegate(actor, amendment) and not author(actor, amendment)


def sponsor(actor: Actor, amendment: Amendment) -> bool:
    """A negotiator of the delegation whose amendment this one amends."""
    return amendment.parent is not None and author(actor, amendment.parent)


def in_the_drafting_group(actor: Actor, amendment: Amendment) -> bool:
    """A negotiator of a member, taking part, of the group with which the draft has been shared."""
    own = actor.negotiates_for(amendment.instrument_id)
    return bool(own) and bool(drafting_group(amendment) & own)


def drafting_group(amendment: Amendment) -> set[int]:
    """Return the members, taking part, of the group with which a draft has been shared; none while it is private."""
    if amendment.group is None:
        return set()
    members = {seat.delegation_id for seat in amendment.group.memberships if seat.counts}
    seats = amendment.instrument.participations
    return members & {seat.delegation_id for seat in seats if seat.capacity is Capacity.PARTICIPANT}


def on_the_table(rule: Rule) -> Rule:
    """Return the rule, held back while the amendment is a draft."""
    return lambda actor, amendment: amendment.stage is not Stage.DRAFT and rule(actor, amendment)


def while_draft(rule: Rule) -> Rule:
    """Return the rule, as long as the amendment is a draft."""
    return lambda actor, amendment: amendment.stage is Stage.DRAFT and rule(actor, amendment)


def in_person(rule: Rule) -> Rule:
    """Return the rule for people: nobody and the command line read nothing that they could come back to."""
    return lambda actor, thing: actor.person_id is not None and rule(actor, thing)


INSIDE: tuple[Rule, ...] = (secretariat, chair, delegate)
#: Who reads the text as it stands reads what is on the table: pages ask the law once for all amendments that are.
READERS: tuple[Rule, ...] = (*INSIDE, admitted_observer)

#: An act is allowed where any one of its rules says so.
POLICY: dict[Act, tuple[Rule, ...]] = {
    Act.SEE_HOUSE: (signed_in,),
    Act.FOUND_HOUSE: (empty_house,),
    Act.KEEP_OWN_ACCOUNT: (signed_in,),
    Act.CONFIRM_NEWCOMER: (signed_in,),
    Act.MANAGE_PEOPLE: (administrator,),
    Act.IMPORT_TEXT: (secretariat,),
    Act.SEE_INSTRUMENT: (*INSIDE, observer, public_text),
    Act.SEE_WORKING_TEXT: READERS,
    Act.FOLLOW_TEXT: (*map(in_person, (*INSIDE, observer, public_text)),),
    Act.FOLLOW_AMENDMENT: (*map(on_the_table, map(in_person, READERS)),),
    Act.MANAGE_PARTICIPATION: (secretariat,),
    Act.RUN_ROUNDS: (secretariat,),
    Act.DRAFT: (delegate,),
    Act.SEE_AMENDMENT: (author, in_the_drafting_group, *map(on_the_table, READERS)),
    Act.AMEND: (on_the_table(other_delegate),),
    Act.INCORPORATE: (on_the_table(sponsor),),
    Act.TAKE_OVER: (author,),
    Act.EDIT_DRAFT: (while_draft(author), while_draft(in_the_drafting_group)),
    Act.SHARE_DRAFT: (while_draft(author),),
    Act.DISCARD_DRAFT: (while_draft(author),),
    Act.TABLE: (while_draft(author),),
    Act.WITHDRAW: (on_the_table(author),),
    Act.SPONSOR: (on_the_table(delegate),),
    Act.TAKE_POSITION: (on_the_table(delegate),),
    Act.SEE_POSITIONS: INSIDE,
    Act.SIT_AT_DESK: (secretariat,),
    Act.OFFER_WORDS: (secretariat,),
    Act.MERGE: (secretariat,),
    Act.ARRANGE_CLAUSES: (secretariat,),
    Act.ANSWER_CARRIAGE: (on_the_table(author),),
    Act.PROPOSE_CORRECTION: (secretariat,),
    Act.RULE_ON_CORRECTION: (second_of_the_secretariat, chair),
    Act.SIGN_CHANGE: (secretariat, chair),
    Act.PREPARE_PUBLICATION: (secretariat,),
    Act.APPROVE_PUBLICATION: (second_of_the_secretariat,),
    Act.SEE_NOTICE: (recipient,),
    Act.ANSWER_OFFER: (on_the_table(author),),
    Act.PROJECT: (secretariat, chair),
    Act.SET_STATUS: (secretariat, chair),
    Act.KEEP_DATES: (secretariat, chair),
    Act.DECIDE_DATES: (secretariat, chair),
    Act.SEND_MAIL: (administrator,),
    Act.SEE_RECORD: INSIDE,
    Act.SEE_HOUSE_RECORD: (administrator,),
}

#: Who may not even see the thing hears that it does not exist.
SIGHT: dict[type, Act] = {Instrument: Act.SEE_INSTRUMENT, Amendment: Act.SEE_AMENDMENT}


def may(actor: Actor, act: Act, thing: Any = None) -> bool:
    """Say whether the actor may do the act to the thing."""
    return any(rule(actor, thing) for rule in POLICY[act])


def require(actor: Actor, act: Act, thing: Any = None) -> None:
    """Raise NotFound where the actor may not see the thing, Forbidden where she may only see it."""
    if may(actor, act, thing):
        return
    if (sight := SIGHT.get(type(thing))) is not None and not may(actor, sight, thing):
        raise NotFound("There is nothing here that you can see.")
    raise Forbidden(f"This is not open to your seat ({actor.seat or 'none'}): {act.value}.")


def _instrument_id(thing: Instrument | Amendment | Correction | None) -> int | None:
    return thing.id if isinstance(thing, Instrument) else thing.instrument_id if thing else None


def _take_part(instrument: Instrument, delegations: Collection[int], *capacities: Capacity) -> bool:
    """Say whether one of the delegations takes part in one of the capacities."""
    return bool(delegations) and any(
        seat.delegation_id in delegations and seat.capacity in capacities for seat in instrument.participations
    )
