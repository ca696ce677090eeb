"""Groups: things, by number, that belong together because each has to do with another of them.

Method: union-find, the smallest number standing for its group (Galler and Fischer, 1964).
"""

from collections.abc import Iterable, Sequence
from typing import TypeVar

_Thing = TypeVar("_Thing")


class Groups:
    """Things that are joined step by step."""

    def __init__(self, size: int) -> None:
        """Begin with so many things, each alone."""
        self._above = list(range(size))

    def first_of(self, number: int) -> int:
        """Return the smallest number of a group."""
        while self._above[number] != number:
            self._above[number] = self._above[self._above[number]]
            number = self._above[number]
        return number

    def join(self, numbers: Iterable[int]) -> None:
        """Make one group of the groups of some things."""
        firsts = {self.first_of(number) for number in numbers}
        for first in firsts:
            self._above[first] = min(firsts)

    def gather(self, things: Sequence[_Thing]) -> list[list[_Thing]]:
        """Return things, given in the order of their numbers, by group, in the order of the first of each."""
        found: dict[int, list[_Thing]] = {}
        for number, thing in enumerate(things):
            found.setdefault(self.first_of(number), []).append(thing)
        return list(found.values())
