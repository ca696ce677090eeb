"""Rows and columns of two tables: which is which, by what their cells say; knows neither levels nor strokes.

Method: where both sides name the same things in their first cells, a row is the one with the same name, whatever else
it says. Where names came or went, and others perhaps were numbered anew, the chain of pairs counts that keep their
order and have the most in common, word by word and cell by cell; what lies between two such pairs is paired one by one
where both sides have as many rows. A row that went elsewhere is one that is gone and one that came. Columns go by
their heads.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from negotiate.text.diff.common_ends import shared_head, shared_tail
from negotiate.text.diff.lcs import common

Words = Sequence[str]
Pair = tuple[int, int]

#: Up to so many pairs of cells their words are compared: rows times rows times columns.
MOST = 1 << 15
#: From so much in common on, of 1, two rows may be the same one reworded.
ALIKE = 0.4
#: What it counts that the first cells say the same.
_FIRST = 0.25


def paired_rows(old: Sequence[Words], new: Sequence[Words]) -> list[Pair]:
    """Return the pairs of rows that are the same, perhaps reworded, in order.

    Cost: rows times rows times columns between the first row that differs and the last; above `MOST` only rows that
    say the very same are paired, and what lies between as many.

    >>> paired_rows([["1", "note"], ["2", "protest"]], [["1", "note"], ["2", "letter"], ["3", "protest"]])
    [(0, 0), (1, 2)]
    """
    here, there = [tuple(row) for row in old], [tuple(row) for row in new]
    head = shared_head(here, there)
    tail = min(shared_tail(here, there), min(len(here), len(there)) - head)
    left, right = here[head : len(here) - tail], there[head : len(there) - tail]
    inner = [(one + head, other + head) for one, other in _inner(left, right)]
    ends = [(len(here) - n, len(there) - n) for n in range(tail, 0, -1)]
    return [*((n, n) for n in range(head)), *inner, *ends]


def paired_columns(old: Words, new: Words) -> list[Pair]:
    """Return the pairs of columns that are the same, by their heads: all, where both tables have as many.

    >>> paired_columns(["Level", "Response", "Review"], ["Level", "Review"])
    [(0, 0), (2, 1)]
    """
    if len(old) == len(new):
        return [(n, n) for n in range(len(old))]
    return common([head.casefold().strip() for head in old], [head.casefold().strip() for head in new])


def _inner(old: Sequence[Words], new: Sequence[Words]) -> Iterable[Pair]:
    """Return the pairs of rows of which the first differ, and the last."""
    firsts, others = ([row[0].strip() if row else "" for row in side] for side in (old, new))
    if firsts == others:
        return [(n, n) for n in range(len(firsts))]
    if len({*firsts, ""}) > len(firsts) and sorted(firsts) == sorted(others):
        return common(firsts, others)
    is_small = len(old) * len(new) * max(map(len, (*old, *new)), default=0) <= MOST
    chain = _chain(_likenesses(old, new), len(new)) if is_small else common(old, new)
    return _filled(chain, len(old), len(new))


def _likenesses(old: Sequence[Words], new: Sequence[Words]) -> list[list[float]]:
    """Return how much every row of one side has in common with every row of the other."""
    weighed = [_WeighedRow.of(row) for row in new]
    return [[one.likeness(other) for other in weighed] for one in map(_WeighedRow.of, old)]


class _WeighedRow(NamedTuple):
    """A row as the words of its cells, each with which time it stands there; `weight` is of all letters.

    A number says less of a row than a phrase, so that a word counts with its letters.
    """

    first: str
    width: int
    in_cells: frozenset[tuple[int, int, str]]
    in_row: frozenset[tuple[int, int, str]]
    weight: int

    @classmethod
    def of(cls, row: Words) -> "_WeighedRow":
        """Return a row as it is weighed."""
        said = [(column, word) for column, cell in enumerate(row) for word in cell.split()]
        first = row[0].strip() if row else ""
        in_row = _counted((0, word) for _, word in said)
        return cls(first, len(row), _counted(said), in_row, sum(len(word) for _, word in said))

    def likeness(self, other: "_WeighedRow") -> float:
        """Return how much two rows have in common, from 0 to 1, and a little more where they begin alike."""
        most = max(self.weight, other.weight)
        if not most:
            return 1.0
        is_regular = self.width == other.width
        shared = self.in_cells & other.in_cells if is_regular else self.in_row & other.in_row
        share = sum(len(word) for _, _, word in shared) / most
        begins = bool(self.first) and self.first == other.first
        return share + _FIRST * begins if begins or share >= ALIKE else 0.0


def _counted(said: Iterable[tuple[int, str]]) -> frozenset[tuple[int, int, str]]:
    """Return words with the column that they stand in, and which time they stand there."""
    times: Counter[tuple[int, str]] = Counter()
    found = set()
    for column, word in said:
        found.add((column, times[column, word], word))
        times[column, word] += 1
    return frozenset(found)


def _chain(likeness: Sequence[Sequence[float]], width: int) -> list[Pair]:
    """Return the pairs, rising on both sides, that have the most in common; the last of equal ones stays."""
    best = [[0.0] * (width + 1) for _ in range(len(likeness) + 1)]
    for row in range(len(likeness) - 1, -1, -1):
        for column in range(width - 1, -1, -1):
            alike = likeness[row][column]
            taken = best[row + 1][column + 1] + alike if alike else 0.0
            best[row][column] = max(taken, best[row + 1][column], best[row][column + 1])
    found: list[Pair] = []
    row = column = 0
    while row < len(likeness) and column < width:
        alike = likeness[row][column]
        if alike and best[row][column] == best[row + 1][column + 1] + alike:
            found.append((row, column))
            row, column = row + 1, column + 1
        elif best[row][column] == best[row + 1][column]:
            row += 1
        else:
            column += 1
    return found


def _filled(chain: Iterable[Pair], olds: int, news: int) -> Iterator[Pair]:
    """Yield a chain with the rows between two of its pairs, one by one where both sides have as many."""
    at = by = 0
    for row, column in (*chain, (olds, news)):
        if row - at == column - by:
            yield from zip(range(at, row), range(by, column), strict=True)
        if row < olds:
            yield row, column
        at, by = row + 1, column + 1
