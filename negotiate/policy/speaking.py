"""The rules of what is said of words: who reads a thread, who speaks in it, and who closes it."""

from negotiate.models import Capacity, Comment, Instrument, Thread, ThreadReach
from negotiate.policy.actors import Actor
from negotiate.policy.rules import chair, delegate, observer, public_text, secretariat


def observing(actor: Actor, instrument: Instrument) -> bool:
    """Somebody who sits in a delegation that is admitted as an observer."""
    own = actor.delegation_ids(instrument.id)
    return any(seat.capacity is Capacity.OBSERVER and seat.delegation_id in own for seat in instrument.participations)


def is_of_observers(thread: Thread) -> bool:
    """Say whether it was begun by a delegation that only observes."""
    seats = thread.instrument.participations
    return any(seat.capacity is Capacity.OBSERVER and seat.delegation_id == thread.delegation_id for seat in seats)


def of_the_thread(actor: Actor, thread: Thread) -> bool:
    """Somebody who sits in the delegation that began it."""
    return thread.delegation_id in actor.delegation_ids(thread.instrument_id)


def in_its_group(actor: Actor, thread: Thread) -> bool:
    """A negotiator of a member, taking part, of the group that it is said to."""
    own = actor.negotiates_for(thread.instrument_id)
    if thread.group is None or not own:
        return False
    members = {seat.delegation_id for seat in thread.group.memberships if seat.counts}
    seats = thread.instrument.participations
    return bool(own & members & {seat.delegation_id for seat in seats if seat.capacity is Capacity.PARTICIPANT})


def in_its_secretariat(actor: Actor, thread: Thread) -> bool:
    """The secretariat, where it is said to it; and the chair, where one of the two began it."""
    if thread.reach is not ThreadReach.SECRETARIAT:
        return False
    return secretariat(actor, thread.instrument) or (thread.delegation_id is None and chair(actor, thread.instrument))


def inside_with_it(actor: Actor, thread: Thread) -> bool:
    """Whoever negotiates, where it is said to all participants."""
    return thread.reach is ThreadReach.PARTICIPANTS and inside(actor, thread.instrument)


def anybody_with_it(actor: Actor, thread: Thread) -> bool:
    """Whoever reads the instrument, where it is said to everyone."""
    instrument = thread.instrument
    readers = (inside, observer, public_text)
    return thread.reach is ThreadReach.PUBLIC and any(rule(actor, instrument) for rule in readers)


def inside(actor: Actor, instrument: Instrument) -> bool:
    """The secretariat, the chair, and negotiators of delegations that may propose."""
    return secretariat(actor, instrument) or chair(actor, instrument) or delegate(actor, instrument)


def voice_in_it(actor: Actor, thread: Thread) -> bool:
    """Whoever reads it, and has a voice in the negotiation."""
    instrument = thread.instrument
    has_voice = of_the_thread(actor, thread) or inside(actor, instrument) or observing(actor, instrument)
    return has_voice and any(rule(actor, thread) for rule in READERS_OF_THREADS)


def keeper(actor: Actor, thread: Thread) -> bool:
    """Who began it; a member of its group; and, of what they read, the secretariat and the chair."""
    office = secretariat(actor, thread.instrument) or chair(actor, thread.instrument)
    return of_the_thread(actor, thread) or in_its_group(actor, thread) or (office and voice_in_it(actor, thread))


def drafter(actor: Actor, thread: Thread) -> bool:
    """A negotiator who may propose, of what she reads."""
    return delegate(actor, thread.instrument) and voice_in_it(actor, thread)


def who_said_it(actor: Actor, comment: Comment) -> bool:
    """The very person, as long as she reads it."""
    return actor.person_id is not None and actor.person_id == comment.made_by_id and voice_in_it(actor, comment.thread)


READERS_OF_THREADS = (of_the_thread, in_its_group, in_its_secretariat, inside_with_it, anybody_with_it)
