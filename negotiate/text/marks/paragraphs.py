"""Paragraphs of a clause: blocks of whole lines, each with its enumerator and its place in the nesting.

Finds them and never changes them: whole lines, so that a paragraph begins and ends where a token does, and
only line breaks and blank lines between them. Method: a stack of open levels; indentation decides first, then
which open level the enumerator continues; "(i)" is a letter or a Roman one by what stands before and after
it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from negotiate.text.marks.enumerators import PARTS, Mark, NumberedBlock, Numerals, read_marks, section_headings
from negotiate.text.marks.options.option_labels import OPENING, read_label

_ROMANS = (Numerals.LOWER_ROMAN, Numerals.UPPER_ROMAN)
#: Kinds that never hold a numbered paragraph: "1." after "(b)" stands beside the list, not inside it.
_LETTERS = (Numerals.LOWER, Numerals.LOWER_ROMAN, Numerals.CYRILLIC, Numerals.ABJAD)
_HEADING = re.compile(r"#{1,6} ")
#: A sign that opens an item of a list, as typed or as a word processor leaves it, with the space behind it.
_BULLET = r"[-–—•*·‣▪◦●○■□➢\uf0a7\uf0b7\uf0d8][ \t\u00a0]|o\t"
#: A line that opens a block though no blank line stands before it.
_OPENS = re.compile(rf"\s*(?:{_BULLET}|{OPENING}|\[\^?\w{{1,12}}\]: |#{{1,6}} )")
#: A line that breaks off in front of a number: what follows on the next line is no enumerator.
_UNFINISHED = re.compile(
    r"(?:articles?|(?:sub)?paragraphs?|sections?|annex|part|chapter|rule|decision)\s*$", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One block: characters [start, end) of the text, without the line break after it.

    `enumerator` is as written ("" where there is none); `path` its bare label and those of the levels above;
    a block without an enumerator has the path of the paragraph that it stands in. `depth` is len(path). `opened` are
    the paths of what begins in its first line too: of (a), and of (i), in "1. (a) (i) The Court".
    """

    start: int
    end: int
    text: str
    enumerator: str
    path: tuple[str, ...]
    depth: int
    opened: tuple[tuple[str, ...], ...] = ()

    @property
    def paths(self) -> tuple[tuple[str, ...], ...]:
        """Return the path of every paragraph that begins here; none where no enumerator does."""
        return (self.path, *self.opened) if self.enumerator else ()


@dataclass(frozen=True, slots=True)
class _Block:
    start: int
    end: int
    text: str
    indent: int
    marks: tuple[Mark, ...]
    is_heading: bool

    @property
    def mark(self) -> Mark | None:
        """Return the enumerator at its head."""
        return self.marks[0] if self.marks else None


@dataclass(frozen=True, slots=True)
class _Level:
    kind: Numerals
    shape: str
    value: tuple[int, int]
    indent: int
    path: tuple[str, ...]


#: A text longer than any clause, in characters, is not remembered.
LONG = 20_000
#: By indentation and sort of label: how many levels stand above the set of options that was opened last.
Heights = dict[tuple[int, str], int]


def paragraphs(text: str) -> tuple[Paragraph, ...]:
    r"""Return the paragraphs of `text`, in order; what is left between them is white space.

    >>> [p.path for p in paragraphs("1. States shall:\n(a) act;\n(b) report.")]
    [('1',), ('1', 'a'), ('1', 'b')]
    """
    return _remembered(text) if len(text) <= LONG else _remembered.__wrapped__(text)


@lru_cache(maxsize=512)
def _remembered(text: str) -> tuple[Paragraph, ...]:
    blocks = tuple(_blocks(text))
    headings = section_headings([NumberedBlock(block.text, block.mark) for block in blocks])
    found: list[Paragraph] = []
    stack: list[_Level] = []
    heights: Heights = {}
    followers = [*blocks[1:], None][: len(blocks)]
    for number, (block, after, following) in enumerate(zip(blocks, _next_alike(blocks), followers, strict=True)):
        if number in headings:
            stack.clear()
        opened = [_enter(stack, block, mark, alike) for mark, alike in zip(block.marks, after, strict=True)]
        path, *inner = opened or [_interrupt(stack, block, following, heights)]
        enumerator = block.mark.text if block.mark else ""
        found.append(Paragraph(block.start, block.end, block.text, enumerator, path, len(path), tuple(inner)))
        if number in headings:
            stack.clear()
    return tuple(found)


def gaps(text: str, found: tuple[Paragraph, ...]) -> tuple[str, ...]:
    """Return the white space before, between and after the paragraphs: one more than there are paragraphs."""
    borders = [(0, 0), *((p.start, p.end) for p in found), (len(text), len(text))]
    return tuple(text[end:start] for (_, end), (start, _) in pairwise(borders))


def join(found: tuple[Paragraph, ...], between: tuple[str, ...]) -> str:
    """Put paragraphs back together with the gaps between them, as `gaps` returns them."""
    return between[0] + "".join(p.text + gap for p, gap in zip(found, between[1:], strict=True))


def _blocks(text: str) -> Iterator[_Block]:
    start = end = 0
    marks: tuple[Mark, ...] = ()
    previous = ""
    for begin, line in _lines(text):
        if not line.strip():
            if end > start:
                yield _block(text[start:end], start, marks)
            start = end = begin + len(line)
            previous = line
            continue
        own = read_marks(line)
        is_inside = end > start
        if is_inside and _opens(line, own, previous):
            yield _block(text[start:end], start, marks)
            is_inside = False
        if not is_inside:
            start, marks = begin, own
        end, previous = begin + len(line), line
    if end > start:
        yield _block(text[start:end], start, marks)


