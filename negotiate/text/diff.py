"""Differences: the edits that turn one text into another, on token offsets; it neither judges nor merges them.

Method: both texts are cut into tokens; long texts are pinned together at lines that both have
(`negotiate.text.anchors`); what lies between is compared exactly (`negotiate.text.lcs`); the edits are then
made readable (`negotiate.text.readable`). Everything is bounded by size and never by the clock, so two readers
always see the same redline.
"""

from collections.abc import Iterable, Iterator, Sequence

from negotiate.text.anchors import CAP, EXACT, Stretch, stretches
from negotiate.text.edits import Edit
from negotiate.text.lcs import common
from negotiate.text.readable import readable
from negotiate.text.tokens import keys, tokenize


def diff(base: str, new: str, *, minimal: bool = False) -> tuple[Edit, ...]:
    """Return the edits that make `new` out of `base`, in order, none touching another.

    By default for reading: compared on keys, small equal islands absorbed, edits at natural boundaries.
    `minimal` gives the fewest tokens removed and added, on the tokens as written; above `anchors.EXACT` the
    fewest between the anchored lines.

    >>> diff("States shall act.", "States should act.")
    (Edit(start=1, end=2, tokens=(' should',)),)
    """
    if base == new:
        return ()
    old, fresh = tokenize(base), tokenize(new)
    if minimal:
        changes = list(align(old, fresh, EXACT))
    else:
        changes = readable(old, fresh, _as_written(old, fresh, align(keys(old), keys(fresh))))
    return tuple(Edit(start, end, fresh[first:last]) for start, end, first, last in changes)


def align(old: Sequence[str], new: Sequence[str], small: int = SMALL) -> Iterator[Stretch]:
    """Yield the stretches that differ, none touching another, every one as small as its surroundings allow."""
    for part in stretches(old, new, small):
        yield from _words(old, new, part)
