"""The list of speakers of a meeting as programs are given it."""

from dataclasses import dataclass
from datetime import datetime

from negotiate.queries.meetings.floor import FloorLine, FloorPart, ItemFloor


@dataclass(frozen=True)
class SpeakerAnswer:
    """A delegation that asked to speak, on behalf of which group, empty for itself; `code` names what it asked.

    `spoke_at` is when it was given the floor, null while it waits.
    """

    code: str
    delegation: str
    behalf: str
    asked_at: datetime
    spoke_at: datetime | None
    is_own: bool


@dataclass(frozen=True)
class ItemFloorAnswer:
    """An item of the agenda with its speakers, those who wait in the order in which they asked."""

    item: str
    title: str
    is_at_hand: bool
    speaking: SpeakerAnswer | None
    waiting: tuple[SpeakerAnswer, ...]
    spoken: tuple[SpeakerAnswer, ...]


@dataclass(frozen=True)
class FloorAnswer:
    """The floor of a meeting; `may_ask` says whether you may ask to speak now."""

    meeting: str
    is_open: bool
    may_ask: bool
    items: tuple[ItemFloorAnswer, ...]


def floor_answer(floor: FloorPart) -> FloorAnswer:
    """Return the floor of a meeting."""
    return FloorAnswer(floor.code, floor.is_open, floor.asks, tuple(map(_item, floor.items)))


def _item(one: ItemFloor) -> ItemFloorAnswer:
    return ItemFloorAnswer(
        item=one.code,
        title=one.title,
        is_at_hand=one.is_at_hand,
        speaking=_speaker(one.speaking) if one.speaking else None,
        waiting=tuple(map(_speaker, one.waiting)),
        spoken=tuple(map(_speaker, one.spoken)),
    )


def _speaker(line: FloorLine) -> SpeakerAnswer:
    return SpeakerAnswer(line.code, line.delegation, line.behalf, line.asked_at, line.spoke_at, line.is_own)
