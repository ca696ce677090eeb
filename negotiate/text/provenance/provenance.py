"""Provenance: which act brought in each word of a version, and which took a word out; carried, never guessed.

A version's provenance is a row of runs, each so many tokens of one origin; an origin is any string that the
caller can resolve later ("import", the code of an amendment, a chair's change). Method: every edit cuts the runs
of the version before at its place and sets its own between the pieces, in O(runs + edits), without looking at
the words. Words that are moved or set in brackets are referred to, not brought in again, and keep their origin.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate
from typing import NamedTuple

from negotiate.text.edits import Edit
from negotiate.text.tokens import tokenize


class Run(NamedTuple):
    """So many tokens of one origin, one after another."""

    length: int
    origin: str


Runs = tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Given:
    """New words: `length` tokens that all of `origins` wrote; the first of them is the origin of the words."""

    length: int
    origins: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Carried:
    """Words that stood in the base already: `length` of its tokens from `start`, each with the origin it had."""

    length: int
    start: int


Source = Given | Carried


@dataclass(frozen=True, slots=True)
class Attributed:
    """An edit with the origin that answers for it and, where they differ, the sources of its tokens in order.

    Without sources all its tokens are new words of `origin`.
    """

    edit: Edit
    origin: str
    sources: tuple[Source, ...] = ()

    def __post_init__(self) -> None:
        if self.sources and sum(source.length for source in self.sources) != len(self.edit.tokens):
            raise ValueError("the sources of an edit must cover its tokens exactly")

    @property
    def every_source(self) -> tuple[Source, ...]:
        """Return the sources of its tokens, spelled out also where all are new words of its origin."""
        return self.sources or (Given(len(self.edit.tokens), (self.origin,)),)


@dataclass(frozen=True, slots=True)
class OriginSpan:
    """A stretch of text of one origin."""

    text: str
    origin: str


@dataclass(frozen=True, slots=True)
class VersionStep:
    """One version made from the one before: the edits, and the origin of those that do not name their own."""

    edits: tuple[Edit | Attributed, ...]
    origin: str

    @property
    def changes(self) -> list[Attributed]:
        """Return the edits in text order, each with an origin."""
        return attributed(self.edits, self.origin)

    @property
    def as_placed(self) -> "VersionStep":
        """Return the step where who moves words answers for where they stand, as if they were new words of his.

        >>> moved = Attributed(Edit(4, 4, (" and", " act")), "A/17", (Given(1, ("A/17",)), Carried(1, 2)))
        >>> VersionStep((moved,), "").as_placed.changes[0].sources
        (Given(length=1, origins=('A/17',)), Given(length=1, origins=('A/17',)))
        """
        return VersionStep(tuple(map(_as_placed, self.changes)), self.origin)


def whole(text: str, origin: str) -> Runs:
    """Return the runs of a text that came in at once, as the first version does.

    >>> whole("States shall act.", "import")
    (Run(length=4, origin='import'),)
    """
    length = len(tokenize(text))
    return (Run(length, origin),) if length else ()


def provenance(previous: Iterable[Run], base: str, edits: Iterable[Edit | Attributed], origin: str) -> Runs:
    """Return the runs of the version that `edits` make of `base`; those not attributed are of `origin`.

    Raises ValueError where the runs do not cover the base or the edits overlap. The runs count the tokens of the
    base with the edits carried out, which is how `tokenize` cuts the new text if the edits come from `diff` or
    from `decide`.

    >>> provenance([Run(4, "import")], "States shall act.", [Edit(1, 2, (" should",))], "A/17")
    (Run(length=1, origin='import'), Run(length=1, origin='A/17'), Run(length=2, origin='import'))
    """
    shelf = _Shelf(previous)
    if shelf.length != len(tokenize(base)):
        raise ValueError(f"runs of {shelf.length} tokens do not cover a base of {len(tokenize(base))}")
    runs: list[Run] = []
    reached = 0
    for change in attributed(edits, origin):
        edit = change.edit
        if not reached <= edit.start <= edit.end <= shelf.length:
            raise ValueError(f"edit [{edit.start}, {edit.end}) overlaps another or lies outside the text")
        _append(runs, shelf.cut(reached, edit.start))
        for source in change.every_source:
            _append(runs, shelf.resolve(source))
        reached = edit.end
    _append(runs, shelf.cut(reached, shelf.length))
    return tuple(runs)


def attributed(edits: Iterable[Edit | Attributed], origin: str) -> list[Attributed]:
    """Return the edits in text order, each with an origin: its own, or else `origin`."""
    changes = (change if isinstance(change, Attributed) else Attributed(change, origin) for change in edits)
    return sorted(changes, key=lambda change: change.edit)


def spans(text: str, runs: Iterable[Run]) -> tuple[OriginSpan, ...]:
    """Return a text cut by origin, for showing; raise ValueError where the runs do not cover it exactly.

    >>> spans("States should act.", [Run(1, "import"), Run(1, "A/17"), Run(2, "import")])[1]
    OriginSpan(text=' should', origin='A/17')
    """
    tokens = tokenize(text)
    runs = tuple(runs)
    ends = list(accumulate(run.length for run in runs))
    if (ends[-1] if ends else 0) != len(tokens):
        raise ValueError(f"runs of {ends[-1] if ends else 0} tokens do not cover a text of {len(tokens)}")
    return tuple(
        OriginSpan("".join(tokens[end - run.length : end]), run.origin) for run, end in zip(runs, ends, strict=True)
    )


def taken_out(changes: Sequence[Attributed]) -> Iterator[tuple[Attributed, int, int]]:
    """Yield what changes take out and carry nowhere: the change, and the tokens [start, end) of the base.

    >>> moved = Attributed(Edit(5, 5, (" act",)), "A/17", (Carried(1, 2),))
    >>> [found[1:] for found in taken_out([Attributed(Edit(1, 4), "A/17"), moved])]
    [(1, 2), (3, 4)]
    """
    carried = {
        index
        for change in changes
        for source in change.sources
        if isinstance(source, Carried)
        for index in range(source.start, source.start + source.length)
    }
    for change in changes:
        start = change.edit.start
        for end in range(change.edit.start, change.edit.end + 1):
            if end == change.edit.end or end in carried:
                if start < end:
                    yield change, start, end
                start = end + 1


class _Shelf:
    """The runs of one version, to be cut at any token."""

    def __init__(self, runs: Iterable[Run]) -> None:
        """Keep the runs with the index at which each ends."""
        self._runs = tuple(run for run in runs if run.length)
        self._ends = list(accumulate(run.length for run in self._runs))
        self.length = self._ends[-1] if self._ends else 0

    def cut(self, start: int, end: int) -> Sequence[Run]:
        """Return the runs of the tokens [start, end); those in the middle are the same objects."""
        if start >= end:
            return ()
        first, last = bisect_right(self._ends, start), bisect_left(self._ends, end)
        if first == last:
            return (Run(end - start, self._runs[first].origin),)
        head = Run(self._ends[first] - start, self._runs[first].origin)
        tail = Run(end - self._ends[last - 1], self._runs[last].origin)
        return (head, *self._runs[first + 1 : last], tail)

    def resolve(self, source: Source) -> Sequence[Run]:
        """Return the runs of one source: new words, or words of this version that are carried elsewhere."""
        match source:
            case Given(length, origins):
                return (Run(length, origins[0]),) if length else ()
            case Carried(length, start):
                return self.cut(start, start + length)


def _append(runs: list[Run], more: Sequence[Run]) -> None:
    """Add runs at the end; the two that meet become one where they have one origin."""
    if runs and more and runs[-1].origin == more[0].origin:
        runs[-1] = Run(runs[-1].length + more[0].length, more[0].origin)
        more = more[1:]
    runs.extend(more)


def _as_placed(change: Attributed) -> Attributed:
    """Return a change whose carried words count as new words of its own."""
    own = (change.origin,)
    sources = (Given(one.length, own) if isinstance(one, Carried) else one for one in change.sources)
    return replace(change, sources=tuple(sources))
