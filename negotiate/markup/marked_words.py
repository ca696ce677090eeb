"""Marks round words of the new text of a redline, beside what was struck and added in them: who speaks of words."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from negotiate.markup.redline import Block
from negotiate.markup.stretches import RedlineStretch, is_only_marks
from negotiate.markup.tags import tag


@dataclass(frozen=True, slots=True)
class MarkedWords:
    """The characters [start, end) of the new text, and the attributes of the link or span round them."""

    start: int
    end: int
    attributes: Mapping[str, str]

    @property
    def tag(self) -> str:
        """Return the tag that opens it."""
        return tag("a" if "href" in self.attributes else "span", self.attributes)


def marked(blocks: Iterable[Block], marks: Sequence[MarkedWords]) -> Iterator[Block]:
    """Yield blocks with marks, in the order of the text and none over another, round their words.

    Words that were struck between words of one mark stand within it.
    """
    for block in blocks:
        yield replace(block, stretches=tuple(_bridged(_cut(block.stretches, marks)))) if marks else block


def _cut(stretches: Iterable[RedlineStretch], marks: Sequence[MarkedWords]) -> Iterator[RedlineStretch]:
    """Yield stretches, those of the new text cut where marks begin and end."""
    borders = sorted({at for mark in marks for at in (mark.start, mark.end)})
    for stretch in stretches:
        if not stretch.is_new:
            yield stretch
            continue
        inner = borders[bisect_right(borders, stretch.start) : bisect_right(borders, stretch.end - 1)]
        for part in _with_words(stretch, inner):
            yield replace(part, mark=next((mark.tag for mark in marks if _meet(mark, part)), ""))


def _with_words(stretch: RedlineStretch, borders: Iterable[int]) -> list[RedlineStretch]:
    """Return a stretch cut at borders; signs of emphasis, which are seen where they stand alone, stay with words."""
    kept = [stretch.start]
    for border in (*borders, stretch.end):
        while len(kept) > 1 and _is_signs(stretch, kept[-1], border):
            kept.pop()
        if not _is_signs(stretch, kept[-1], border) or border == stretch.end:
            kept.append(border)
    return [_part(stretch, start, end) for start, end in pairwise(kept)]


def _part(stretch: RedlineStretch, start: int, end: int) -> RedlineStretch:
    base_at = stretch.base_at + start - stretch.start if stretch.base_at >= 0 else -1
    return replace(stretch, start=start, end=end, base_at=base_at)


def _is_signs(stretch: RedlineStretch, start: int, end: int) -> bool:
    """Say whether signs of emphasis would be all of a part, as they are not of the whole."""
    part = _part(stretch, start, end)
    return bool(part.text.strip()) and is_only_marks(part) and not is_only_marks(stretch)


def _meet(mark: MarkedWords, part: RedlineStretch) -> bool:
    """Say whether words of a part, which no border of a mark cuts, are words of a mark."""
    text = part.text
    start = part.start + len(text) - len(text.lstrip(" *"))
    return mark.start <= start < mark.end if text.strip(" *") else mark.start <= part.start and part.end <= mark.end


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
