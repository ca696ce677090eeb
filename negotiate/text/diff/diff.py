"""Differences: the edits that turn one text into another, on token offsets; it neither judges nor merges
them.

Method: both texts are cut into tokens; long texts are pinned together at lines that both have
(`negotiate.text.diff.anchors`); what lies between is compared exactly (`negotiate.text.diff.lcs`); the edits are then
made readable (`negotiate.text.diff.readable`). Tables that both have are compared cell by cell
(`negotiate.text.diff.tables`). Everything is bounded by size and never by the clock, so two
readers always see the same redline.
"""

from collections.abc import Callable, Iterator, Sequence
from functools import partial

from negotiate.text.diff.anchors import CAP, SMALL, stretches
from negotiate.text.diff.lcs import differences
from negotiate.text.diff.readable import readable
from negotiate.text.diff.stretch import Stretch
from negotiate.text.diff.tables.cell_changes import table_changes
from negotiate.text.edits import Edit
from negotiate.text.tokens import folded, is_plain, tokenize

_Comparing = Callable[[Sequence[str], Sequence[str], int, int], list[Stretch]]
"""What compares two stretches word by word, given where they begin; see `lcs.differences`."""


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
        compare = differences if is_plain(base) and is_plain(new) else by_keys
        by_cell = table_changes(base, new, (old, fresh), partial(_readable, compare=compare))
        changes = readable(old, fresh, align(old, fresh, SMALL, (base, new), compare)) if by_cell is None else by_cell
    return tuple([Edit(start, end, fresh[first:last]) for start, end, first, last in changes])


def _readable(old: Sequence[str], new: Sequence[str], compare: _Comparing) -> list[Stretch]:
    return readable(old, new, align(old, new, SMALL, compare=compare))


def align(
    old: Sequence[str],
    new: Sequence[str],
    small: int = SMALL,
    texts: tuple[str, str] | None = None,
    compare: _Comparing = differences,
) -> list[Stretch]:
    """Return the stretches that differ, in order, none touching another; `small` and `texts` as in `stretches`."""
    changes: list[Stretch] = []
    for part in stretches(old, new, small, texts):
        start, end, first, last = part
        if start == end or first == last or not 1 < part.cells <= CAP:
            changes.append(part)  # a stretch above the cap differs as a whole
        else:
            changes += compare(old[start:end], new[first:last], start, first)
    return changes


def by_keys(old: Sequence[str], new: Sequence[str], start: int, first: int) -> list[Stretch]:
    """Compare as `lcs.differences` does, but by keys, so that a word differently written is still the same word."""
    here, there = folded(old), folded(new)
    if here is old and there is new:
        return differences(old, new, start, first)
    return [change.moved(start, first) for change in _as_written(old, new, differences(here, there))]


def _as_written(old: Sequence[str], new: Sequence[str], changes: Sequence[Stretch]) -> Iterator[Stretch]:
    """Yield the changes of the keys, and those of the writing where only the keys are equal."""
    start = first = 0
    for change in changes:
        yield from _rewritten(old, new, start, first, change.start - start)
        yield change
        start, first = change.end, change.last
    yield from _rewritten(old, new, start, first, len(old) - start)


def _rewritten(old: Sequence[str], new: Sequence[str], start: int, first: int, length: int) -> Iterator[Stretch]:
    """Yield every token of two runs of equal keys that is not written alike."""
    if old[start : start + length] == new[first : first + length]:
        return
    for n in range(length):
        if old[start + n] != new[first + n]:
            yield Stretch(start + n, start + n + 1, first + n, first + n + 1)
