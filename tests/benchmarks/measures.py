"""What is measured of an answer besides its time: words changed, words cut in half, lone islands, exactness."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import accumulate

from negotiate.text.tokens import tokenize
from tests.benchmarks.engines import Pieces


@dataclass(frozen=True, slots=True)
class Quality:
    """The sums over many pairs."""

    changed: int = 0
    cut: int = 0
    islands: int = 0
    broken: int = 0

    def __add__(self, other: "Quality") -> "Quality":
        """Return both together."""
        return Quality(
            self.changed + other.changed, self.cut + other.cut, self.islands + other.islands, self.broken + other.broken
        )


def quality(base: str, new: str, pieces: Pieces) -> Quality:
    """Return the measures of one answer."""
    old, fresh = _ranges(pieces, -1), _ranges(pieces, 1)
    exact = _side(pieces, -1) == base and _side(pieces, 1) == new
    changed = sum(_touched(base, old)) + sum(_touched(new, fresh))
    cut = _cut(base, old) + _cut(new, fresh)
    return Quality(changed, cut, _islands(pieces), int(not exact))


def _side(pieces: Pieces, sign: int) -> str:
    return "".join(text for kind, text in pieces if kind in (0, sign))


def _ranges(pieces: Pieces, sign: int) -> list[tuple[int, int]]:
    """Return the characters of one side that its pieces of that sign cover."""
    ends = list(accumulate(len(text) for kind, text in pieces if kind in (0, sign)))
    mine = [kind for kind, _ in pieces if kind in (0, sign)]
    return [(start, end) for start, end, kind in zip([0, *ends], ends, mine, strict=False) if kind and end > start]


def _touched(text: str, ranges: Iterable[tuple[int, int]]) -> list[bool]:
    """Say of every token whether a range touches it."""
    ends = list(accumulate(map(len, tokenize(text))))
    touched = [False] * len(ends)
    for start, end in ranges:
        first, last = bisect_right(ends, start), bisect_left(ends, end)
        touched[first : last + 1] = [True] * (last + 1 - first)
    return touched


def _cut(text: str, ranges: Iterable[tuple[int, int]]) -> int:
    """Count the borders that lie inside a word or a number."""
    borders = {0, *accumulate(map(len, tokenize(text)))}
    inside = {border for pair in ranges for border in pair} - borders
    return sum(text[at - 1].isalnum() and text[at].isalnum() for at in inside)


def _islands(pieces: Pieces) -> int:
    """Count the single words that stand equal between two changes."""
    return sum(
        sum(token[-1].isalnum() for token in tokenize(text)) == 1
        for place, (kind, text) in enumerate(pieces)
        if kind == 0 and 0 < place < len(pieces) - 1
    )
