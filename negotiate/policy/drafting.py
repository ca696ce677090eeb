"""The rules of amendments: whose they are, who drafts them together, and what their stage holds back."""

from dataclasses import dataclass

from negotiate.amendment_names import is_of_office
from negotiate.models import Amendment, Capacity, Group, Instrument, Stage
from negotiate.policy.actors import Actor
from negotiate.policy.rules import Rule, delegate


@dataclass(frozen=True)
class Room:
    """What a group shares in one negotiation."""

    instrument: Instrument
    group: Group

    @property
    def members(self) -> set[int]:
        """Return the members that take part."""
        seats = {seat.delegation_id for seat in self.group.memberships if seat.counts}
        taking_part = self.instrument.capacities
        return {one for one in seats if taking_part.get(one) is Capacity.PARTICIPANT}


def author(actor: Actor, amendment: Amendment) -> bool:
    """A negotiator of the delegation whose amendment it is."""
    return amendment.delegation_id in actor.negotiates_for(amendment.instrument_id)


def proposer(actor: Actor, amendment: Amendment) -> bool:
    """A negotiator of the delegation whose amendment it is, as long as that takes part with the right to propose.

    A delegation that was let in again as an observer reads what it had drafted, and proposes nothing.
    """
    return author(actor, amendment) and delegate(actor, amendment)


def office_holder(actor: Actor, amendment: Amendment) -> bool:
    """The chair of the negotiation, or a facilitator, of a proposal made by that office of hers."""
    return actor.holds_office(amendment.delegation_id, amendment.instrument_id)


def other_delegate(actor: Actor, amendment: Amendment) -> bool:
    """A negotiator of a delegation that may propose, other than the one whose amendment it is."""
    return delegate(actor, amendment) and not author(actor, amendment)


def sponsor(actor: Actor, amendment: Amendment) -> bool:
    """A negotiator of the delegation whose amendment this one amends; whoever holds the office that proposed it."""
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
    """Return the rule, held back of what an office has proposed."""
    return lambda actor, amendment: not is_of_office(amendment.number) and rule(actor, amendment)


def while_draft(rule: Rule) -> Rule:
    """Return the rule, as long as the amendment is a draft."""
    return lambda actor, amendment: amendment.stage is Stage.DRAFT and rule(actor, amendment)
