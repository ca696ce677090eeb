"""Readable edits: the same difference, cut where a reader would cut it; it adds and loses no change of
meaning.

Method: two insertions, or two deletions, become one where the words between them stand as well before or
after both; an insertion or deletion that could stand at several places, because the words round it repeat,
slides to the most natural one (a line, a sentence, a clause of a sentence, a bracket); then an equal island
too small to carry meaning between two changes is absorbed by them, so that a rewritten phrase reads as one
replacement. All look only at the words near by, so the same change always gets the same place.
"""

from collections.abc import Iterable, Sequence
from itertools import pairwise

from negotiate.text.diff.stretch import Stretch

_BREAKS = frozenset(("\n", "\r\n", "\r", "\u2028", "\u2029"))
_EDGE = 6
_STRENGTH = dict.fromkeys(".!?。！？؟…", 4) | dict.fromkeys(";:；：؛", 3) | dict.fromkeys(",，、،)]）】»”", 2)
_OPENING = frozenset("([（【«“")


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
        step = _shift(new, change.first, change.last, before.last, after.first)
    else:
        step = _shift(old, change.start, change.end, before.end, after.start)
    return change.moved(step, step) if step else change


def _shift(tokens: Sequence[str], start: int, end: int, lowest: int, highest: int) -> int:
    """Return by how many tokens the window [start, end) slides best between its neighbours.

    Where several places are equally natural, the last one.
    """
    left = right = 0
    while start - left > lowest and tokens[start - left - 1] == tokens[end - left - 1]:
        left += 1
    while end + right < highest and tokens[start + right] == tokens[end + right]:
        right += 1
    if not left and not right:
        return 0
    return max(
        range(-left, right + 1), key=lambda step: (strength(tokens, start + step) + strength(tokens, end + step), step)
    )


def strength(tokens: Sequence[str], at: int) -> int:
    """Say how natural it is to cut before the token `at`."""
    if at in (0, len(tokens)):
        return _EDGE
    before, after = tokens[at - 1], tokens[at]
    if before in _BREAKS:
        return 4 if after in _BREAKS else 5
    if after in _BREAKS:
        return 4
    if after in _OPENING:
        return 1
    return _STRENGTH.get(before, 0)


def absorbed(old: Sequence[str], changes: Iterable[Stretch]) -> list[Stretch]:
    """Return the changes, joined where a tiny island lies between two of them.

    Two pure insertions or deletions stay apart: a reader sees at once what came in here and went out there,
    and the word between them was touched by nobody.
    """
    joined: list[Stretch] = []
    for change in changes:
        if joined and change.start - joined[-1].end <= 2 and _is_one(old, joined[-1], change):
            before = joined.pop()
            change = Stretch(before.start, change.end, before.first, change.last)
        joined.append(change)
    return joined


def _is_one(old: Sequence[str], before: Stretch, change: Stretch) -> bool:
    """Say whether two changes with at most two equal tokens between them read as one."""
    if before.is_pure and change.is_pure:
        return False
    island = old[before.end : change.start]
    return len(island) == 1 or sum(token[-1].isalnum() for token in island) < 2
