"""What really happened and what was decided about a date, as recorded values; nothing here follows from a
text.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from negotiate.dates.names import same_name

_Kind = TypeVar("_Kind")


@dataclass(frozen=True, slots=True)
class DatedEvent:
    """An event on a day, which may lie ahead (a meeting that is called); `party` where it is one party's own.

    `known_on` is the day from which it was known: before it, an evaluation does not see the event.
    """

    name: str
    on: date
    party: str = ""
    known_on: date | None = None


@dataclass(frozen=True, slots=True)
class Held:
    """The thing was done on a day; `for_due` names the occurrence it was for, where that is not plain."""

    on: date
    for_due: date | None = None
    party: str = ""


@dataclass(frozen=True, slots=True)
class Extended:
    """It was decided, on a day, that the term runs `to` a later day."""

    on: date
    to: date
    party: str = ""


@dataclass(frozen=True, slots=True)
class Lapsed:
    """It was decided, on a day, that the thing ends: `at` another day, or at once."""

    on: date
    at: date | None = None
    party: str = ""


@dataclass(frozen=True, slots=True)
class Revived:
    """It was decided, after the end, that the thing applies again: until a day, or without one."""

    on: date
    until: date | None = None
    party: str = ""


@dataclass(frozen=True, slots=True)
class Superseded:
    """From a day on, something else takes the place of the rule."""

    on: date
    by: str = ""
    party: str = ""


Decision = Held | Extended | Lapsed | Revived | Superseded
Happening = DatedEvent | Decision


def happening(name: str, on: date, until: date | None = None, party: str = "") -> Happening:
    """Return the value for a recorded row: one of the five decisions by its word, else an event.

    Raise ValueError where an extension does not say until when.

    >>> happening("held", date(2031, 1, 17))
    Held(on=datetime.date(2031, 1, 17), for_due=None, party='')
    """
    match name.strip().lower():
        case "held":
            return Held(on, party=party)
        case "extended":
            if until is None:
                raise ValueError("An extension needs the day until which it runs.")
            return Extended(on, until, party)
        case "lapsed":
            return Lapsed(on, until, party)
        case "revived":
            return Revived(on, until, party)
        case "superseded":
            return Superseded(on, party=party)
        case _:
            return DatedEvent(name, on, party)


@dataclass(frozen=True, slots=True)
class Scene:
    """All that an evaluation may know: what happened, the day of looking, the lead time, whose clock."""

    events: tuple[DatedEvent, ...]
    decisions: tuple[Decision, ...]
    as_of: date
    lead_days: int | None = None
    party: str = ""

    def find(self, name: str, party: str = "") -> tuple[DatedEvent, ...]:
        """Return the events of that name, of one party or of none, in order of their days."""
        return tuple(event for event in self.events if event.party == party and same_name(event.name, name))

    def happened(self, name: str) -> DatedEvent | None:
        """Return the first event of that name that lies on or before the day of looking."""
        return next((event for event in self.find(name) if event.on <= self.as_of), None)

    def decided(self, kind: type[_Kind]) -> tuple[_Kind, ...]:
        """Return the decisions of one kind, in order of their days."""
        return tuple(decision for decision in self.decisions if isinstance(decision, kind))


def set_scene(happenings: Iterable[Happening], as_of: date, lead_days: int | None = None) -> Scene:
    """Return the scene as of a day: events known and decisions taken by then, in an order of their own."""
    given = tuple(happenings)
    events = [one for one in given if isinstance(one, DatedEvent) and (one.known_on or one.on.min) <= as_of]
    decisions = [one for one in given if not isinstance(one, DatedEvent) and one.on <= as_of]
    return Scene(
        tuple(sorted(events, key=lambda event: (event.on, event.name, event.party))),
        tuple(sorted(decisions, key=lambda decision: (decision.on, repr(decision)))),
        as_of,
        lead_days,
    )
