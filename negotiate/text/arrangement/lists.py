"""Lists: paragraphs whose numbers run on from each other, and the writing of their numbers in another order.

A list is what stands under one number, with the same punctuation, and counts on by one; where it breaks off or begins
anew, another list begins.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple

from negotiate.text.arrangement.slots import Slot, slots
from negotiate.text.marks.enumerators import Numerals, write_numeral


@dataclass(frozen=True, slots=True)
class NumberedList:
    """The paragraphs of a list, by index, the system in which they count, and where they begin."""

    members: tuple[int, ...]
    kind: Numerals
    first: int
    shape: str
    like: str

    def label(self, place: int) -> str:
        r"""Return the number of the item at a place, counted from 0, as this list writes it; "" where none is known.

        >>> lists("(a) act;\n(b) report.")[0].label(3)
        'd'
        """
        return write_numeral(self.kind, self.first + place, self.like)


class ListItem(NamedTuple):
    """An item of a list, by the token of its number in the base; below 0 for one that the base does not have."""

    list: int
    token: int


@dataclass(slots=True)
class _Counting:
    members: list[int] = field(default_factory=list)
    #: By numeral system that all numbers so far allow: the last ordinal.
    reached: dict[Numerals, int] = field(default_factory=dict)
    shape: str = ""
    like: str = ""


@lru_cache(maxsize=512)
def lists(text: str) -> tuple[NumberedList, ...]:
    r"""Return the lists of a text, in the order of their first paragraphs.

    >>> [one.members for one in lists("1. Act:\n(a) now;\n(b) here.\n\n2. Report.")]
    [(0, 3), (1, 2)]
    """
    counted: list[_Counting] = []
    latest: dict[tuple[tuple[str, ...], str], _Counting] = {}
    for number, slot in enumerate(slots(text)):
        if slot.label is None:
            continue
        key = (slot.paragraph.path[:-1], slot.label.mark.manner)
        counting = latest.get(key)
        if counting is None or not _counts_on(counting, number, slot):
            counting = _Counting([number], dict(slot.label.mark.readings), slot.label.mark.shape, slot.label.text)
            counted.append(counting)
            latest[key] = counting
    return tuple(_done(counting) for counting in counted)


def _counts_on(counting: _Counting, number: int, slot: Slot) -> bool:
    """Say whether a paragraph is the next one of a list, and let it be."""
    readings = slot.label.mark.readings if slot.label else ()
    onward = {kind: value for kind, value in readings if counting.reached.get(kind, -1) + 1 == value}
    if onward:
        counting.reached = onward
        counting.members.append(number)
    return bool(onward)


def _done(counting: _Counting) -> NumberedList:
    kind = _likeliest(counting.reached)
    first = counting.reached[kind] - len(counting.members) + 1
    return NumberedList(tuple(counting.members), kind, first, counting.shape, counting.like)


def _likeliest(reached: dict[Numerals, int]) -> Numerals:
    """Return the system of a list that may be read in several: the one in which it begins lower."""
    return min(reached, key=lambda kind: (reached[kind], kind.name))


def renumbered(
    text: str, known: Mapping[int, ListItem], all_lists: Sequence[NumberedList], running: Collection[int]
) -> Iterator[tuple[int, int, str]]:
    """Yield what the numbers of the lists `running` must become to run on: characters [start, end), and a new number.

    `known` has the item of each number that is known, by the character at which it begins; a paragraph whose number is
    not is an item of the list before it, or behind it, that is written alike. An item that stands twice counts once.
    """
    marked = [slot for slot in slots(text) if slot.label]
    items = [known.get(slot.label.offset) if slot.label else None for slot in marked]
    counted: dict[int, int] = {}
    labels: dict[ListItem, str] = {}
    for number, slot in enumerate(marked):
        item = items[number] or _added(number, marked, items, all_lists)
        if item is None or item.list not in running or slot.label is None or _is_rival(text, slot):
            continue
        if item not in labels:
            counted[item.list] = counted.get(item.list, -1) + 1
            labels[item] = all_lists[item.list].label(counted[item.list])
        if labels[item] and labels[item] != slot.label.text:
            yield slot.label.offset, slot.label.offset + len(slot.label.text), labels[item]


def _added(
    number: int, marked: Sequence[Slot], items: Sequence[ListItem | None], all_lists: Sequence[NumberedList]
) -> ListItem | None:
    """Return the item that an added paragraph is."""
    label = marked[number].label
    for other in (*range(number - 1, -1, -1), *range(number + 1, len(marked))):
        item = items[other]
        if item is None or label is None:
            continue
        near = all_lists[item.list]
        if near.shape == label.mark.shape and near.kind in dict(label.mark.readings):
            return ListItem(item.list, -1 - number)
    return None


def _is_rival(text: str, slot: Slot) -> bool:
    """Say whether a paragraph in brackets stands behind another one, as its alternative."""
    before = text[: slot.paragraph.start].rstrip()
    return slot.paragraph.text.lstrip().startswith("[") and before.endswith("]")
