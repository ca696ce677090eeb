"""Counts: how far each list of a text has come, where several readings of the text stand beside each other.

Knows numbers only; which paragraph belongs to which list is said in `negotiate.text.marks.miscounts`. Method: for every
list the set of numbers that the next one may follow; options fork that state and join it again.
"""

from dataclasses import dataclass, field
from functools import reduce

from negotiate.text.marks.enumerators import Mark, Numerals, read_numeral
from negotiate.text.marks.labels import Irregular
from negotiate.text.marks.options.options import Option
from negotiate.text.marks.suffixes import SUFFIXES

#: A numeral system, a number in it and its rank: 0, or 1 for bis, 2 for ter …
Value = tuple[Numerals, int, int]
#: A list of paragraphs: what it stands under, and the punctuation of its enumerators.
List = tuple[object, str]

#: The rank of "alt", which stands beside any other.
ALT = len(SUFFIXES) + 1
#: Letters that look alike in two alphabets; a list may be typed in either.
_TWINS = dict(zip("асеорхaceopx", "aceopxасеорх", strict=True))


@dataclass(slots=True)
class Reached:
    """How far one list has come: what may be followed, what has been used, the last enumerator and its place."""

    open: set[Value] = field(default_factory=set)
    used: set[Value] = field(default_factory=set)
    latest: str = ""
    place: int = -1

    def copy(self) -> "Reached":
        """Return the same state, to be changed apart."""
        return Reached(set(self.open), set(self.used), self.latest, self.place)

    def widened(self, other: "Reached") -> "Reached":
        """Return what may be followed where either of two readings stands."""
        return Reached(self.open | other.open, self.used & other.used, self.latest, self.place)


Count = dict[List, Reached]
#: How far lists have come, as a value: each list with what may be followed, what has been used, the last enumerator.
Standing = tuple[tuple[List, frozenset[Value], frozenset[Value], str], ...]


@dataclass(slots=True)
class Fork:
    """A set of options: where the lists stood before it, where its earlier options left them, and which one is on."""

    set: int
    option: int
    before: Count
    ends: list[Count] = field(default_factory=list)


def forked(forks: list[Fork], around: list[Option], count: Count) -> Count:
    """Leave and enter options until those `around` are on; return how far the lists have come in them."""
    depth = 0
    while depth < min(len(forks), len(around)) and forks[depth].set == around[depth].set:
        if forks[depth].option != around[depth].start:
            break
        depth += 1
    is_next = depth < min(len(forks), len(around)) and forks[depth].set == around[depth].set
    while len(forks) > depth + is_next:
        count = _left(forks.pop(), count)
    if is_next:
        fork = forks[depth]
        fork.ends.append(count)
        fork.option, count, depth = around[depth].start, copied(fork.before), depth + 1
    forks.extend(Fork(option.set, option.start, copied(count)) for option in around[depth:])
    return count


def _left(fork: Fork, count: Count) -> Count:
    """Return how far the lists have come after a set of options, whichever of them will stand."""
    return reduce(either, fork.ends, count)


def either(count: Count, other: Count) -> Count:
    """Return how far the lists have come where either of two readings stands."""
    both = {key: reached.widened(other[key]) for key, reached in count.items() if key in other}
    return copied({**other, **count, **both})


def standing(count: Count, under: object) -> Standing:
    """Return how far the lists that stand under one thing have come, for the text that follows."""
    return tuple(
        (key, frozenset(reached.open), frozenset(reached.used), reached.latest)
        for key, reached in count.items()
        if key[0] == under
    )


def counted_from(standing: Standing) -> Count:
    """Return the lists as they stand at the head of a text; no place of it has been reached yet."""
    return {key: Reached(set(followed), set(used), latest) for key, followed, used, latest in standing}


def copied(count: Count) -> Count:
    """Return how far the lists have come, to be changed apart."""
    return {key: reached.copy() for key, reached in count.items()}


def values_of(mark: Mark) -> set[Value]:
    """Return what an enumerator may count: "[4][2]." both, "(i)" a letter or a Roman number."""
    if mark.label.startswith("["):
        return {(Numerals.DECIMAL, int(number), mark.suffix) for number in mark.label.strip("[]").split("][")}
    twin = _TWINS.get(mark.label[:1].lower(), "") if len(mark.label) == 1 else ""
    readings = (*mark.readings, *(read_numeral(twin) if twin else ()))
    return {(kind, ordinal, mark.suffix) for kind, ordinal in readings}


def follows(value: Value, reached: set[Value]) -> bool:
    """Say whether a number follows one of those reached: 5 after 4 or 4 bis, 5 bis after 5, 5 alt after any 5."""
    kind, ordinal, rank = value
    if rank == ALT:
        return any(other[:2] == (kind, ordinal) for other in reached)
    if rank:
        return (kind, ordinal, rank - 1) in reached
    return any((kind, ordinal - 1, before) in reached for before in range(ALT + 1))


def wrong_with(values: set[Value], reached: Reached) -> Irregular:
    """Say what is wrong with a number that follows nothing."""
    if values & reached.used:
        return Irregular.REPEAT
    for kind, ordinal, rank in sorted(values, key=str):
        if any(other[0] is kind and other[1:] > (ordinal, rank) for other in reached.used):
            return Irregular.DISORDER
    return Irregular.GAP
