"""Arranging: changed paragraphs in their order, with white space between them, and the numbers of lists running on.

What the edits of single paragraphs make stays as it is; each paragraph is taken with the white space before it to where
it stands now. A paragraph that comes first leaves its white space behind, and one that was first takes that. Words of
the base stay words of the base wherever they stand, so that whose they are is known.
"""

from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import NamedTuple

from negotiate.text.arrangement.lists import ListItem, NumberedList, lists, renumbered
from negotiate.text.arrangement.moves import BlockMove
from negotiate.text.arrangement.slots import Slot, slots
from negotiate.text.edits import Edit, Tokens
from negotiate.text.tokens import tokenize


class Piece(NamedTuple):
    """A token of the new text: which one of the base it is, or else whence it comes; whether it stays in its place."""

    token: str
    at: int | None
    source: object = None
    stays: bool = True


@dataclass(frozen=True, slots=True)
class Change:
    """An edit with the source of each new token; words of the base among them are named by their number."""

    edit: Edit
    sources: tuple[object, ...] = ()

    def pieces(self) -> Iterator[Piece]:
        """Yield the new tokens."""
        sources = self.sources or (None,) * len(self.edit.tokens)
        for token, source in zip(self.edit.tokens, sources, strict=True):
            yield Piece(token, source if isinstance(source, int) else None, source, stays=False)


@dataclass(frozen=True, slots=True)
class Arrival:
    """A block that stands elsewhere; or with signs, of this source, round it and round a copy of it that does."""

    move: BlockMove
    signs: tuple[str, str] | None = None
    source: object = None


def arranged(
    tokens: Tokens,
    changes: Sequence[Change],
    arrivals: Sequence[Arrival] = (),
    running: Collection[int] = (),
    source: object = None,
) -> list[Change]:
    r"""Return changes of the base that come to the edits of single paragraphs, in another order.

    The lists `running`, by index, have their numbers run on; new numbers are of `source`. Raises ValueError where a
    change reaches over the border of a block that moves.

    >>> tokens = tokenize("1. Act.\n2. Report.")
    >>> result(tokens, arranged(tokens, [], [Arrival(BlockMove(4, 5, 9, 0))], [0]))
    '1. Report.\n2. Act.'
    """
    base = "".join(tokens)
    parts = _Parts(tokens, slots(base), [rotated(tokens, slots(base), change) for change in changes])
    pieces = list(_in_order(parts, arrivals))
    if running:
        pieces = list(_numbered(tokens, pieces, lists(base), running, source))
    return list(_as_changes(tokens, pieces))


def result(tokens: Tokens, changes: Iterable[Change]) -> str:
    """Return the text that changes make."""
    reached, said = 0, []
    for change in changes:
        said += [*tokens[reached : change.edit.start], *change.edit.tokens]
        reached = change.edit.end
    return "".join((*said, *tokens[reached:]))


def rotated(tokens: Tokens, places: Sequence[Slot], change: Change) -> Change:
    r"""Return a change of whole paragraphs as one that begins where the white space before them does.

    "Act.\n\n" before a paragraph is "\n\nAct." behind the one before it.
    """
    edit = change.edit
    at = bisect_left([slot.start for slot in places], edit.start)
    if at in (0, len(places)) or not places[at].gap < edit.start:
        return change
    turn = edit.start - places[at].gap
    lead = tokens[places[at].gap : edit.start]
    if edit.start == edit.end and edit.tokens[-turn:] == lead:
        sources = change.sources and (*change.sources[-turn:], *change.sources[:-turn])
        return Change(Edit(places[at].gap, places[at].gap, lead + edit.tokens[:-turn]), sources)
    if not edit.tokens and tokens[edit.end - turn : edit.end] == lead and edit.end - turn > edit.start:
        return Change(Edit(places[at].gap, edit.end - turn))
    return change


class _Parts:
    """The paragraphs with their changes; those that one change holds together are one part."""

    def __init__(self, tokens: Tokens, places: Sequence[Slot], changes: Sequence[Change]) -> None:
        self.places, self.tokens = places, tokens
        self.ends = [slot.end for slot in places]
        self.held = list(range(len(places) + 1))
        self.pieces: list[list[Piece]] = [[] for _ in range(len(places) + 1)]
        reached = 0
        for change in sorted(changes, key=lambda change: change.edit):
            self._keep(reached, change.edit.start)
            self._change(change)
            reached = change.edit.end
        self._keep(reached, len(tokens))

    def of(self, token: int) -> int:
        """Return the part in which a token stands."""
        return bisect_left(self.ends, token + 1)

    def head(self, number: int) -> int:
        """Return the first of the parts that are held together."""
        while self.held[number] != number:
            number = self.held[number]
        return number

    def _keep(self, start: int, end: int) -> None:
        for at in range(start, end):
            self.pieces[self.head(self.of(at))].append(Piece(self.tokens[at], at))

    def _change(self, change: Change) -> None:
        """Put the new tokens of a change into its part; one that reaches over several holds them together."""
        edit = change.edit
        if not edit.tokens:
            return
        if edit.start == edit.end:
            first = last = bisect_left(self.ends, edit.start)
        else:
            first, last = self.of(edit.start), self.of(edit.end - 1)
        for number in range(first + 1, last + 1):
            self.held[self.head(number)] = self.head(first)
        self.pieces[self.head(first)] += change.pieces()


