"""How far the last option of a set reaches, and which brackets hold options: read off the text, never repaired.

An option ends where the next of its set begins. The last has no next; within the level at which its set was opened,
it stops where one of these tells, in this order:

1. a bracket that was opened before the set closes: the set ends there;
2. "No text" is one paragraph, whatever follows;
3. all options of the set stand each in a bracket of its own: its bracket ends it;
4. the others are one paragraph each: so is it, with what it opens a bracket for, what is indented under it, and the
   list that it alone announces with a colon;
5. a number goes on where the longest of the others stopped, and not where it did: "9." after options 7–8 and 7.

What stays open: after options of several paragraphs without brackets, a paragraph that belongs to all of them reads as
the last one's; and where all the others are one paragraph, a second one of the last reads as common to all.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import takewhile

from negotiate.text.marks.brackets import BracketSpan
from negotiate.text.marks.options.option_labels import OptionLabel, common_to, is_marked, says_no_text
from negotiate.text.marks.paragraphs import Paragraph

Path = tuple[str, ...]

#: What may stand between the end of an option's words and the next of its set.
CLOSERS = "*_] \t\r\n"
_SPACE = re.compile(r"[\s*_]*")
_REST = re.compile(r"[^\S\n]*(?:[*_\]][^\S\n]*)*(?:\n|$)")  # of a line, after the words of an option
_COLONS = (":", "：")


class Enclosures:
    """The brackets of a text, by where they open."""

    def __init__(self, spans: Sequence[BracketSpan]) -> None:
        """Keep the spans, which come by their start."""
        self._spans = spans
        self._starts = [span.start for span in spans]

    def closing(self, start: int) -> int:
        """Return where the bracket ends that opens here, or 0."""
        at = bisect_left(self._starts, start)
        return self._spans[at].end if self._starts[at : at + 1] == [start] else 0

    def around(self, start: int, last: int) -> int:
        """Return where the innermost bracket closes that opens before `start` and holds `last`, or -1."""
        at = bisect_left(self._starts, start) - 1
        while at >= 0 and self._spans[at].end <= last:
            at = self._spans[at].parent
        return self._spans[at].end - 1 if at >= 0 else -1

    def reach(self, start: int, end: int) -> int:
        """Return where the last of the brackets ends that open in [start, end), or 0."""
        opened = self._spans[bisect_left(self._starts, start) : bisect_left(self._starts, end)]
        return max((span.end for span in opened), default=0)


@dataclass(slots=True)
class Growing:
    """An option in the making: its label, the paragraphs so far, and where the bracket ends that opens its words.

    `closes` is 0 where no bracket does; `is_alone` says that the label has its line to itself.
    """

    label: OptionLabel
    words: int
    closes: int
    blocks: list[Paragraph]
    is_alone: bool

    @property
    def start(self) -> int:
        """Return the offset at which the label begins."""
        return self.blocks[0].start + self.label.start

    @property
    def is_single(self) -> bool:
        """Say whether it is one paragraph that begins beside its label."""
        return len(self.blocks) == 1 and not self.is_alone

    @property
    def is_enclosed(self) -> bool:
        """Say whether nothing follows the bracket that opens its words."""
        return all(block.start < self.closes for block in self.blocks)

    def says_no_text(self, text: str) -> bool:
        """Say whether its bracket, or its first paragraph, leaves the text out."""
        return says_no_text(text[self.words : self.closes or self.blocks[: 1 + self.is_alone][-1].end])


@dataclass(slots=True)
class GrowingSet:
    """A set of options, of which the last is still growing; `limit` is where the option around it closes, or -1."""

    indent: int
    path: tuple[str, ...]
    number: int
    limit: int
    options: list[Growing] = field(default_factory=list)

    @property
    def last(self) -> Growing:
        """Return the option that grows."""
        return self.options[-1]


def begun(text: str, enclosures: Enclosures, block: Paragraph, label: OptionLabel) -> Growing:
    """Return the option that a label begins; a bracket opens its words if nothing stands beside it."""
    words = block.start + label.end
    space = _SPACE.match(text, words)
    first = space.end() if space else words
    end = enclosures.closing(first)
    is_last = _REST.match(text, end) is not None
    closes = end if is_last and "\n#" not in text[first:end] else 0
    is_alone = _SPACE.fullmatch(block.text, label.end) is not None
    return Growing(label, words, closes, [block], is_alone)


def settle(text: str, enclosures: Enclosures, growing: GrowingSet) -> int:
    """Cut the last option of an ended set back to its reach; return where a bracket round the set closes, or -1."""
    limit = enclosures.around(growing.options[0].start, growing.last.start)
    kept = takewhile(lambda block: not _is_common(growing, block), _reached(text, enclosures, growing))
    growing.last.blocks = [block for block in kept if not 0 <= limit <= block.start]
    return limit


def _is_common(growing: GrowingSet, block: Paragraph) -> bool:
    """Say whether a paragraph below the label of the last option says that it belongs to all."""
    return block is not growing.last.blocks[0] and common_to(block.text) == growing.last.label.kind


def _reached(text: str, enclosures: Enclosures, growing: GrowingSet) -> list[Paragraph]:
    """Return the paragraphs of the last option, by what tells where it ends."""
    *others, last = growing.options
    if last.says_no_text(text):
        return last.blocks[: 1 + last.is_alone]
    inside = [block for block in last.blocks if block.start < last.closes]
    if all(other.is_enclosed or other.says_no_text(text) for other in others) and not _goes_on(last, inside):
        return inside or last.blocks
    if others and not last.is_alone and all(other.is_single for other in others):
        return list(_announced(enclosures, growing))
    return list(_before_common(others, last))


def _before_common(others: Sequence[Growing], last: Growing) -> Iterator[Paragraph]:
    """Yield the paragraphs of the last option up to one whose number goes on from the others alone."""
    counts = [_numbers(other) for other in others]
    reached: dict[Path, int] = {}
    for block in last.blocks:
        number = _number(block)
        above = block.path[:-1]
        longest = max((count.get(above, 0) for count in counts), default=0)
        if number and longest and number == longest + 1 > reached.get(above, number) + 1:
            return
        if number:
            reached[above] = number
        yield block


def _numbers(option: Growing) -> dict[Path, int]:
    """Return the highest number in every list of an option, by the path that the list stands under."""
    numbers: dict[Path, int] = {}
    for block in option.blocks:
        numbers[block.path[:-1]] = max(numbers.get(block.path[:-1], 0), _number(block))
    return numbers


def _number(block: Paragraph) -> int:
    """Return the number of a paragraph, 0 where it has none."""
    return int(block.path[-1]) if block.enumerator and block.path[-1].isdecimal() else 0


def _goes_on(last: Growing, inside: Sequence[Paragraph]) -> bool:
    """Say whether a bracket is only the first of several below a label: "Option 2:", "[Act.]", "[Report.]"."""
    first_two = (*inside[1:2], *last.blocks[len(inside) : len(inside) + 1])
    plain = [text for text in (block.text.lstrip() for block in first_two) if text[0] == "[" and not is_marked(text)]
    return last.is_alone and len(plain) == 2


def _announced(enclosures: Enclosures, growing: GrowingSet) -> Iterator[Paragraph]:
    """Yield the first paragraph of the last option and those that it brings with it."""
    last = growing.last
    announcing = [option.blocks[0].text.rstrip(CLOSERS).endswith(_COLONS) for option in growing.options]
    announces = announcing.pop() and not any(announcing)
    reached = enclosures.reach(last.words, last.blocks[0].end)
    yield last.blocks[0]
    for block in last.blocks[1:]:
        announces = announces and bool(block.enumerator)
        if not announces and block.start >= reached and indent_of(block) <= indent_of(last.blocks[0]):
            return
        yield block


def indent_of(block: Paragraph) -> int:
    """Return how many columns of white space a paragraph begins with."""
    return len(block.text) - len(block.text.lstrip())
