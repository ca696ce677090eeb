"""Readable edits: the same difference, cut where a reader would cut it; it adds and loses no change of
meaning.

Method: two insertions, or two deletions, become one where the words between them stand as well before or
after both; an insertion or deletion that could stand at several places, because the words round it repeat,
slides to the most natural one (`negotiate.text.diff.places`); then an equal island too small to carry meaning
between two changes is absorbed by them, so that a rewritten phrase reads as one replacement. All look at the words
near by, and the places at how often two characters meet in the text, so the same change always gets the same place.
"""

from collections.abc import Iterable, Sequence
from itertools import pairwise

from negotiate.text.diff.places import SlidingWords, best_step
from negotiate.text.diff.stretch import Stretch

#: Words that a change needs on its two sides together to be a long one, beside which a lone word says nothing.
_LONG = 8
#: Letters up to which a lone word is a short one ("of", "the", "data").
_SHORT = 5


def readable(old: Sequence[str], new: Sequence[str], changes: Iterable[Stretch]) -> list[Stretch]:
    """Return the changes slid to natural boundaries and with the tiny islands between them absorbed.

    >>> old, new = ("a", " b", " c", " d"), ("a", " x", " c", " y")
    >>> readable(old, new, [Stretch(1, 2, 1, 2), Stretch(3, 4, 3, 4)])
    [Stretch(start=1, end=4, first=1, last=4)]
    """
    return absorbed(old, slid(old, new, gathered(old, new, changes)))


def gathered(old: Sequence[str], new: Sequence[str], changes: Iterable[Stretch]) -> list[Stretch]:
    """Return the changes, two insertions or two deletions made one where as few words then come in or go out.

    >>> old, new = ("a", " b", "."), ("a", " b", ".", " c", " b", " d", ".")
    >>> gathered(old, new, [Stretch(1, 1, 1, 4), Stretch(2, 2, 5, 6)])
    [Stretch(start=2, end=2, first=2, last=6)]
    """
    whole: list[Stretch] = []
    for change in changes:
        while whole and (one := _as_one(old, new, whole[-1], change)):
            whole.pop()
            change = one
        whole.append(change)
    return whole


def _as_one(old: Sequence[str], new: Sequence[str], before: Stretch, change: Stretch) -> Stretch | None:
    """Return two insertions or deletions as one, if the words between them may stand before or after both."""
    if before.start == before.end and change.start == change.end:
        tokens, start, end = new, before.first, change.last
    elif before.first == before.last and change.first == change.last:
        tokens, start, end = old, before.start, change.end
    else:
        return None
    island = old[before.end : change.start]
    length = len(island)
    if tokens[start : start + length] == island:
        return Stretch(before.start + length, change.end, before.first + length, change.last)
    if tokens[end - length : end] == island:
        return Stretch(before.start, change.end - length, before.first, change.last - length)
    return None


def slid(old: Sequence[str], new: Sequence[str], changes: Iterable[Stretch]) -> list[Stretch]:
    """Return the changes with every pure insertion or deletion at its most natural place."""
    placed: list[Stretch] = []
    before, border = Stretch(0, 0, 0, 0), Stretch(len(old), len(old), len(new), len(new))
    for change, after in pairwise([*changes, border]):
        if change.start == change.end or change.first == change.last:
            change = _at_best_place(old, new, before, change, after)
        if placed and before.end == change.start:
            change = Stretch(placed.pop().start, change.end, before.first, change.last)
        placed.append(change)
        before = change
    return placed


def _at_best_place(old: Sequence[str], new: Sequence[str], before: Stretch, change: Stretch, after: Stretch) -> Stretch:
    """Return a pure insertion or deletion at its most natural place between its neighbours."""
    if change.start == change.end:
        tokens, window = new, SlidingWords(change.first, change.last, before.last, after.first)
    else:
        tokens, window = old, SlidingWords(change.start, change.end, before.end, after.start)
    step, opens = best_step(tokens, window)
    start, end, first, last = change.moved(step, step) if step else change
    return Stretch(start, end + opens, first, last + opens)


def absorbed(old: Sequence[str], changes: Iterable[Stretch]) -> list[Stretch]:
    """Return the changes, joined where a tiny island lies between two of them.

    Two pure insertions or deletions stay apart: a reader sees at once what came in here and went out there,
    and the word between them was touched by nobody. Only a short word between much that went and much that came is
    lost to the eye.
    """
    joined: list[Stretch] = []
    for change in changes:
        if joined and _is_one(old, joined[-1], change):
            change = _both(joined.pop(), change)
        while joined and _is_lost(old, joined[-1], change):
            change = _both(joined.pop(), change)
        joined.append(change)
    return joined


def _both(before: Stretch, change: Stretch) -> Stretch:
    """Return two changes and what lies between them as one."""
    return Stretch(before.start, change.end, before.first, change.last)


def _is_one(old: Sequence[str], before: Stretch, change: Stretch) -> bool:
    """Say whether two changes, at least one of them a replacement, have too little between them to be two."""
    if change.start - before.end > 2 or (before.is_pure and change.is_pure):
        return False
    island = old[before.end : change.start]
    return len(island) == 1 or sum(token[-1].isalnum() for token in island) < 2


def _is_lost(old: Sequence[str], before: Stretch, change: Stretch) -> bool:
    """Say whether nothing but a short word lies between two long changes, which are not both of one kind."""
    if change.start - before.end != 1 or min(before.size, change.size) < _LONG:
        return False
    adds = before.start == before.end and change.start == change.end
    removes = before.first == before.last and change.first == change.last
    return len(old[before.end].strip()) <= _SHORT and not adds and not removes