def _lines(text: str) -> Iterator[tuple[int, str]]:
    begin = 0
    for whole in text.split("\n"):
        yield begin, whole.removesuffix("\r")
        begin += len(whole) + 1


def _opens(line: str, marks: tuple[Mark, ...], previous: str) -> bool:
    """Say whether a line opens a block though no blank line stands before it."""
    if marks:
        return _UNFINISHED.search(previous[-40:]) is None
    return bool(_OPENS.match(line) or _HEADING.match(previous))


def _block(body: str, start: int, marks: tuple[Mark, ...]) -> _Block:
    head = body[: len(body) - len(body.lstrip())].expandtabs(4)
    return _Block(start, start + len(body), body, len(head), marks, bool(_HEADING.match(body)))


def _next_alike(blocks: tuple[_Block, ...]) -> list[tuple[Mark | None, ...]]:
    """For every enumerator of every block, the next one with the same punctuation and letters of the same case."""
    seen: dict[object, Mark] = {}
    after: list[tuple[Mark | None, ...]] = []
    for block in reversed(blocks):
        keys = [(mark.shape, mark.label.islower()) for mark in block.marks]
        after.append(tuple(map(seen.get, keys)))
        seen.update(zip(keys, block.marks, strict=True))
    return after[::-1]


def _interrupt(stack: list[_Level], block: _Block, following: _Block | None, heights: Heights) -> tuple[str, ...]:
    """Return the path of a block without an enumerator.

    A heading closes every level, and an option those that the option before it had opened.
    """
    if block.is_heading:
        stack.clear()
        heights.clear()
    elif label := read_label(block.text, 0):
        key = (block.indent, label.kind)
        if label.number == 1 or key not in heights:
            first = following if not block.text[label.end :].strip() else None
            heights[key] = _height(stack, block, first)
        del stack[heights[key] :]
        return stack[-1].path if stack else ()
    return next((level.path for level in reversed(stack) if level.indent + 2 <= block.indent), ())


def _height(stack: list[_Level], block: _Block, first: _Block | None) -> int:
    """Return how many levels stand above a set of options: those outside the list that its first words go on with."""
    height = sum(level.indent < block.indent + 2 for level in stack)
    if first is None or first.mark is None:
        return height
    levels = enumerate(stack[:height])
    beside = (n for n, level in levels if first.indent < level.indent + 2 and _runs_on(first.mark, level))
    return next(beside, height)


def _runs_on(mark: Mark, level: _Level) -> bool:
    """Say whether an enumerator is the next of a level, or stands in its place."""
    steps = (ordinal - level.value[0] for kind, ordinal in mark.readings if kind is level.kind)
    return mark.shape == level.shape and any(step in (0, 1) for step in steps)


def _enter(stack: list[_Level], block: _Block, mark: Mark, after: Mark | None) -> tuple[str, ...]:
    """Close the levels that an enumerator of the block ends, open or continue its own, and return its path."""
    while stack and stack[-1].indent >= block.indent + 2:
        stack.pop()
    kind, ordinal = _reading(mark, stack, after)
    value = (ordinal, mark.suffix)
    place = _place(stack, kind, mark.shape, value, block.indent)
    del stack[place:]
    above = stack[-1].path if stack else ()
    path = tuple(mark.label.split(".")) if kind is Numerals.DOTTED else (*above, mark.label)
    stack.append(_Level(kind, mark.shape, value, block.indent, path))
    return path


def _reading(mark: Mark, stack: list[_Level], after: Mark | None) -> tuple[Numerals, int]:
    """Choose between letter and Roman number: by what follows, then by what it continues."""
    if len(mark.readings) == 1:
        return mark.readings[0]
    if after is not None and not mark.suffix:
        for kind, ordinal in mark.readings:
            if (kind, ordinal + 1) in after.readings:
                return kind, ordinal
    for level in reversed(stack):
        for kind, ordinal in mark.readings:
            if (level.kind, level.shape) == (kind, mark.shape) and level.value[0] in (ordinal - 1, ordinal):
                return kind, ordinal
    return next((r for r in mark.readings if r[0] in _ROMANS and r[1] in (1, 2, 3)), mark.readings[0])


def _place(stack: list[_Level], kind: Numerals, shape: str, value: tuple[int, int], indent: int) -> int:
    """Return the index in the stack at which a level with this enumerator belongs."""
    if shape.startswith(PARTS):
        return 0
    bottom = next((n for n in range(len(stack), 0, -1) if indent - stack[n - 1].indent >= 2), 0)
    within = range(len(stack) - 1, bottom - 1, -1)
    same = [n for n in within if (stack[n].kind, stack[n].shape) == (kind, shape)]
    for n in same:
        if _follows(value, stack[n].value):
            return n
    if value[0] == 1 and stack and indent > stack[-1].indent:
        return len(stack)
    if same:
        return same[0]
    return len(stack) if "(" in shape or "（" in shape else _above_lists(stack, kind, bottom)


def _above_lists(stack: list[_Level], kind: Numerals, bottom: int) -> int:
    """Return the height of the stack without the lettered lists on top that cannot hold this kind."""
    lists = {Numerals.DECIMAL: _LETTERS, Numerals.HAN: (*_LETTERS, Numerals.HAN)}.get(kind, ())
    height = len(stack)
    while height > bottom and stack[height - 1].kind in lists:
        height -= 1
    return height


def _follows(value: tuple[int, int], before: tuple[int, int]) -> bool:
    return value == (before[0] + 1, 0) or (value[0] == before[0] and value[1] > before[1])
