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
        changes = align(old, fresh, CAP)
    else:
        changes = readable(old, fresh, _by_keys(old, fresh, base, new))
    return tuple([Edit(start, end, fresh[first:last]) for start, end, first, last in changes])


def align(
    old: Sequence[str], new: Sequence[str], small: int = SMALL, texts: tuple[str, str] | None = None
) -> list[Stretch]:
    """Return the stretches that differ, in order, none touching another; `texts` as in `stretches`."""
    changes: list[Stretch] = []
    for part in stretches(old, new, small, texts):
        if part.is_pure or not 1 < part.cells <= CAP:
            changes.append(part)  # a stretch above the cap differs as a whole
        else:
            changes += _words(old, new, part)
    return changes


def _words(old: Sequence[str], new: Sequence[str], part: Stretch) -> Iterator[Stretch]:
    """Yield what differs inside one stretch."""
    start, end, first, last = part
    row = column = 0
    for i, j in common(old[start:end], new[first:last]):
        if i != row or j != column:
            yield Stretch(start + row, start + i, first + column, first + j)
        row, column = i + 1, j + 1
    if start + row != end or first + column != last:
        yield Stretch(start + row, end, first + column, last)


def _by_keys(old: Sequence[str], fresh: Sequence[str], base: str, new: str) -> Iterable[Stretch]:
    """Align by the keys of the tokens, so that a word differently written is still the same word."""
    here, there = keys(base), keys(new)
    changes = align(here, there, SMALL, (base, new))
    return changes if here is old and there is fresh else _as_written(old, fresh, changes)


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
