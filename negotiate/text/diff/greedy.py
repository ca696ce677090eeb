"""Sequences that hardly differ: their longest common subsequence without a table, or nothing where they differ
too much.

Method: the greedy algorithm of Myers ("An O(ND) difference algorithm and its variations", 1986). With every step
one more element is removed or added, and from each place so reached equal elements are run through; the first
step that arrives at both ends took the fewest. Time grows with the square of the steps and hardly with the
length, so a page with a few changed words is solved at once.
"""

from collections.abc import Hashable, Iterator, Sequence
from typing import NamedTuple

from negotiate.text.diff.common_ends import shared_head

#: Elements compared at once.
_STEP = 64
#: Steps after which the way made is measured.
_TRIALS = (4, 8, 16, 32)
#: What a diagonal has reached that no step has led to.
_NOWHERE = -2

Run = tuple[int, int, int]
"""Equal elements: where they begin in the one sequence and in the other, and how many they are."""


class _Link(NamedTuple):
    start: int
    first: int
    length: int
    before: "_Link | None"


def runs(old: Sequence[Hashable], new: Sequence[Hashable], most: int) -> list[Run] | None:
    """Return the runs of a longest common subsequence, in order.

    None where more than `most` elements must be removed and added, or where the first steps get on so slowly
    that it will be more.

    >>> runs("shall act", "should act", 9)
    [(0, 0, 2), (3, 4, 1), (5, 6, 4)]
    """
    # By diagonal (a place in `old` minus the place in `new`), modulo the length.
    reached = [_NOWHERE] * (2 * most + 3)
    trail: list[_Link | None] = [None] * len(reached)
    reached[1] = 0
    for steps in range(most + 1):
        for diagonal in range(-steps, steps + 1, 2):
            start, link = reached[diagonal - 1] + 1, trail[diagonal - 1]
            if reached[diagonal + 1] >= start:
                start, link = reached[diagonal + 1], trail[diagonal + 1]
            first = start - diagonal
            if start < len(old) and first < len(new) and old[start] == new[first]:
                link = _Link(start, first, _equal(old, new, start, first), link)
                start += link.length
            if start >= len(old) and start - diagonal >= len(new):
                return list(_chained(link))[::-1]
            reached[diagonal], trail[diagonal] = start, link
        if steps in _TRIALS and steps * (len(old) + len(new)) > most * _furthest(reached, steps):
            return None
    return None


def _furthest(reached: Sequence[int], steps: int) -> int:
    """Return how many elements of both sides the furthest diagonal has passed."""
    return max(2 * reached[diagonal] - diagonal for diagonal in range(-steps, steps + 1, 2))


def _equal(old: Sequence[Hashable], new: Sequence[Hashable], start: int, first: int) -> int:
    """Return how many elements are equal from these places on."""
    length, found = 0, _STEP
    while found == _STEP:
        here, there = start + length, first + length
        found = shared_head(old[here : here + _STEP], new[there : there + _STEP])
        length += found
    return length


def _chained(link: _Link | None) -> Iterator[Run]:
    """Yield the runs of a chain, from its last to its first."""
    while link is not None:
        start, first, length, link = link
        yield start, first, length
