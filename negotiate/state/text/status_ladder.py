"""The ladder of statuses of an instrument: what it calls each, by which sign and colour it is known, and who sets it.

How far words are agreed is one of seven levels, and what follows from a level is the same everywhere. What a
conference calls it is its own: "agreed ad referendum" is "provisionally agreed" in one, "green" in another.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from negotiate.models import Instrument, Level

#: The longest word of a status, in characters.
WORD_LIMIT = 40
#: Signs that a status may have, by what they are called.
SIGNS = {
    "dot": "a dot",
    "dots": "three dots",
    "brackets": "brackets",
    "tick-dashed": "a dashed tick",
    "tick-half": "half a tick",
    "tick": "a tick",
    "tick-twice": "two ticks",
    "wait": "an hourglass",
    "seal": "a seal",
}
#: Colours that it may have, by what they are called.
COLOURS = {"calm": "grey", "open": "amber", "moved": "violet", "action": "blue", "in": "green", "firm": "deep green"}


def key_of(level: Level) -> str:
    """Return the name of a status as a part of the name of a field or an id, which hold no spaces."""
    return level.value.replace(" ", "-")


@dataclass(frozen=True)
class StatusRung:
    """One status: its word, sign and colour; whether it is offered to be set, and whether the chair alone sets it."""

    level: Level
    word: str
    sign: str
    colour: str
    is_offered: bool = True
    is_chairs: bool = False

    @property
    def key(self) -> str:
        """Return by what its fields are named in a form: its name without spaces.

        >>> StatusRung(Level.UNDER_DISCUSSION, "on the floor", "dots", "open").key
        'under-discussion'
        """
        return key_of(self.level)

    @property
    def is_read_off(self) -> bool:
        """Say whether the words show it by themselves, so that it is always there."""
        return self.level in READ_OFF


#: What is read off the words by itself.
READ_OFF = frozenset({Level.NOT_DISCUSSED, Level.UNDER_DISCUSSION, Level.BRACKETED})
#: What the house calls them, lowest first.
OF_THE_HOUSE = (
    StatusRung(Level.NOT_DISCUSSED, "not discussed", "dot", "calm"),
    StatusRung(Level.UNDER_DISCUSSION, "under discussion", "dots", "open"),
    StatusRung(Level.BRACKETED, "bracketed", "brackets", "open"),
    StatusRung(Level.AGREED_IN_GROUP, "agreed in group", "tick-dashed", "in"),
    StatusRung(Level.AGREED_AD_REFERENDUM, "agreed ad referendum", "tick-half", "in"),
    StatusRung(Level.AGREED, "agreed", "tick", "in"),
    StatusRung(Level.ADOPTED, "adopted", "tick-twice", "firm"),
)


@dataclass(frozen=True)
class StatusLadder:
    """All rungs, lowest first; with `is_package`, nothing is agreed until everything is.

    >>> StatusLadder(OF_THE_HOUSE).word(Level.AGREED)
    'agreed'
    """

    rungs: tuple[StatusRung, ...] = OF_THE_HOUSE
    is_package: bool = False

    def of(self, level: Level) -> StatusRung:
        """Return the rung of a level."""
        return next(rung for rung in self.rungs if rung.level is level)

    def word(self, level: Level) -> str:
        """Return what a level is called."""
        return self.of(level).word

    @property
    def choices(self) -> tuple[tuple[str, str], ...]:
        """Return what can be set, as a list of choices."""
        return tuple((rung.level.value, rung.word) for rung in self.offered)

    @property
    def offered(self) -> tuple[StatusRung, ...]:
        """Return the rungs that can be set."""
        return tuple(rung for rung in self.rungs if rung.is_offered)


def status_ladder(instrument: Instrument) -> StatusLadder:
    """Return the ladder of an instrument: its own rungs where it has said so, else those of the house."""
    if not instrument.rungs:
        return StatusLadder(is_package=instrument.is_package)
    said = {level: rest for level, *rest in instrument.rungs}
    return StatusLadder(tuple(_own(rung, said.get(rung.level.value)) for rung in OF_THE_HOUSE), instrument.is_package)


def _own(rung: StatusRung, said: list[str | bool] | None) -> StatusRung:
    if said is None:
        return rung
    word, sign, colour, is_offered, is_chairs = said
    return replace(
        rung, word=str(word), sign=str(sign), colour=str(colour), is_offered=bool(is_offered), is_chairs=bool(is_chairs)
    )


def packed_rungs(rungs: Iterable[StatusRung]) -> list[list[str | bool]]:
    """Return rungs as they are stored: those that are not just as the house has them."""
    return [
        [rung.level.value, rung.word, rung.sign, rung.colour, rung.is_offered, rung.is_chairs]
        for rung in rungs
        if rung not in OF_THE_HOUSE
    ]
