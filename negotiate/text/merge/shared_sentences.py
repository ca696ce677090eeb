"""Undisputed changes of different authors in one sentence: a hint for those who read, never a dispute.

Two changes that share no word and do not touch can still say together what neither meant ("shall ... unless" and
"shall not"). Method: between two neighbouring regions, look for the end of a sentence or of a paragraph.
"""

from collections import defaultdict
from collections.abc import Mapping
from itertools import pairwise

from negotiate.text.merge.merge import Merge

_ENDS = frozenset(".!?。！？؟\n\r\u2028\u2029")


def shared_sentences(merge: Merge) -> Mapping[int, tuple[int, ...]]:
    """Return, by the index of a region, its undisputed neighbours in the same sentence that other authors ask for.

    >>> from negotiate.text.edits import Edit
    >>> from negotiate.text.merge.merge import merge
    >>> both = {"A": [Edit(1, 2, (" should",))], "B": [Edit(3, 4, (" report",))]}
    >>> shared_sentences(merge("States shall act and answer.", both))
    {0: (1,), 1: (0,)}
    """
    found: defaultdict[int, tuple[int, ...]] = defaultdict(tuple)
    for before, after in pairwise(region for region in merge.regions if not region.moves):
        between = merge.base[before.end : after.start]
        is_one_hand = before.authors == after.authors
        if is_one_hand or before.is_disputed or after.is_disputed or any(token[0] in _ENDS for token in between):
            continue
        found[before.index] += (after.index,)
        found[after.index] += (before.index,)
    return dict(found)
