"""The longest common subsequence of two sequences, exactly and in little memory; it knows nothing of words.

Method: where little differs it is found greedily (`negotiate.text.diff.greedy`), else by the bit-parallel recurrence
of Hyyrö ("Bit-parallel LCS-length computation revisited", 2004) on Python's whole numbers, one bit an element
and one number a row, and read off by walking back from the far corner. Above a bound on memory, elements that the
other side lacks are set aside and the problem is cut in two as Hirschberg showed ("A linear space algorithm for
computing maximal common subsequences", 1975).
"""

from collections.abc import Hashable, Mapping, Sequence
from itertools import accumulate, compress, count
from math import isqrt

from negotiate.text.diff.greedy import Run, runs
from negotiate.text.diff.stretch import Stretch

Pair = tuple[int, int]

#: Bits of rows kept at once for walking back (4 MB); a larger table is cut in two first.
_TABLE = 1 << 25
#: Cells (elements of the one side times elements of the other) up to which a table is as quick as anything.
_SMALL = 1 << 12
#: Rows of which only the last is wanted that are kept at once.
_ROWS = 1 << 8


def differences(old: Sequence[Hashable], new: Sequence[Hashable], start: int = 0, first: int = 0) -> list[Stretch]:
    """Return the stretches outside a longest common subsequence, in order, none touching another.

    `start` and `first` are the indices of the first elements. Time grows with len(old) * len(new) / 64 at
    most, and where little differs only with the lengths.

    >>> differences("shall act", "should act")
    [Stretch(start=2, end=4, first=2, last=4), Stretch(start=5, end=5, first=5, last=6)]
    """
    found: list[Stretch] = []
    at = by = 0
    for row, column, length in [*_runs(old, new), (len(old), len(new), 0)]:
        if at < row or by < column:
            found.append(Stretch(start + at, start + row, first + by, first + column))
        at, by = row + length, column + length
    return found


def common(old: Sequence[Hashable], new: Sequence[Hashable], start: int = 0, first: int = 0) -> list[Pair]:
    """Return the index pairs of a longest common subsequence, rising on both sides; the rest as in `differences`.

    >>> common("shall act", "should act")
    [(0, 0), (1, 1), (4, 4), (5, 6), (6, 7), (7, 8), (8, 9)]
    """
    return [(start + row + n, first + column + n) for row, column, length in _runs(old, new) for n in range(length)]


def _runs(old: Sequence[Hashable], new: Sequence[Hashable]) -> list[Run]:
    """Return the runs of a longest common subsequence, in order; two may touch."""
    if len(old) * len(new) > _SMALL:
        found = runs(old, new, isqrt(min(len(old), len(new))))
        if found is not None:
            return found
    return _solved(old, new)


def _solved(old: Sequence[Hashable], new: Sequence[Hashable]) -> list[Run]:
    """Fill the table where it fits into memory, the longer side in the bits; else cut it in two."""
    if len(old) * len(new) > _TABLE and min(len(old), len(new)) > 1:
        return _large(old, new)
    if len(old) < len(new):
        return [(row, column, length) for column, row, length in _walk(new, old)]
    return _walk(old, new)


def _masks(elements: Sequence[Hashable]) -> dict[Hashable, int]:
    """Return, for each element, the number whose bits say where it stands."""
    masks: dict[Hashable, int] = {}
    bit = 1
    for element in elements:
        masks[element] = masks.get(element, 0) | bit
        bit += bit
    return masks


def _sweep(masks: Mapping[Hashable, int], state: int, rows: Sequence[Hashable], whole: int) -> list[int]:
    """Return one number a row, going on from `state`.

    Bit i is 0 where the element with the mask of that bit lengthens the common subsequence so far.
    """
    table = []
    for row in rows:
        mask = masks.get(row)
        if mask:
            matched = state & mask
            state = ((state + matched) | (state ^ matched)) & whole
        table.append(state)
    return table


def _walk(bits: Sequence[Hashable], rows: Sequence[Hashable]) -> list[Run]:
    """Fill the table and walk back from its far corner: aslant through what is equal, else to where nothing is lost."""
    whole = (1 << len(bits)) - 1
    table = _sweep(_masks(bits), whole, rows, whole)
    found: list[Run] = []
    at, by = len(bits) - 1, len(rows) - 1
    while at >= 0 and by >= 0:
        if bits[at] == rows[by]:
            end = at
            while at >= 0 and by >= 0 and bits[at] == rows[by]:
                at, by = at - 1, by - 1
            found.append((at + 1, by + 1, end - at))
        elif table[by] >> at & 1:
            at -= 1
        else:
            by -= 1
    return found[::-1]


def _large(old: Sequence[Hashable], new: Sequence[Hashable]) -> list[Run]:
    """Set aside what the other side lacks, which costs nothing, and solve what is left by halves."""
    mine = list(compress(count(), map(set(new).__contains__, old)))
    theirs = list(compress(count(), map(set(old).__contains__, new)))
    found = _halves([old[n] for n in mine], [new[n] for n in theirs])
    return [(mine[row + n], theirs[column + n], 1) for row, column, length in found for n in range(length)]


def _halves(old: Sequence[Hashable], new: Sequence[Hashable]) -> list[Run]:
    """Cut `new` in the middle and `old` where the lengths of both halves together are greatest."""
    middle = len(new) // 2
    before = _lengths(old, new[:middle])
    after = _lengths(old[::-1], new[: middle - 1 if middle else None : -1])
    totals = [first + last for first, last in zip(before, reversed(after), strict=True)]
    cut = totals.index(max(totals))
    rest = _runs(old[cut:], new[middle:])
    return _runs(old[:cut], new[:middle]) + [(row + cut, column + middle, n) for row, column, n in rest]


def _lengths(old: Sequence[Hashable], new: Sequence[Hashable]) -> list[int]:
    """Return the length of the longest common subsequence of `new` with every prefix of `old`."""
    state = whole = (1 << len(old)) - 1
    masks = _masks(old)
    for at in range(0, len(new), _ROWS):
        state = _sweep(masks, state, new[at : at + _ROWS], whole)[-1]
    steps = f"{state:0{len(old)}b}"[::-1]
    return [0, *accumulate(1 if step == "0" else 0 for step in steps)]
