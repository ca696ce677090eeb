"""One list of all that waits for a person, what has an instant first; each kind is a function of its own."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import islice

from sqlalchemy.orm import Session

from negotiate.models import Instrument
from negotiate.policy import Act, Actor, require
from negotiate.queries.header import readable_instruments
from negotiate.queries.waiting.meetings import meetings_at_once, meetings_near
from negotiate.queries.waiting.newcomers import Newcomers, newcomers
from negotiate.queries.waiting.of_changes import deadlines_brought_forward, drafts_begun_for_her, drafts_shared
from negotiate.queries.waiting.of_contests import contests
from negotiate.queries.waiting.of_delegations import carried_amendments, changes_to_amendments, offers, silences
from negotiate.queries.waiting.of_house import links_to_hand_over
from negotiate.queries.waiting.of_instruments import counted_things
from negotiate.queries.waiting.of_readings import readings_put
from negotiate.queries.waiting.of_talk import questions, requests_to_join
from negotiate.queries.waiting.things import WaitingKind, WaitingThing

#: Every kind, in the order in which things without an instant are listed.
KINDS: tuple[WaitingKind, ...] = (
    deadlines_brought_forward,
    silences,
    readings_put,
    contests,
    meetings_near,
    meetings_at_once,
    carried_amendments,
    requests_to_join,
    drafts_begun_for_her,
    drafts_shared,
    offers,
    changes_to_amendments,
    questions,
    counted_things,
    links_to_hand_over,
)
#: How many things home names behind the first.
NAMED = 3
_NEVER = datetime.max.replace(tzinfo=UTC)


@dataclass(frozen=True)
class WaitingList:
    """All that waits for a person; `newcomers` wait for her word on the page itself."""

    things: tuple[WaitingThing, ...]
    newcomers: Newcomers

    @property
    def count(self) -> int:
        """Return how many lines the list has."""
        return len(self.things) + self.newcomers.count

    @property
    def first(self) -> WaitingThing | None:
        """Return what has to be done first; None where nothing has an instant."""
        return next((thing for thing in self.things if thing.due is not None), None)

    @property
    def named(self) -> tuple[WaitingThing, ...]:
        """Return the next few that are no text to read: what home names behind the first."""
        others = (thing for thing in self.things if thing is not self.first and thing not in self.to_read)
        return tuple(islice(others, NAMED))

    @property
    def to_read(self) -> tuple[WaitingThing, ...]:
        """Return what changed since it was read, an instrument a thing."""
        return tuple(thing for thing in self.things if thing.place == "since.show")


def waiting_list(db: Session, actor: Actor, instruments: list[Instrument] | None = None) -> WaitingList:
    """Return what waits for the actor, in the instruments that she reads; whoever has loaded them passes them.

    Nothing does where her delegation has left.
    """
    require(actor, Act.SEE_HOUSE)
    given = readable_instruments(db, actor) if instruments is None else instruments
    hers = [row for row in given if not actor.has_left(row.id)]
    return WaitingList(_in_order(thing for kind in KINDS for thing in kind(db, actor, hers)), newcomers(db, actor))


def _in_order(things: Iterable[WaitingThing]) -> tuple[WaitingThing, ...]:
    """Return things by their instants, and those without one behind them as they came."""
    return tuple(sorted(things, key=lambda thing: thing.due or _NEVER))
