"""Differences: the edits that turn one text into another, on token offsets; it neither judges nor merges
them.

Method: both texts are cut into tokens; long texts are pinned together at lines that both have
(`negotiate.text.anchors`); what lies between is compared exactly (`negotiate.text.lcs`); the edits are then
made readable (`negotiate.text.readable`). Everything is bounded by size and never by the clock, so two
readers always see the same redline.
"""

from collections.abc import Iterable, Iterator, Sequence

from negotiate.text.anchors import CAP, SMALL, Stretch, stretches
from negotiate.text.edits import Edit
from negotiate.text.lcs import common
from negotiate.text.readable import readable
from negotiate.text.tokens import keys, tokenize


def diff(base: str, new: str, *, minimal: bool = False) -> tuple[Edit, ...]:
    """Return the edits that make `new` out of `base`, in order, none touching another.

    By default for reading: compared on keys, small equal islands absorbed, edits at natural boundaries.
    `minimal` gives the fewest tokens removed and added, on the tokens as written; above `anchors.CAP` the
    fewest between the anchored lines.

    >>> diff("States shall act.", "States should act.")
    (Edit(start=1, end=2, tokens=(' should',)),)
    """
    if base == new:
        return ()
    old, fresh = tokenize(base), tokenize(new)
    if minimal:
        changes = list(align(old, fresh, CAP))
    else:
        changes = readable(old, fresh, _by_keys(old, fresh, keys(base), keys(new)))
    return tuple([Edit(start, end, fresh[first:last]) for start, end, first, last in changes])


def align(old: Sequence[str], new: Sequence[str], small: int = SMALL) -> Iterator[Stretch]:
    """Yield the stretches that differ, in order, none touching another."""
    for part in stretches(old, new, small):
        yield from _words(old, new, part)


def _words(old: Sequence[str], new: Sequence[str], part: Stretch) -> Iterator[Stretch]:
    """Yield what differs inside one stretch; a stretch above the cap differs as a whole."""
    if part.is_pure or part.cells == 1 or part.cells > CAP:
        yield part
        return
    start, first = part.start, part.first
    for row, column in common(old[start : part.end], new[first : part.last], start, first):
        if row != start or column != first:
            yield Stretch(start, row, first, column)
        start, first = row + 1, column + 1
    if (start, first) != (part.end, part.last):
        yield Stretch(start, part.end, first, part.last)


def _by_keys(
    old: Sequence[str], new: Sequence[str], here: Sequence[str], there: Sequence[str]
) -> Iterable[Stretch]:
    """Align by the keys `here` and `there`, so that a word differently written is still the same word."""
    changes = align(here, there)
    return changes if here is old and there is new else _as_written(old, new, changes)


def _as_written(old: Sequence[str], new: Sequence[str], changes: Iterable[Stretch]) -> Iterator[Stretch]:
    """Yield the changes of the keys, and those of the writing where only the keys are equal."""
    start = first = 0
    for change in changes:
        yield from _rewritten(old, new, start, first, change.start - start)
        yield change
        start, first = change.end, change.last
    yield from _rewritten(old, new, start, first, len(old) - start)


def _rewritten(
    old: Sequence[str], new: Sequence[str], start: int, first: int, length: int
) -> Iterator[Stretch]:
    """Yield every token of two runs of equal keys that is not written alike."""
    if old[start : start + length] == new[first : first + length]:
        return
    for n in range(length):
        if old[start + n] != new[first + n]:
            yield Stretch(start + n, start + n + 1, first + n, first + n + 1)
