"""Fixed points between two long texts: lines that both have, so that only what lies between needs comparing.

Does not compare words itself; it says which stretches to compare, and keeps each of them below a stated size.
Method: patience diff (Bram Cohen), on lines that are unique in both texts and long enough to mean something,
but keeping the *heaviest* chain of them by words instead of the longest, so that one moved page does not lose
against three moved titles; where a stretch is still too large, the same on unique tokens.
"""

from bisect import bisect_left
from collections.abc import Hashable, Iterable, Iterator, Sequence
from itertools import count, pairwise
from typing import NamedTuple, TypeVar

from negotiate.text.diff.common_ends import shared_head, shared_tail
from negotiate.text.diff.stretch import Stretch
from negotiate.text.tokens import lines

_Thing = TypeVar("_Thing", bound=Hashable)
_Lines = tuple[Sequence[str], Sequence[int]]
"""The lines of a text with their breaks, and the tokens at which they begin, and the last ends."""

#: Up to this many cells (tokens of the one side times tokens of the other) lines pin nothing: a clause.
SMALL = 1 << 16
#: Above this many, 16,000 tokens on each side, nothing is compared word by word: where no unique word divides
#: such a stretch, it is one replacement.
CAP = 1 << 28
#: Characters that a line needs to be an anchor; "Article 5" or a blank line would pin the wrong places.
_LONG_ENOUGH = 24


class Anchor(NamedTuple):
    """A run of `length` equal tokens: at `start` in the base, at `first` in the new text."""

    start: int
    first: int
    length: int


class _Chain(NamedTuple):
    weight: int
    anchor: Anchor
    before: "_Chain | None"


def stretches(
    old: Sequence[str], new: Sequence[str], small: int = SMALL, texts: tuple[str, str] | None = None
) -> Iterator[Stretch]:
    """Yield the stretches to compare, in order; what lies between two of them is equal, one for one.

    A stretch of at most `small` cells is not divided at lines. `texts` are the two sides as text where they
    are known: their lines are found without touching every token.
    """
    whole = _trimmed(old, new, Stretch(0, len(old), 0, len(new)))
    if whole.is_empty:
        return
    if whole.cells <= small:
        yield whole
        return
    here, there = map(lines, texts) if texts else (_lines(old), _lines(new))
    for part in _between(_line_anchors(here, there), Stretch(0, len(old), 0, len(new))):
        part = _trimmed(old, new, part)
        if not part.is_empty:
            yield from _bounded(old, new, part)


def _trimmed(old: Sequence[str], new: Sequence[str], part: Stretch) -> Stretch:
    """Return the stretch without the tokens that both its sides begin or end with."""
    here, there = old[part.start : part.end], new[part.first : part.last]
    head = shared_head(here, there)
    tail = min(shared_tail(here, there), len(here) - head, len(there) - head)
    return Stretch(part.start + head, part.end - tail, part.first + head, part.last - tail)


def _bounded(old: Sequence[str], new: Sequence[str], part: Stretch) -> Iterator[Stretch]:
    """Divide a stretch that is above the cap at its unique tokens, again and again while that helps."""
    if part.cells <= CAP:
        yield part
        return
    anchors = _token_anchors(old, new, part)
    if not anchors:
        yield part
        return
    for smaller in _between(anchors, part):
        yield from _bounded(old, new, smaller)


def _between(anchors: Iterable[Anchor], whole: Stretch) -> Iterator[Stretch]:
    """Yield what lies before, between and after the anchors, empty stretches left out."""
    start, first = whole.start, whole.first
    for anchor in anchors:
        if (anchor.start, anchor.first) != (start, first):
            yield Stretch(start, anchor.start, first, anchor.first)
        start, first = anchor.start + anchor.length, anchor.first + anchor.length
    if (start, first) != (whole.end, whole.last):
        yield Stretch(start, whole.end, first, whole.last)


def _line_anchors(here: _Lines, there: _Lines) -> list[Anchor]:
    """Return the lines that are unique in both texts, long enough, and in the heaviest common order."""
    (mine, starts), (others, firsts) = here, there
    places = _unique(zip(others, count()))
    return heaviest(
        Anchor(starts[at], firsts[places[line]], starts[at + 1] - starts[at])
        for line, at in _unique(zip(mine, count())).items()
        if len(line) >= _LONG_ENOUGH and line in places
    )


def _token_anchors(old: Sequence[str], new: Sequence[str], part: Stretch) -> list[Anchor]:
    """Return the tokens that are unique in both sides of the stretch, in the longest common order."""
    here = _unique((old[n], n) for n in range(part.start, part.end))
    there = _unique((new[n], n) for n in range(part.first, part.last))
    return heaviest(Anchor(start, there[token], 1) for token, start in here.items() if token in there)


def _lines(tokens: Sequence[str]) -> _Lines:
    """Return the lines with their breaks, and the tokens at which they begin, and the last ends."""
    ends = [place for place, token in enumerate(tokens, 1) if token[-1] == "\n"]
    borders = [0, *ends, len(tokens)]
    return ["".join(tokens[start:end]) for start, end in pairwise(borders)], borders


def _unique(found: Iterable[tuple[_Thing, int]]) -> dict[_Thing, int]:
    """Return where each thing stands that occurs only once, in order."""
    places: dict[_Thing, int] = {}
    repeated: set[_Thing] = set()
    for thing, place in found:
        if places.setdefault(thing, place) != place:
            repeated.add(thing)
    for thing in repeated:
        del places[thing]
    return places


def heaviest(anchors: Iterable[Anchor]) -> list[Anchor]:
    """Return the anchors, given by rising start, that rise on the other side too and hold the most tokens.

    A frontier keeps, for every place on the other side, the heaviest chain that ends there: O(n log n).

    >>> heaviest([Anchor(0, 9, 5), Anchor(6, 0, 2), Anchor(9, 3, 2)])
    [Anchor(start=0, first=9, length=5)]
    """
    chains: list[_Chain] = []
    ends: list[int] = []
    for anchor in anchors:
        at = bisect_left(ends, anchor.first)
        before = chains[at - 1] if at else None
        weight = anchor.length + (before.weight if before else 0)
        after = at
        while after < len(chains) and chains[after].weight <= weight:
            after += 1
        chains[at:after] = [_Chain(weight, anchor, before)]
        ends[at:after] = [anchor.first]
    return list(reversed(list(_links(chains[-1])))) if chains else []


def _links(chain: "_Chain | None") -> Iterator[Anchor]:
    """Yield the anchors of a chain, from its last to its first."""
    while chain is not None:
        yield chain.anchor
        chain = chain.before
