"""The places where proposals change a text, and what each reads there; it neither finds nor decides them.

A place is the smallest stretch of the base that holds a group of touching edits, a region the places that are decided
together. Its readings say what they would be if one proposal alone were carried out; proposals that come to the same
words share a reading.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import Enum
from itertools import chain, groupby, permutations, zip_longest
from operator import itemgetter
from typing import NamedTuple

from negotiate.text.arrangement.moves import BlockMove
from negotiate.text.edits import Edit, Tokens
from negotiate.text.merge.kept_words import drawn_parts
from negotiate.text.merge.relations import Footprint

#: Stands between the words of two places of one region, where they are read or written together.
APART = " … "
#: Kept words shown beside a place where another place of its region stands further off.
BESIDE = 4


class RegionKind(Enum):
    """What a region asks of those who merge."""

    CHANGED = "changed"  # one reading, by one author or by several who want the same: undisputed
    MOVED = "moved"  # paragraphs that stand elsewhere, as all want who move them: undisputed
    ADJACENT = "adjacent"  # edits that touch without sharing a word: to be looked at together
    ORDERING = "ordering"  # insertions at one point: which comes first?
    WORDING = "wording"  # the same words changed in different ways


#: What needs no person to decide it.
UNDISPUTED = frozenset((RegionKind.CHANGED, RegionKind.MOVED))


class Spot(NamedTuple):
    """The base tokens [start, end), which one group of touching edits changes."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Reading:
    """What some authors want a region to read: its tokens, place by place, and the edits of the base that make them.

    `moves` are paragraphs that they want elsewhere, with whatever words are decided for them.
    """

    authors: tuple[str, ...]
    parts: tuple[Tokens, ...]
    edits: tuple[Edit, ...]
    moves: tuple[BlockMove, ...] = ()

    @property
    def text(self) -> str:
        """Return the words of the region in this reading, those of several places with `APART` between."""
        return APART.join(map("".join, self.parts))

    @property
    def is_deletion(self) -> bool:
        """Say whether nothing is left of the region."""
        return not any(self.parts) and not self.moves


@dataclass(frozen=True, slots=True)
class Region:
    """The places of the base that some proposals change, decided together, and their readings, ordered by author.

    Mostly there is one place. There are several where one act changes them all, as lifting a pair of brackets does;
    another region may then lie between two of them, but none reaches over one. `signs` are tokens that stay, but get
    another partner.
    """

    index: int
    kind: RegionKind
    places: tuple[Spot, ...]
    readings: tuple[Reading, ...]
    signs: tuple[int, ...] = ()

    @property
    def ground(self) -> Spot:
        """Return all from the first place or sign to the last: whole pairs of signs, in the base and every reading."""
        return Spot(min((self.start, *self.signs)), max((self.end, *(sign + 1 for sign in self.signs))))

    @property
    def start(self) -> int:
        """Return the first token of the first place, or of the first block that moves."""
        return min((*(place.start for place in self.places[:1]), *(move.start for move in self.moves)))

    @property
    def end(self) -> int:
        """Return the token behind the last place, or behind the last block that moves."""
        return max((*(place.end for place in self.places[-1:]), *(move.end for move in self.moves)))

    @property
    def moves(self) -> tuple[BlockMove, ...]:
        """Return what any reading moves, each once, in text order."""
        return tuple(sorted({move for reading in self.readings for move in reading.moves}))

    @property
    def authors(self) -> tuple[str, ...]:
        """Return everybody who has an edit here, sorted."""
        return tuple(sorted(author for reading in self.readings for author in reading.authors))

    @property
    def is_disputed(self) -> bool:
        """Say whether a person must decide, because the readings differ."""
        return self.kind not in UNDISPUTED

    @property
    def is_insertion(self) -> bool:
        """Say whether every reading only adds words."""
        edits = [edit for reading in self.readings for edit in reading.edits]
        return not self.moves and all(edit.is_insertion for edit in edits)

    @property
    def is_deletion(self) -> bool:
        """Say whether every reading only takes words out."""
        return not self.moves and not any(edit.tokens for reading in self.readings for edit in reading.edits)

    def reading_of(self, author: str) -> Reading | None:
        """Return what this author wants here, or None where she wants the base."""
        return next((reading for reading in self.readings if author in reading.authors), None)

    def words(self, tokens: Tokens) -> str:
        """Return what the base, given as its tokens, reads here, the words of several places with `APART` between."""
        blocks = {Spot(move.start, move.end) for move in self.moves}
        return APART.join("".join(tokens[place.start : place.end]) for place in self.places or sorted(blocks))


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


