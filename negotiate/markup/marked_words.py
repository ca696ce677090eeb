"""Marks round words of the new text of a redline, beside what was struck and added in them: who speaks of words."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from negotiate.markup.redline import Block
from negotiate.markup.stretches import RedlineStretch
from negotiate.markup.tags import tag


@dataclass(frozen=True, slots=True)
class WordMark:
    """The characters [start, end) of the new text, and the attributes of the link or span round them."""

    start: int
    end: int
    attributes: Mapping[str, str]

    @property
    def tag(self) -> str:
        """Return the tag that opens it."""
        return tag("a" if "href" in self.attributes else "span", self.attributes)


def marked(blocks: Iterable[Block], marks: Sequence[WordMark]) -> Iterator[Block]:
    """Yield blocks with marks, in the order of the text and none over another, round their words.

    Words that were struck between words of one mark stand within it.
    """
    for block in blocks:
        yield replace(block, stretches=tuple(_bridged(_cut(block.stretches, marks)))) if marks else block


def _cut(stretches: Iterable[RedlineStretch], marks: Sequence[WordMark]) -> Iterator[RedlineStretch]:
    """Yield stretches, those of the new text cut where marks begin and end."""
    borders = sorted({at for mark in marks for at in (mark.start, mark.end)})
    for stretch in stretches:
        if not stretch.is_new:
            yield stretch
            continue
        inner = borders[bisect_right(borders, stretch.start) : bisect_right(borders, stretch.end - 1)]
        for start, end in pairwise((stretch.start, *inner, stretch.end)):
            found = next((mark.tag for mark in marks if mark.start <= start and end <= mark.end), "")
            base_at = stretch.base_at + start - stretch.start if stretch.base_at >= 0 else -1
            yield replace(stretch, start=start, end=end, base_at=base_at, mark=found)


def _bridged(stretches: Iterable[RedlineStretch]) -> Iterator[RedlineStretch]:
    """Yield stretches, what is struck between two of one mark within it."""
    held: list[RedlineStretch] = []
    mark = ""
    for stretch in stretches:
        if not stretch.is_new:
            held.append(stretch)
            continue
        yield from (replace(one, mark=mark if mark == stretch.mark else "") for one in held)
        held, mark = [], stretch.mark
        yield stretch
    yield from held
