"""Slots: where the paragraphs of a text stand among its tokens, and the number of each; it compares nothing.

A paragraph owns the white space before it, so that both go together; the first one owns none that could go with it.
"""

from bisect import bisect_left
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate

from negotiate.text.marks.enumerators import Mark, Numerals, read_mark
from negotiate.text.marks.paragraphs import Paragraph, paragraphs
from negotiate.text.tokens import tokenize


@dataclass(frozen=True, slots=True)
class SlotLabel:
    """The bare number of a paragraph: the tokens [start, end), the character at which it begins, and how it reads."""

    start: int
    end: int
    offset: int
    text: str
    mark: Mark


@dataclass(frozen=True, slots=True)
class Slot:
    """The tokens [start, end) of one paragraph; from `gap` on stands the white space before it."""

    gap: int
    start: int
    end: int
    paragraph: Paragraph
    label: SlotLabel | None


@lru_cache(maxsize=512)
def slots(text: str) -> tuple[Slot, ...]:
    r"""Return where the paragraphs of a text stand, in order.

    >>> [(slot.gap, slot.start, slot.end) for slot in slots("Act.\n\nReport.")]
    [(0, 0, 2), (2, 4, 6)]
    """
    borders = list(accumulate(map(len, tokenize(text)), initial=0))
    found: list[Slot] = []
    for paragraph in paragraphs(text):
        start, end = bisect_left(borders, paragraph.start), bisect_left(borders, paragraph.end)
        found.append(Slot(found[-1].end if found else 0, start, end, paragraph, _label(paragraph, borders)))
    return tuple(found)


def _label(paragraph: Paragraph, borders: list[int]) -> SlotLabel | None:
    """Return the number of a paragraph if it is a plain one, in tokens of its own: no "3 bis", no "3.2"."""
    mark = read_mark(paragraph.text) if paragraph.enumerator else None
    if mark is None or mark.suffix or "[" in mark.label or mark.readings[0][0] is Numerals.DOTTED:
        return None
    bare = mark.label.strip("()（） ")
    first = paragraph.start + paragraph.text.index(bare, mark.offset)
    start, end = bisect_left(borders, first), bisect_left(borders, first + len(bare))
    is_apart = borders[start] == first and borders[end] == first + len(bare)
    return SlotLabel(start, end, first, bare, mark) if is_apart else None