def words_of_places(text: str) -> list[str]:
    """Return the words of each place of a region that were written together, without the space round them.

    >>> words_of_places("shall … wholly")
    ['shall', 'wholly']
    """
    return [part.strip() for part in text.split(APART.strip())]


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


def redline_of(tokens: Tokens, region: Region, reading: Reading) -> Iterator[Stroke]:
    """Yield what a reading strikes and adds in a region; of kept words between two places only those next to either."""
    reached = region.start
    for place, following in zip_longest(region.places, region.places[1:]):
        edits, end = _within(reading.edits, place), following.start if following else place.end
        if end - place.end <= 3 * BESIDE:
            yield from redline(tokens, edits, reached, end)
            reached = end
        else:
            yield from (*redline(tokens, edits, reached, place.end + BESIDE), Stroke(Ink.KEPT, APART))
            reached = end - BESIDE


def region(
    tokens: Tokens,
    index: int,
    clusters: Sequence[Sequence[tuple[str, Footprint]]],
    signs: tuple[int, ...] = (),
    moves: Sequence[tuple[str, BlockMove]] = (),
) -> Region:
    """Make the region of clusters of touching edits, and of moves, that are decided together."""
    by_author: dict[str, list[Edit]] = {author: [] for author, _ in moves}
    for author, footprint in chain.from_iterable(clusters):
        by_author.setdefault(author, []).append(footprint.edit)
    places = tuple(map(_place, clusters))
    authors: dict[tuple[tuple[Tokens, ...], tuple[BlockMove, ...]], list[str]] = {}
    for author in sorted(by_author):
        parts = tuple(substitute(tokens, _within(by_author[author], place), *place) for place in places)
        own = tuple(move for mover, move in moves if mover == author)
        authors.setdefault((parts, own), []).append(author)
    if len(authors) == 1:
        (found,) = authors
        return replace(_agreed(tokens, index, places, by_author, found[1]), signs=signs)
    readings = tuple(
        Reading(tuple(names), parts, tuple(by_author[names[0]]), own) for (parts, own), names in authors.items()
    )
    return Region(index, _kind(readings), places, readings, signs)


def _place(cluster: Iterable[tuple[str, Footprint]]) -> Spot:
    """Return the base tokens from the first to the last of some edits."""
    edits = [footprint.edit for _, footprint in cluster]
    return Spot(min(edit.start for edit in edits), max(edit.end for edit in edits))


def _within(edits: Iterable[Edit], place: Spot) -> Iterator[Edit]:
    return (edit for edit in edits if place.start <= edit.start and edit.end <= place.end)


def _agreed(
    tokens: Tokens,
    index: int,
    places: Iterable[Spot],
    by_author: Mapping[str, Sequence[Edit]],
    moves: tuple[BlockMove, ...],
) -> Region:
    """Make the region where all want the same, as the first author makes it."""
    edits = by_author[min(by_author)]
    own = [list(_within(edits, place)) for place in places]
    exact = tuple(Spot(inside[0].start, inside[-1].end) for inside in own)
    parts = tuple(substitute(tokens, inside, *place) for inside, place in zip(own, exact, strict=True))
    reading = Reading(tuple(sorted(by_author)), parts, tuple(edits), moves)
    return Region(index, RegionKind.MOVED if moves else RegionKind.CHANGED, exact, (reading,))


def _kind(readings: Iterable[Reading]) -> RegionKind:
    """Return what differing readings dispute: the gravest relation between any two of their edits.

    Edits of one reading never meet, so in text order an edit that begins before an earlier one has ended is
    another reading's.
    """
    readings = tuple(readings)
    if _are_rival_moves(readings):
        return RegionKind.WORDING
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


def _are_rival_moves(readings: Sequence[Reading]) -> bool:
    """Say whether readings move one paragraph to different places, or one moves what another rewrites or takes out."""
    for one, other in permutations(readings, 2):
        for move in one.moves:
            if any(move.takes_in(edit) for edit in other.edits if edit not in one.edits):
                return True
            if any(
                move != another and move.start < another.end and another.start < move.end for another in other.moves
            ):
                return True
    return False
