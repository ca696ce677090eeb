"""One thing that waits for somebody: what it is, where it is done, and until when."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy.orm import Session

from negotiate.models import Instrument
from negotiate.policy import Actor


@dataclass(frozen=True)
class WaitingThing:
    """Something that waits for the reader, or several things that are met on one page.

    `title` says what it is, `action` the one thing that she does; it is done at `place`, found by `arguments`. `due` is
    the instant after which it is too late, None where there is none; `told` is the word before it. `changed_at` is
    since when it waits, or when somebody changed what it is about, and `was` what `due` was before.
    """

    title: str
    action: str
    place: str
    arguments: Mapping[str, str] = field(default_factory=dict)
    instrument: str = ""
    zone: str = ""
    due: datetime | None = None
    told: str = "until"
    was: datetime | None = None
    changed_at: datetime | None = None
    count: int = 1


#: A kind of things: all of it that waits for a person in the instruments that she reads.
WaitingKind = Callable[[Session, Actor, list[Instrument]], Iterable[WaitingThing]]


def many_things(
    count: int, names: tuple[str, str], action: str, place: str, arguments: Mapping[str, str]
) -> WaitingThing:
    """Return so many things that are met on one page; `names` are what one is called, and several."""
    name = names[0] if count == 1 else names[1]
    return WaitingThing(f"{count:,} {name}", action, place, arguments, count=count)
