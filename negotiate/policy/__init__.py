"""The law of the site: who may do what, as a table of rules.

Operations ask `require`, templates ask `may`; nothing else decides. No question touches the session that asks it.
`law` is the table, on one screen. `acts` are what can be done, `actors` who does it, `rules` what the table is made of:
those of amendments in `drafting`, of what an author keeps to herself at first in `held_back`, of meetings in
`meetings`, of facilitators in `offices`, of comments in `speaking`.
"""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from negotiate.errors import Forbidden, NotFound
from negotiate.models import Instrument
from negotiate.policy.actors import COMMAND_LINE, NOBODY, Actor, HeldOffice, HeldSeat
from negotiate.policy.acts import Act
from negotiate.policy.drafting import Room, drafting_group
from negotiate.policy.law import POLICY, SIGHT

__all__ = [
    "COMMAND_LINE",
    "NOBODY",
    "POLICY",
    "SIGHT",
    "Act",
    "Actor",
    "HeldOffice",
    "HeldSeat",
    "Room",
    "by_office",
    "closed_by_leaving",
    "drafting_group",
    "may",
    "not_open",
    "require",
]


def may(actor: Actor, act: Act, thing: Any = None) -> bool:
    """Say whether the actor may do the act to the thing."""
    return any(rule(actor, thing) for rule in POLICY[act])


def require(actor: Actor, act: Act, thing: Any = None) -> None:
    """Raise NotFound where the actor may not see the thing, Forbidden where she may only see it."""
    if may(actor, act, thing):
        return
    if (sight := SIGHT.get(type(thing))) is not None and not may(actor, sight, thing):
        raise NotFound("There is nothing here that you can see.")
    raise not_open(actor, act, thing)


def by_office(actor: Actor, act: Act, thing: Any) -> Actor:
    """Return who is told as having done an act that is allowed: a facilitator's office, where that alone allows it."""
    return actor if may(replace(actor, offices=()), act, thing) else replace(actor, places=())


def not_open(actor: Actor, act: Act, thing: Any = None) -> Forbidden:
    """Return the refusal of an act to who sees the thing, with what her delegation has left where that is why."""
    sentence = f"This is not open to your seat ({actor.seat or 'none'}): {act.value}."
    instrument = thing if isinstance(thing, Instrument) else getattr(thing, "instrument", None)
    return Forbidden(sentence, left=closed_by_leaving(actor, instrument, lambda who: may(who, act, thing)))


def closed_by_leaving(actor: Actor, instrument: Instrument | None, allows: Callable[[Actor], bool]) -> int | None:
    """Return the instrument, by its id, where something is closed to the actor because her delegation has left it.

    That is asked and never guessed: it would be open to her had her delegations stayed.
    """
    if instrument is None or not any(instrument.id in place.left for place in actor.places):
        return None
    ended = {one.delegation_id: one.capacity for one in instrument.ended_participations}
    return instrument.id if allows(actor.had_it_stayed(instrument.id, ended)) else None
