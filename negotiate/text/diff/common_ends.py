"""What two sequences share at their beginning and at their end; it knows nothing of what lies between."""

from collections.abc import Hashable, Sequence
from itertools import compress, count
from operator import ne


def shared_head(old: Sequence[Hashable], new: Sequence[Hashable]) -> int:
    """Return how many elements the two sequences share at their beginning.

    >>> shared_head("shall", "should")
    2
    """
    return next(compress(count(), map(ne, old, new)), min(len(old), len(new)))


def shared_tail(old: Sequence[Hashable], new: Sequence[Hashable]) -> int:
    """Return how many elements the two sequences share at their end.

    >>> shared_tail("shall act", "may act")
    4
    """
    return next(compress(count(), map(ne, reversed(old), reversed(new))), min(len(old), len(new)))
