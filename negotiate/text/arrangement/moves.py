"""Moves: which paragraphs stand elsewhere in a new order, told from the base alone and not from what was edited.

Method: of the paragraphs that both texts have, the heaviest run that keeps its order stays, by the words of the base
(`negotiate.text.diff.anchors.heaviest`); the others have moved, neighbours that stay neighbours as one block.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from negotiate.text.arrangement.slots import Slot
from negotiate.text.diff.anchors import Anchor, heaviest
from negotiate.text.edits import Edit


@dataclass(frozen=True, slots=True, order=True)
class BlockMove:
    """The base tokens [start, end), whole paragraphs, stand behind the token `point` now; 0 is before everything.

    `gap` is where the white space before them begins; `rank` orders several that one author puts in one place.
    """

    gap: int
    start: int
    end: int
    point: int
    rank: int = 0

    def touches(self, edit: Edit) -> bool:
        """Say whether an edit that is not inside one paragraph has to do with where this block stood or stands."""
        if edit.tokens or edit.start == edit.end:
            return (edit.start <= self.end and self.gap <= edit.end) or edit.start <= self.point <= edit.end
        return (edit.start < self.end and self.gap < edit.end) or edit.start < self.point < edit.end

    def takes_in(self, edit: Edit) -> bool:
        """Say whether an edit takes out all the block, or a part of it and of what stands beside it."""
        return edit.start < self.end and self.start < edit.end

    def overlaps(self, other: "BlockMove") -> bool:
        """Say whether two blocks share a paragraph."""
        return self.start < other.end and other.start < self.end

    def meets(self, other: "BlockMove") -> bool:
        """Say whether two moves have to do with one paragraph, or with one place between two."""
        is_apart = self.end < other.gap or other.end < self.gap
        is_inside = self.gap <= other.point <= self.end or other.gap <= self.point <= other.end
        return not is_apart or is_inside or self.point == other.point


def moves(places: Sequence[Slot], order: Sequence[int]) -> tuple[BlockMove, ...]:
    r"""Return the moves that bring the paragraphs which are left, by index, into an order.

    >>> from negotiate.text.arrangement.slots import slots
    >>> moves(slots("States shall act.\n\nThey report."), [1, 0])
    (BlockMove(gap=4, start=6, end=9, point=0, rank=0),)
    """
    at = {number: place for place, number in enumerate(order)}
    kept = heaviest(Anchor(n, at[n], max(1, places[n].end - places[n].start)) for n in sorted(order))
    staying = {anchor.start for anchor in kept}
    return tuple(_moves(places, order, staying)) if len(staying) < len(order) else ()


def _moves(places: Sequence[Slot], order: Iterable[int], staying: set[int]) -> Iterator[BlockMove]:
    """Yield the blocks that do not stay, in the order in which they stand now."""
    point = rank = 0
    block: list[int] = []
    for number in (*order, -1):
        if (block and number != block[-1] + 1) or number in staying or number < 0:
            if block:
                first, last = places[block[0]], places[block[-1]]
                yield BlockMove(first.gap, first.start, last.end, point, rank)
                rank += 1
            block = []
        if number in staying:
            point, rank = places[number].end, 0
        elif number >= 0:
            block.append(number)
