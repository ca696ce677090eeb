"""How near undisputed changes of different authors lie: an advisory for those who read, never a dispute.

Two changes that share no word and do not touch can still say together what neither meant ("shall ... unless" and
"shall not"). Method: between two neighbouring regions, look for the end of a sentence or of a paragraph.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from itertools import pairwise

from negotiate.text.merge.merge import Merge

_STOPS = frozenset(".!?。！？؟")
_BREAKS = frozenset("\n\r\u2028\u2029")


class Nearness(Enum):
    """What two neighbouring regions have in common."""

    SENTENCE = "same sentence"
    PARAGRAPH = "same paragraph"


@dataclass(frozen=True, slots=True)
class Advisory:
    """Two neighbouring regions, by index, that different authors change."""

    region: int
    other: int
    nearness: Nearness


def advisories(merge: Merge) -> Iterator[Advisory]:
    """Yield the neighbouring regions of different authors within one paragraph, in text order.

    >>> from negotiate.text.edits import Edit
    >>> from negotiate.text.merge.merge import merge
    >>> both = {"A": [Edit(1, 2, (" should",))], "B": [Edit(3, 4, (" report",))]}
    >>> [near.nearness.value for near in advisories(merge("States shall act and answer.", both))]
    ['same sentence']
    """
    for before, after in pairwise(merge.regions):
        between = merge.base[before.end : after.start]
        alone = len({*before.authors, *after.authors}) == 1
        if alone or any(token[0] in _BREAKS for token in between):
            continue
        nearness = Nearness.PARAGRAPH if _STOPS.intersection(between) else Nearness.SENTENCE
        yield Advisory(before.index, after.index, nearness)
