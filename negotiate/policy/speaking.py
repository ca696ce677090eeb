"""The rules of what is said of words: who reads a thread or a position, who speaks in it, and who closes it."""

from typing import TypeAlias

from negotiate.models import (
    Capacity,
    Comment,
    Instrument,
    Position,
    PublicationPosition,
    ReadingPosition,
    TextPosition,
    Thread,
    ThreadReach,
)
from negotiate.policy.actors import Actor
from negotiate.policy.drafting import drafting_group
from negotiate.policy.rules import Rule, chair, delegate, observer, parts_taken, public_text, secretariat

#: What is said of words, to those whom its delegation has chosen.
Said: TypeAlias = Thread | Position | TextPosition | PublicationPosition | ReadingPosition


def observing(actor: Actor, instrument: Instrument) -> bool:
    """Somebody who sits in a delegation that is admitted as an observer."""
    own = actor.delegation_ids(instrument.id)
    return any(capacity is Capacity.OBSERVER and key in own for key, capacity in parts_taken(actor, instrument))


def is_of_observers(said: Said) -> bool:
    """Say whether it was begun by a delegation that only observes."""
    speaker = said.delegation_id
    return speaker is not None and said.instrument.capacities.get(speaker) is Capacity.OBSERVER


def of_its_delegation(actor: Actor, said: Said) -> bool:
    """Somebody who sits in the delegation that says it."""
    return said.delegation_id in actor.delegation_ids(said.instrument_id)


def of_its_delegation_alone(actor: Actor, said: Said) -> bool:
    """Somebody who sits in the delegation that says it in confidence."""
    return said.reach.is_confidential and of_its_delegation(actor, said)


def of_its_office(actor: Actor, thread: Thread) -> bool:
    """The chair of the negotiation, where that office says it; it does so in its own drafts alone."""
    return thread.delegation_id is not None and actor.holds_office(thread.delegation_id, thread.instrument_id)


def in_its_group(actor: Actor, said: Said) -> bool:
    """A negotiator of a member, taking part, of the group that it is said to."""
    own = actor.negotiates_for(said.instrument_id)
    if said.group is None or not own:
        return False
    members = {seat.delegation_id for seat in said.group.memberships if seat.counts}
    taking_part = said.instrument.capacities
    return any(taking_part.get(one) is Capacity.PARTICIPANT for one in own & members)


def in_its_secretariat(actor: Actor, thread: Thread) -> bool:
    """The secretariat, where it is said to it; and the chair, where one of the two began it."""
    if thread.reach is not ThreadReach.SECRETARIAT:
        return False
    return secretariat(actor, thread.instrument) or (thread.delegation_id is None and chair(actor, thread.instrument))


def inside_with_it(actor: Actor, said: Said) -> bool:
    """Whoever negotiates, where it is said to all participants."""
    return said.reach is ThreadReach.PARTICIPANTS and inside(actor, said.instrument)


def anybody_with_it(actor: Actor, said: Said) -> bool:
    """Whoever reads the instrument, where it is said to everyone."""
    instrument = said.instrument
    readers = (inside, observer, public_text)
    return said.reach is ThreadReach.PUBLIC and any(rule(actor, instrument) for rule in readers)


def reads_its_draft(actor: Actor, thread: Thread) -> bool:
    """Whoever reads, now, the draft that it was said of; anybody, where it was said of none."""
    amendment = thread.amendment
    if not thread.is_of_draft or amendment is None:
        return True
    return bool(actor.proposes_for(thread.instrument_id) & {amendment.delegation_id, *drafting_group(amendment)})


def with_its_draft(rule: Rule) -> Rule:
    """Return the rule, held back from whoever does not read, or no longer reads, the draft that a thread is about."""
    return lambda actor, thread: reads_its_draft(actor, thread) and rule(actor, thread)


def inside(actor: Actor, instrument: Instrument) -> bool:
    """The secretariat, the chair, and negotiators of delegations that may propose."""
    return secretariat(actor, instrument) or chair(actor, instrument) or delegate(actor, instrument)


def voice_in_it(actor: Actor, thread: Thread) -> bool:
    """Whoever reads it, and has a voice in the negotiation."""
    instrument = thread.instrument
    has_voice = of_its_delegation(actor, thread) or inside(actor, instrument) or observing(actor, instrument)
    return has_voice and any(rule(actor, thread) for rule in READERS_OF_THREADS)


def keeper(actor: Actor, thread: Thread) -> bool:
    """Who began it; a member of its group; and, of what they read, the secretariat and the chair."""
    if not reads_its_draft(actor, thread):
        return False
    office = secretariat(actor, thread.instrument) or chair(actor, thread.instrument)
    return of_its_delegation(actor, thread) or in_its_group(actor, thread) or (office and voice_in_it(actor, thread))


def drafter(actor: Actor, thread: Thread) -> bool:
    """A negotiator who may propose, of what she reads and is no draft's already."""
    return not thread.is_of_draft and delegate(actor, thread.instrument) and voice_in_it(actor, thread)


def who_said_it(actor: Actor, comment: Comment) -> bool:
    """The very person, as long as she reads it."""
    return actor.person_id is not None and actor.person_id == comment.made_by_id and voice_in_it(actor, comment.thread)


#: Who reads what is said, by how far it goes.
HEARERS = (of_its_delegation, in_its_group, inside_with_it, anybody_with_it)
READERS_OF_THREADS: tuple[Rule, ...] = (*map(with_its_draft, (*HEARERS, of_its_office)), in_its_secretariat)
