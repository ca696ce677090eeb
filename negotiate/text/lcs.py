"""The longest common subsequence of two sequences, exactly and in little memory; it knows nothing of words.

Method: common ends and elements that the other side lacks are set aside, which costs no optimality; what is
left is solved greedily where little differs (`negotiate.text.greedy`), else by the bit-parallel recurrence of Hyyrö ("Bit-parallel LCS-length computation revisited", 2004)
on Python's whole numbers, one bit an element and one number a row; above a bound on memory the problem is cut
in two as Hirschberg showed ("A linear space algorithm for computing maximal common subsequences", 1975).
"""

from collections.abc import Hashable, Iterator, Sequence
from itertools import accumulate, compress, repeat
from math import isqrt

from negotiate.text.ends import shared_head, shared_tail
from negotiate.text.greedy import runs

Pair = tuple[int, int]

#: Bits of rows kept at once for walking back (4 MB); a larger table is cut in two first.
_TABLE = 1 << 25
#: Cells (elements of the one side times elements of the other) up to which the table alone is the quickest.
_SMALL = 1 << 14


def common(old: Sequence[Hashable], new: Sequence[Hashable], start: int = 0, first: int = 0) -> list[Pair]:
    """Return the index pairs of a longest common subsequence, rising on both sides.

    `start` and `first` are the indices of the first elements. Time grows with len(old) * len(new) / 64, and
    only for the parts that differ.

    >>> common("shall act", "should act")
    [(0, 0), (1, 1), (3, 4), (5, 6), (6, 7), (7, 8), (8, 9)]
    """
    if len(old) * len(new) <= _SMALL:
        found = _solved(old, new)
        return [(start + i, first + j) for i, j in found] if start or first else found
    pairs: list[Pair] = []
    _collect(pairs, old, new, range(start, start + len(old)), range(first, first + len(new)))
    return pairs


def _collect(
    pairs: list[Pair],
    old: Sequence[Hashable],
    new: Sequence[Hashable],
    rows: Sequence[int],
    columns: Sequence[int],
) -> None:
    """Add the pairs of a stretch, told by `rows` and `columns`: where its elements stood at first.

    What the ends leave is stripped of elements that the other side lacks; where that strips anything, new
    ends may meet, and the work begins again; what resists is solved by the table.
    """
    head = shared_head(old, new)
    tail = min(shared_tail(old, new), len(old) - head, len(new) - head)
    end, last = len(old) - tail, len(new) - tail
    pairs += zip(rows[:head], columns[:head])
    here, there = old[head:end], new[head:last]
    in_old, in_new = set(here), set(there)
    if not in_old.isdisjoint(in_new):
        stays, comes = list(map(in_new.__contains__, here)), list(map(in_old.__contains__, there))
        kept, left = list(compress(here, stays)), list(compress(there, comes))
        lines, places = list(compress(rows[head:end], stays)), list(compress(columns[head:last], comes))
        if len(kept) < len(here) or len(left) < len(there):
            _collect(pairs, kept, left, lines, places)
        else:
            _resolve(pairs, kept, left, lines, places)
    pairs += zip(rows[end:], columns[last:])


def _resolve(
    pairs: list[Pair],
    old: Sequence[Hashable],
    new: Sequence[Hashable],
    rows: Sequence[int],
    columns: Sequence[int],
) -> None:
    """Add the pairs of what resists: greedily where little differs, else by the table."""
    found = runs(old, new, 2 * isqrt(min(len(old), len(new))))
    if found is None:
        pairs += [(rows[i], columns[j]) for i, j in _solved(old, new)]
        return
    for start, first, length, _ in found:
        pairs += zip(rows[start : start + length], columns[first : first + length])


def _solved(old: Sequence[Hashable], new: Sequence[Hashable]) -> list[Pair]:
    """Fill the table where it fits into memory, the longer side in the bits; else cut it in two."""
    if len(old) * len(new) > _TABLE and min(len(old), len(new)) > 1:
        return _halves(old, new)
    if len(old) < len(new):
        return [(i, j) for j, i in _walk(len(new), list(_sweep(new, old)))]
    return _walk(len(old), list(_sweep(old, new)))


def _masks(elements: Sequence[Hashable]) -> dict[Hashable, int]:
    """Return, for each element, the number whose bits say where it stands."""
    masks: dict[Hashable, int] = {}
    for place, element in enumerate(elements):
        masks[element] = masks.get(element, 0) | 1 << place
    return masks


def _sweep(bits: Sequence[Hashable], rows: Sequence[Hashable]) -> Iterator[int]:
    """Yield one number a row: bit i is 0 where taking in bits[i] lengthens the common subsequence so far."""
    state = whole = (1 << len(bits)) - 1
    for mask in map(_masks(bits).get, rows, repeat(0)):
        matched = state & mask
        if matched:
            state = ((state + matched) | (state ^ matched)) & whole
        yield state


def _walk(width: int, table: list[int]) -> list[Pair]:
    """Walk back through all rows of a sweep from the far corner and return the pairs met, rising.

    A step that is there in a row and not in the one before it was made by a match in that row.
    """
    pairs: list[Pair] = []
    row = len(table) - 1
    below = (1 << width) - 1
    while row >= 0:
        column = (below ^ (below & table[row])).bit_length() - 1
        if column < 0:
            break
        step = 1 << column
        while row and not table[row - 1] & step:
            row -= 1
        pairs.append((column, row))
        below = step - 1
        row -= 1
    pairs.reverse()
    return pairs


def _halves(old: Sequence[Hashable], new: Sequence[Hashable]) -> list[Pair]:
    """Cut `new` in the middle and `old` where the lengths of both halves together are greatest."""
    middle = len(new) // 2
    before = _lengths(old, new[:middle])
    after = _lengths(old[::-1], new[: middle - 1 if middle else None : -1])
    totals = [first + last for first, last in zip(before, reversed(after))]
    cut = totals.index(max(totals))
    return common(old[:cut], new[:middle]) + common(old[cut:], new[middle:], cut, middle)


def _lengths(old: Sequence[Hashable], new: Sequence[Hashable]) -> list[int]:
    """Return the length of the longest common subsequence of `new` with every prefix of `old`."""
    state = (1 << len(old)) - 1
    for state in _sweep(old, new):
        pass
    steps = f"{state:0{len(old)}b}"[::-1]
    return [0, *accumulate(1 if step == "0" else 0 for step in steps)]
