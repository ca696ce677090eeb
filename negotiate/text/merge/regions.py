"""The places where proposals change a text, and what each reads there; it neither finds nor decides them.

A region is the smallest stretch of the base that holds a group of touching edits. Its readings say what the
stretch would be if one proposal alone were carried out; proposals that come to the same words share a reading.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from itertools import groupby
from operator import itemgetter

from negotiate.text.edits import Edit, Tokens
from negotiate.text.merge.kept_words import drawn_parts
from negotiate.text.merge.relations import Footprint


class RegionKind(Enum):
    """What a region asks of those who merge."""

    CHANGED = "changed"  # one reading, by one author or by several who want the same: undisputed
    ADJACENT = "adjacent"  # edits that touch without sharing a word: to be looked at together
    ORDERING = "ordering"  # insertions at one point: which comes first?
    WORDING = "wording"  # the same words changed in different ways


@dataclass(frozen=True, slots=True)
class Reading:
    """What some authors want a region to read: its whole tokens, and the edits of the base that make them."""

    authors: tuple[str, ...]
    tokens: Tokens
    edits: tuple[Edit, ...]

    @property
    def text(self) -> str:
        """Return the words of the region in this reading."""
        return "".join(self.tokens)

    @property
    def is_deletion(self) -> bool:
        """Say whether nothing is left of the region."""
        return not self.tokens


@dataclass(frozen=True, slots=True)
class Region:
    """The base tokens [start, end) that some proposals change, and their readings, ordered by author."""

    index: int
    kind: RegionKind
    start: int
    end: int
    readings: tuple[Reading, ...]

    @property
    def authors(self) -> tuple[str, ...]:
        """Return everybody who has an edit here, sorted."""
        return tuple(sorted(author for reading in self.readings for author in reading.authors))

    @property
    def is_disputed(self) -> bool:
        """Say whether a person must decide, because the readings differ."""
        return self.kind is not RegionKind.CHANGED

    @property
    def is_insertion(self) -> bool:
        """Say whether every reading only adds words."""
        return all(edit.is_insertion for reading in self.readings for edit in reading.edits)

    @property
    def is_deletion(self) -> bool:
        """Say whether every reading only takes words out."""
        return not any(edit.tokens for reading in self.readings for edit in reading.edits)

    def reading_of(self, author: str) -> Reading | None:
        """Return what this author wants here, or None where she wants the base."""
        return next((reading for reading in self.readings if author in reading.authors), None)


class Ink(Enum):
    """How a word stands in a redline."""

    KEPT = "kept"
    STRUCK = "struck"
    ADDED = "added"


@dataclass(frozen=True, slots=True)
class Stroke:
    """A stretch of a redline: text in one ink."""

    ink: Ink
    text: str


def substitute(tokens: Tokens, edits: Iterable[Edit], start: int, end: int) -> Tokens:
    """Return the tokens [start, end) with edits that lie inside, sorted and apart, carried out.

    >>> substitute(("States", " shall", " act"), [Edit(1, 2, (" should",))], 1, 3)
    (' should', ' act')
    """
    words: list[str] = []
    for edit in edits:
        words += tokens[start : edit.start]
        words += edit.tokens
        start = edit.end
    words += tokens[start:end]
    return tuple(words)


def redline(tokens: Tokens, edits: Iterable[Edit], start: int, end: int) -> Iterator[Stroke]:
    """Yield the tokens [start, end) with the words that the edits strike and add, for a page to show.

    >>> [stroke.text for stroke in redline(("States", " shall", " act"), [Edit(1, 2, (" should",))], 0, 3)]
    ['States', ' shall', ' should', ' act']
    """
    inks: list[tuple[Ink, str]] = []
    for edit in edits:
        inks.append((Ink.KEPT, "".join(tokens[start : edit.start])))
        for struck, added, kept in drawn_parts(tokens[edit.start : edit.end], edit.tokens):
            inks += [(Ink.STRUCK, struck), (Ink.ADDED, added), (Ink.KEPT, kept)]
        start = edit.end
    inks.append((Ink.KEPT, "".join(tokens[start:end])))
    said = groupby(((ink, text) for ink, text in inks if text), key=itemgetter(0))
    return (Stroke(ink, "".join(text for _, text in strokes)) for ink, strokes in said)


def region(tokens: Tokens, index: int, group: Sequence[tuple[str, Footprint]]) -> Region:
    """Make the region of a group of touching edits, as `clusters` yields it."""
    by_author: dict[str, list[Footprint]] = {}
    for author, footprint in group:
        by_author.setdefault(author, []).append(footprint)
    start = min(footprint.edit.start for _, footprint in group)
    end = max(footprint.edit.end for _, footprint in group)
    authors: dict[Tokens, list[str]] = {}
    for author in sorted(by_author):
        words = substitute(tokens, (footprint.edit for footprint in by_author[author]), start, end)
        authors.setdefault(words, []).append(author)
    if len(authors) == 1:
        edits = tuple(footprint.edit for footprint in by_author[min(by_author)])
        return _agreed(tokens, index, edits, tuple(sorted(by_author)))
    readings = tuple(
        Reading(tuple(names), words, tuple(footprint.edit for footprint in by_author[names[0]]))
        for words, names in authors.items()
    )
    return Region(index, _kind(readings), start, end, readings)


def _agreed(tokens: Tokens, index: int, edits: tuple[Edit, ...], authors: tuple[str, ...]) -> Region:
    """Make the region where all want the same, as the first author makes it."""
    start, end = edits[0].start, edits[-1].end
    reading = Reading(authors, substitute(tokens, edits, start, end), edits)
    return Region(index, RegionKind.CHANGED, start, end, (reading,))


def _kind(readings: Iterable[Reading]) -> RegionKind:
    """Return what differing readings dispute: the gravest relation between any two of their edits.

    Edits of one reading never meet, so in text order an edit that begins before an earlier one has ended is
    another reading's.
    """
    edits = sorted({edit for reading in readings for edit in reading.edits})
    kind, reached, inserted = RegionKind.ADJACENT, 0, -1
    for edit in edits:
        if edit.start < reached:
            return RegionKind.WORDING
        if edit.is_insertion and edit.start == inserted:
            kind = RegionKind.ORDERING
        inserted = edit.start if edit.is_insertion else inserted
        reached = max(reached, edit.end)
    return kind