def _in_order(parts: _Parts, arrivals: Sequence[Arrival]) -> Iterator[Piece]:
    """Yield all pieces in their new order."""
    last = len(parts.places)
    if not arrivals:
        for pieces in parts.pieces:
            yield from pieces
        return
    blocks = {arrival: _block(parts, arrival.move) for arrival in arrivals}
    gone = {number for arrival, block in blocks.items() if not arrival.signs for number in block}
    enclosed = {number: arrival for arrival, block in blocks.items() if arrival.signs for number in block}
    coming: dict[int, list[Arrival]] = {}
    for arrival in sorted(arrivals, key=lambda one: (one.move.point, one.move.rank, one.move)):
        coming.setdefault(parts.of(arrival.move.point - 1) if arrival.move.point else -1, []).append(arrival)
    opening, borrowed = _split(parts.pieces[0])[0], _default_gap(parts)
    is_first = True
    for number in range(-1, last):
        ready = [(_standing(parts, number, enclosed), True)] if number >= 0 and number not in gone else []
        ready += [(list(_taken(parts, arrival, blocks[arrival])), False) for arrival in coming.get(number, ())]
        for pieces, stays in ready:
            gap, words = _split(pieces)
            if words:
                yield from opening if is_first else (gap or borrowed)
                yield from words if stays else (piece._replace(stays=False) for piece in words)
                is_first = False
    yield from parts.pieces[last]


def _block(parts: _Parts, move: BlockMove) -> list[int]:
    """Return the parts of a block; raise ValueError where others are held together with it."""
    first, last = parts.of(move.start), parts.of(move.end - 1)
    block = list(range(first, last + 1))
    held = {parts.head(number) for number in block}
    around = {parts.head(n) for n in range(len(parts.places)) if not first <= n <= last}
    if held & around:
        raise ValueError("A paragraph that moves is changed together with one that stays: take one of the two.")
    return block


def _standing(parts: _Parts, number: int, enclosed: Mapping[int, Arrival]) -> list[Piece]:
    """Return a part where it is, in signs if a copy of it stands elsewhere."""
    pieces = parts.pieces[number]
    return list(_in_signs(pieces, enclosed[number])) if number in enclosed else pieces


def _taken(parts: _Parts, arrival: Arrival, block: Iterable[int]) -> Iterator[Piece]:
    """Yield a block with its changes, or a copy of it in signs."""
    for number in block:
        for piece in _in_signs(parts.pieces[number], arrival):
            yield piece._replace(stays=False)


def _in_signs(pieces: Sequence[Piece], arrival: Arrival) -> Iterator[Piece]:
    """Yield a paragraph in the signs of an arrival, if it has any, behind the white space before it."""
    gap, words = _split(pieces)
    yield from gap
    if words and arrival.signs:
        opening, closing = (Piece(sign, None, arrival.source, stays=False) for sign in arrival.signs)
        yield from (opening, *words, closing)
    else:
        yield from words


def _split(pieces: Sequence[Piece]) -> tuple[list[Piece], list[Piece]]:
    """Return the white space at the head of a part, and the rest."""
    said = next((n for n, piece in enumerate(pieces) if not piece.token.isspace()), len(pieces))
    return list(pieces[:said]), list(pieces[said:])


def _default_gap(parts: _Parts) -> list[Piece]:
    """Return the white space that a paragraph takes which has none of its own, being the first: that of the second."""
    if len(parts.places) < 2:
        return []
    second = parts.places[1]
    return [Piece(parts.tokens[at], at, stays=False) for at in range(second.gap, second.start)]


def _numbered(
    tokens: Tokens, pieces: Sequence[Piece], known: Sequence[NumberedList], running: Collection[int], source: object
) -> Iterator[Piece]:
    """Yield pieces with the numbers of lists made to run on."""
    text = "".join(piece.token for piece in pieces)
    starts = list(accumulate((len(piece.token) for piece in pieces), initial=0))
    items = {
        slot.label.start: ListItem(number, slot.label.start)
        for number, one in enumerate(known)
        for slot in (slots("".join(tokens))[member] for member in one.members)
        if slot.label
    }
    found = {start: items[piece.at] for piece, start in zip(pieces, starts, strict=False) if piece.at in items}
    reached = 0
    for start, end, label in renumbered(text, found, known, running):
        first, last = bisect_left(starts, start), bisect_left(starts, end)
        if starts[first] == start and starts[last] == end:
            yield from pieces[reached:first]
            yield from (Piece(token, None, source, stays=False) for token in tokenize(label))
            reached = last
    yield from pieces[reached:]


def _as_changes(tokens: Tokens, pieces: Iterable[Piece]) -> Iterator[Change]:
    """Yield the changes that make the pieces, leaving alone those that stay."""
    fresh: list[Piece] = []
    reached = 0
    for piece in (*pieces, Piece("", len(tokens))):
        if piece.stays and piece.at is not None and piece.at >= reached:
            if fresh or reached < piece.at:
                words = tuple(one.token for one in fresh)
                sources = tuple(one.at if one.at is not None else one.source for one in fresh)
                yield Change(Edit(reached, piece.at, words), sources)
            fresh, reached = [], piece.at + 1
        else:
            fresh.append(piece)
