"""Words that a change only moves, or leaves inside a replacement, found so that they keep their origin.

Method: a word that a replacement takes out and puts back beside what it adds stays where it is
(`negotiate.text.merge.kept_words`). What else changes take out and put in is cut into lines; a line put in is paired
with the line taken out with which it shares most rows of six words, counting only rows that were taken out once;
inside a pair the words that an exact comparison keeps are carried, if they are at least half of the line. The cost is
linear in what the changes take out and put in, apart from the comparison of the pairs.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from negotiate.text.diff.diff import align
from negotiate.text.edits import Edit, Tokens
from negotiate.text.merge.kept_words import kept_pairs
from negotiate.text.provenance.provenance import Attributed, Carried, Given, Source, taken_out
from negotiate.text.provenance.sourced_words import condensed, singly
from negotiate.text.tokens import tokenize

_ROW = 6
"""Words in a row that two lines must share; shorter rows are common phrases ("in accordance with")."""

_BREAKS = frozenset("\n\r\u2028\u2029")


def follow(base: str, edits: Iterable[Edit], origin: str) -> tuple[Attributed, ...]:
    r"""Return the edits, of `origin`, with the words that they only move named as words of the base.

    >>> base = "1. Each State shall publish a list.\n2. States shall act.\n"
    >>> moved = "1. Each State shall publish a list.\n"
    >>> out, back = Edit(0, 10), Edit(17, 17, tokenize(moved))
    >>> [change.sources for change in follow(base, [out, back], "A/17")]
    [(), (Carried(length=10, start=0),)]
    """
    return followed(tokenize(base), [Attributed(edit, origin) for edit in sorted(edits)])


def followed(tokens: Tokens, changes: Sequence[Attributed], hand: str = "") -> tuple[Attributed, ...]:
    """Return changes of these tokens, in text order, with new words that stood among them before named as theirs.

    What `hand` does itself stays told of it: a word that it moves or marks as much as one that it writes.
    """
    kept = [change if _is_of(change, hand) else _with_staying(tokens, change) for change in changes]
    lost = taken_out([change for change in kept if not _is_of(change, hand)])
    removed = _Removed(tokens, [line for _, start, end in lost for line in _lines(tokens, start, end)])
    return tuple(change if _is_of(change, hand) else _with_moved(change, removed) for change in kept)


def _is_of(change: Attributed, hand: str) -> bool:
    """Say whether a hand answers for any part of a change."""
    return change.origin == hand or any(isinstance(one, Given) and hand in one.origins for one in change.sources)


def _with_staying(tokens: Tokens, change: Attributed) -> Attributed:
    """Return a change with the words that stay inside its replacement named as words of the base."""
    if _carries(change.sources):
        return change
    edit = change.edit
    stays = kept_pairs(tokens[edit.start : edit.end], edit.tokens)
    sources = [one for source in change.every_source for one in singly(source)]
    for struck, added in stays:
        sources[added] = Carried(1, edit.start + struck)
    return replace(change, sources=condensed(sources)) if stays else change


def _with_moved(change: Attributed, removed: "_Removed") -> Attributed:
    """Return a change with the new words that stood in lines taken out named as words of the base."""
    words, at = change.edit.tokens, 0
    sources: list[Source] = []
    for source in change.every_source:
        match source:
            case Carried():
                sources.append(source)
            case Given(length, origins):
                for start, end in _lines(words, at, at + length):
                    sources += removed.sources(words[start:end], origins)
        at += source.length
    return replace(change, sources=condensed(sources)) if _carries(sources) else change


def _carries(sources: Iterable[Source]) -> bool:
    """Say whether any words stood in the base before."""
    return any(isinstance(source, Carried) for source in sources)


@dataclass
class _Removed:
    """The lines that were taken out, each to be found again at most once."""

    tokens: Tokens
    lines: list[tuple[int, int]]
    _line_of: dict[Tokens, int | None] = field(init=False)
    _found: set[int | None] = field(init=False)

    def __post_init__(self) -> None:
        """Remember which rows stand in which line; a row that stands twice says nothing."""
        self._line_of = {}
        self._found = {None}
        for number, (start, end) in enumerate(self.lines):
            for row in _rows(self.tokens[start:end]):
                self._line_of[row] = None if row in self._line_of else number

    def sources(self, line: Tokens, origins: tuple[str, ...]) -> Iterator[Source]:
        """Yield the sources of a line that is put in: carried words and new ones, or all new."""
        shared = Counter(self._line_of.get(row) for row in _rows(line))
        likely = next((number for number, _ in shared.most_common() if number not in self._found), None)
        kept = list(self._kept(line, *self.lines[likely])) if likely is not None else []
        if 2 * sum(length for _, length, _ in kept) < len(line):
            kept = []
        self._found |= {likely} if kept else set()
        reached = 0
        for place, length, start in (*kept, (len(line), 0, 0)):
            if reached < place:
                yield Given(place - reached, origins)
            if length:
                yield Carried(length, start)
            reached = place + length

    def _kept(self, line: Tokens, start: int, end: int) -> Iterator[tuple[int, int, int]]:
        """Yield the common stretches of a line and one that was taken out: where, how many tokens, whence."""
        old = self.tokens[start:end]
        place = origin = 0
        for change in (*align(old, line), None):
            until = len(line) if change is None else change.first
            if place < until:
                yield place, until - place, start + origin
            if change is not None:
                place, origin = change.last, change.end


def _rows(line: Tokens) -> Iterator[Tokens]:
    """Yield every row of words in a line."""
    return (line[place : place + _ROW] for place in range(len(line) - _ROW + 1))


def _lines(tokens: Tokens, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the lines of the tokens [start, end), each with the break that ends it."""
    for place in range(start, end):
        if tokens[place][0] in _BREAKS:
            yield start, place + 1
            start = place + 1
    if start < end:
        yield start, end
