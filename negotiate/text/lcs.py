"""The longest common subsequence of two sequences, exactly and in little memory; it knows nothing of words.

Method: common ends and elements that the other side lacks are set aside, which costs no optimality; what is
left is solved by the bit-parallel recurrence of Hyyrö ("Bit-parallel LCS-length computation revisited", 2004)
on Python's whole numbers, one bit an element and one number a row; above a bound on memory the problem is cut
in two as Hirschberg showed ("A linear space algorithm for computing maximal common subsequences", 1975).
"""

from collections.abc import Hashable, Iterator, Sequence
from itertools import accumulate

Pair = tuple[int, int]

#: Bits of rows kept at once for walking back (4 MB); a larger table is cut in two first.
_TABLE = 1 << 25
_STEP = 64


def common(old: Sequence[Hashable], new: Sequence[Hashable]) -> list[Pair]:
    """Return the index pairs of a longest common subsequence, rising on both sides.

    Time grows with len(old) * len(new) / 64, and only for the parts that differ.

    >>> common("shall act", "should act")
    [(0, 0), (1, 1), (4, 4), (5, 6), (6, 7), (7, 8), (8, 9)]
    """
    return list(_common(old, new, range(len(old)), range(len(new))))


def shared_head(old: Sequence[Hashable], new: Sequence[Hashable]) -> int:
    """Return how many elements the two sequences share at their beginning."""
    limit = min(len(old), len(new))
    head = 0
    while head < limit and old[head : head + _STEP] == new[head : head + _STEP]:
        head += _STEP
    head = min(head, limit)
    while head < limit and old[head] == new[head]:
        head += 1
    return head


def shared_tail(old: Sequence[Hashable], new: Sequence[Hashable]) -> int:
    """Return how many elements the two sequences share at their end."""
    return shared_head(old[::-1], new[::-1])


def _common(
    old: Sequence[Hashable], new: Sequence[Hashable], rows: Sequence[int], columns: Sequence[int]
) -> Iterator[Pair]:
    """Yield the pairs, told by `rows` and `columns`: where the elements of `old` and `new` stood at first."""
    head = shared_head(old, new)
    tail = shared_tail(old[head:], new[head:])
    yield from zip(rows[:head], columns[:head])
    yield from _core(
        old[head : len(old) - tail],
        new[head : len(new) - tail],
        rows[head : len(rows) - tail],
        columns[head : len(columns) - tail],
    )
    yield from zip(rows[len(rows) - tail :], columns[len(columns) - tail :])


def _core(
    old: Sequence[Hashable], new: Sequence[Hashable], rows: Sequence[int], columns: Sequence[int]
) -> Iterator[Pair]:
    """Set aside what the other side lacks; when that frees common ends begin again, else solve the table."""
    in_old, in_new = set(old), set(new)
    if in_old.isdisjoint(in_new):
        return
    if in_old == in_new:
        yield from ((rows[i], columns[j]) for i, j in _solve(old, new))
        return
    kept = [n for n, element in enumerate(old) if element in in_new]
    left = [n for n, element in enumerate(new) if element in in_old]
    yield from _common(
        [old[n] for n in kept], [new[n] for n in left], [rows[n] for n in kept], [columns[n] for n in left]
    )


def _solve(old: Sequence[Hashable], new: Sequence[Hashable]) -> Iterator[Pair]:
    """Fill the table where it fits into memory, the longer side in the bits; else cut it in two."""
    if len(old) * len(new) > _TABLE and min(len(old), len(new)) > 1:
        yield from _halves(old, new)
    elif len(old) >= len(new):
        yield from _walk(len(old), _table(old, new))
    else:
        yield from ((i, j) for j, i in _walk(len(new), _table(new, old)))


def _masks(elements: Sequence[Hashable]) -> dict[Hashable, int]:
    """Return, for each element, the number whose bits say where it stands."""
    masks: dict[Hashable, int] = {}
    bit = 1
    for element in elements:
        masks[element] = masks.get(element, 0) | bit
        bit <<= 1
    return masks


def _sweep(bits: Sequence[Hashable], rows: Sequence[Hashable]) -> Iterator[int]:
    """Yield one number a row: bit i is 0 where taking in bits[i] lengthens the common subsequence so far."""
    masks = _masks(bits)
    whole = (1 << len(bits)) - 1
    state = whole
    for element in rows:
        matched = state & masks.get(element, 0)
        state = ((state + matched) | (state ^ matched)) & whole
        yield state


def _table(bits: Sequence[Hashable], rows: Sequence[Hashable]) -> list[int]:
    """Return every row of the sweep, told by its steps: bit i is 1 where the length grows."""
    whole = (1 << len(bits)) - 1
    return [whole ^ state for state in _sweep(bits, rows)]


def _walk(width: int, table: list[int]) -> list[Pair]:
    """Walk back through the table from its far corner and return the pairs met, rising."""
    pairs: list[Pair] = []
    row = len(table) - 1
    below = (1 << width) - 1
    while row >= 0:
        column = (table[row] & below).bit_length() - 1
        if column < 0:
            break
        if not row or not table[row - 1] >> column & 1:
            pairs.append((column, row))
            below = (1 << column) - 1
        row -= 1
    pairs.reverse()
    return pairs


def _halves(old: Sequence[Hashable], new: Sequence[Hashable]) -> Iterator[Pair]:
    """Cut `new` in the middle and `old` where the lengths of both halves together are greatest."""
    middle = len(new) // 2
    before = _lengths(old, new[:middle])
    after = _lengths(old[::-1], new[: middle - 1 if middle else None : -1])
    totals = [first + last for first, last in zip(before, reversed(after))]
    cut = totals.index(max(totals))
    yield from common(old[:cut], new[:middle])
    yield from ((cut + i, middle + j) for i, j in common(old[cut:], new[middle:]))


def _lengths(old: Sequence[Hashable], new: Sequence[Hashable]) -> list[int]:
    """Return the length of the longest common subsequence of `new` with every prefix of `old`."""
    state = (1 << len(old)) - 1
    for state in _sweep(old, new):
        pass
    steps = f"{state:0{len(old)}b}"[::-1]
    return [0, *accumulate(1 if step == "0" else 0 for step in steps)]
