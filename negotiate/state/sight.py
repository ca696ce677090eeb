"""Sight: what the law lets a reader see of one instrument, as a value; readers of one sight get the same page."""

from dataclasses import dataclass

from sqlalchemy.orm import Session

from negotiate.policy import POLICY, Act, Actor, HeldOffice, HeldSeat, may
from negotiate.policy.offices import facilitator, leads_it, leads_it_on_her_clauses
from negotiate.policy.rules import (
    administrator,
    admitted_observer,
    admitted_observer_as_decided,
    chair,
    delegate,
    delegate_as_decided,
    observer,
    public_text,
    secretariat,
    signed_in,
)
from negotiate.policy.speaking import observing
from negotiate.state.comments.heard import Whispers
from negotiate.state.remembered import Remembered
from negotiate.state.rows import instrument_called
from negotiate.state.stamps import Drafts, Stamps

#: The rules that know no more than who asks and which instrument it is about.
_ABOUT_INSTRUMENTS = frozenset(
    {
        *(signed_in, administrator, secretariat, chair, delegate, observer, observing, admitted_observer, public_text),
        *(delegate_as_decided, admitted_observer_as_decided, facilitator, leads_it, leads_it_on_her_clauses),
    }
)
#: The acts that such rules decide by themselves.
DECIDED = tuple(act for act in Act if _ABOUT_INSTRUMENTS.issuperset(POLICY[act]))

_known: Remembered[frozenset[Act]] = Remembered(4096)


@dataclass(frozen=True)
class Sight:
    """What a reader sees of an instrument: two readers with the same value see the same.

    `acts` are those that the law allows her on the instrument; `seats` her own places, where it matters whose they
    are; `drafts` what she may read of what is not on the table; `whispers` how far what is said to her alone has come;
    `offices` of which clauses she is a facilitator.
    """

    acts: frozenset[Act]
    seats: tuple[HeldSeat, ...]
    drafts: Drafts
    whispers: Whispers = ()
    offices: tuple[HeldOffice, ...] = ()


def sight_of(actor: Actor, acts: frozenset[Act], drafts: Drafts, whispers: Whispers = ()) -> Sight:
    """Return what the actor sees of an instrument on which the law allows her these acts.

    Whoever reads what is on the table reads all of it, so that beside it only the drafts in her sight are hers, and
    what is said to her of words. Anybody else may still read what is her own, so for her it matters where she sits.
    """
    has_nothing_of_her_own = Act.SEE_TABLE in acts and not drafts and not whispers
    return Sight(acts, () if has_nothing_of_her_own else actor.places, drafts, whispers, actor.offices)


def acts_on(db: Session, actor: Actor, instrument_code: str, stamps: Stamps) -> frozenset[Act]:
    """Return the acts that the law allows an actor on an instrument, which the stamps say has not changed since."""

    def asked() -> frozenset[Act]:
        instrument = instrument_called(db, instrument_code)
        return frozenset(act for act in DECIDED if instrument is not None and may(actor, act, instrument))

    key = (instrument_code, stamps.house, stamps.text, actor.places, actor.offices, actor.person_id is None)
    return _known.get(key, asked)
