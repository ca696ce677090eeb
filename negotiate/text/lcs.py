"""The longest common subsequence of two sequences, exactly and in little memory; it knows nothing of words.

Method: elements that the other side lacks and common ends are set aside, which costs no optimality; what is left
is solved greedily where little differs (`negotiate.text.greedy`), else by the bit-parallel recurrence of Hyyrö
("Bit-parallel LCS-length computation revisited", 2004) on Python's whole numbers, one bit an element and one
number a row; above a bound on memory the problem is cut in two as Hirschberg showed ("A linear space algorithm
for computing maximal common subsequences", 1975). On the way a subsequence is two rows of marks, one byte an
element: those of a part are written into those of the whole.
"""

from collections.abc import Hashable, Iterator, Sequence
from itertools import accumulate, compress, count, islice, repeat
from math import isqrt
from operator import not_

from negotiate.text.ends import shared_head, shared_tail
from negotiate.text.greedy import runs
from negotiate.text.stretch import Stretch

Pair = tuple[int, int]
Marks = tuple[bytearray, bytearray]
"""For either side a byte an element: 1 where it belongs to the subsequence, whose n-th on either side are equal."""

#: Bits of rows kept at once for walking back (4 MB); a larger table is cut in two first.
_TABLE = 1 << 25
#: Cells (elements of the one side times elements of the other) up to which the table alone is the quickest.
_SMALL = 1 << 14


def differences(
    old: Sequence[Hashable], new: Sequence[Hashable], start: int = 0, first: int = 0
) -> list[Stretch]:
    """Return the stretches outside a longest common subsequence, in order, none touching another.

    `start` and `first` are the indices of the first elements. Time grows with len(old) * len(new) / 64, and
    only for the parts that differ.

    >>> differences("shall act", "should act")
    [Stretch(start=2, end=3, first=2, last=4), Stretch(start=4, end=5, first=5, last=6)]
    """
    mine, theirs = _marks(old, new)
    found: list[Stretch] = []
    at = by = 0
    while True:
        gone, fresh = mine.find(0, at), theirs.find(0, by)
        if gone < 0 and fresh < 0:
            return found
        equal = min(gone - at if gone >= 0 else len(old), fresh - by if fresh >= 0 else len(new))
        at, by = at + equal, by + equal
        end, last = mine.find(1, at), theirs.find(1, by)
        if end < 0:
            found.append(Stretch(start + at, start + len(old), first + by, first + len(new)))
            return found
        found.append(Stretch(start + at, start + end, first + by, first + last))
        at, by = end, last


def common(old: Sequence[Hashable], new: Sequence[Hashable], start: int = 0, first: int = 0) -> list[Pair]:
    """Return the index pairs of a longest common subsequence, rising on both sides; the rest as in `differences`.

    >>> common("shall act", "should act")
    [(0, 0), (1, 1), (3, 4), (5, 6), (6, 7), (7, 8), (8, 9)]
    """
    mine, theirs = _marks(old, new)
    return list(zip(compress(count(start), mine), compress(count(first), theirs), strict=False))


def _marks(old: Sequence[Hashable], new: Sequence[Hashable]) -> Marks:
    """Set aside what the other side lacks, and of the rest the common ends; solve what is left."""
    if len(old) * len(new) <= _SMALL:
        return _solved(old, new)
    mine = bytearray(map(set(new).__contains__, old))
    theirs = bytearray(map(set(old).__contains__, new))
    kept, left = list(compress(old, mine)), list(compress(new, theirs))
    head = shared_head(kept, left)
    tail = min(shared_tail(kept, left), len(kept) - head, len(left) - head)
    stays, comes = _resolved(kept[head : len(kept) - tail], left[head : len(left) - tail])
    _strike(mine, stays, head)
    _strike(theirs, comes, head)
    return mine, theirs


def _strike(marks: bytearray, inner: bytearray, head: int) -> None:
    """Take back the marks of the elements that did not stay; `inner` begins with the mark after `head` others."""
    places = islice(compress(count(), marks), head, None)
    for place in compress(places, map(not_, inner)):
        marks[place] = 0


def _resolved(old: Sequence[Hashable], new: Sequence[Hashable]) -> Marks:
    """Solve what resists: by the table where that is small, greedily where little differs, else by the table."""
    if len(old) * len(new) <= _SMALL:
        return _solved(old, new)
    found = runs(old, new, 2 * isqrt(min(len(old), len(new))))
    if found is None:
        return _solved(old, new)
    mine, theirs = bytearray(len(old)), bytearray(len(new))
    for start, first, length, _ in found:
        mine[start : start + length] = theirs[first : first + length] = b"\1" * length
    return mine, theirs


def _solved(old: Sequence[Hashable], new: Sequence[Hashable]) -> Marks:
    """Fill the table where it fits into memory, the longer side in the bits; else cut it in two."""
    if len(old) * len(new) > _TABLE and min(len(old), len(new)) > 1:
        return _halves(old, new)
    if len(old) < len(new):
        return _walk(len(new), list(_sweep(new, old)))[::-1]
    return _walk(len(old), list(_sweep(old, new)))


def _masks(elements: Sequence[Hashable]) -> dict[Hashable, int]:
    """Return, for each element, the number whose bits say where it stands."""
    masks: dict[Hashable, int] = {}
    bit = 1
    for element in elements:
        masks[element] = masks.get(element, 0) | bit
        bit += bit
    return masks


def _sweep(bits: Sequence[Hashable], rows: Sequence[Hashable]) -> Iterator[int]:
    """Yield one number a row: bit i is 0 where taking in bits[i] lengthens the common subsequence so far."""
    state = whole = (1 << len(bits)) - 1
    for mask in map(_masks(bits).get, rows, repeat(0)):
        matched = state & mask
        if matched:
            state = ((state + matched) | (state ^ matched)) & whole
        yield state


def _walk(width: int, table: list[int]) -> tuple[bytearray, bytearray]:
    """Walk back through all rows of a sweep from the far corner and mark the columns and rows that are met.

    A step that is there in a row and not in the one before it was made by a match in that row.
    """
    columns, rows = bytearray(width), bytearray(len(table))
    row = len(table) - 1
    below = (1 << width) - 1
    while row >= 0:
        column = (below ^ (below & table[row])).bit_length() - 1
        if column < 0:
            break
        step = 1 << column
        while row and not table[row - 1] & step:
            row -= 1
        columns[column] = rows[row] = 1
        below = step - 1
        row -= 1
    return columns, rows


def _halves(old: Sequence[Hashable], new: Sequence[Hashable]) -> Marks:
    """Cut `new` in the middle and `old` where the lengths of both halves together are greatest."""
    middle = len(new) // 2
    before = _lengths(old, new[:middle])
    after = _lengths(old[::-1], new[: middle - 1 if middle else None : -1])
    totals = [first + last for first, last in zip(before, reversed(after))]
    cut = totals.index(max(totals))
    (mine, theirs), (others, rest) = _marks(old[:cut], new[:middle]), _marks(old[cut:], new[middle:])
    return mine + others, theirs + rest


def _lengths(old: Sequence[Hashable], new: Sequence[Hashable]) -> list[int]:
    """Return the length of the longest common subsequence of `new` with every prefix of `old`."""
    state = (1 << len(old)) - 1
    for state in _sweep(old, new):
        pass
    steps = f"{state:0{len(old)}b}"[::-1]
    return [0, *accumulate(1 if step == "0" else 0 for step in steps)]
