"""A text as lines: where each begins, how it is set, and how each of its characters looks; no word is touched.

Lines are those of the source. Blank lines between them become the distance of a paragraph, marks of emphasis become
italics and bold, and a table becomes rows. What is so laid out can be told from another text only by what a reader
sees.
"""

from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate

from negotiate.exporting.paper.values import LineSetting
from negotiate.text.marks.emphasis import PLAIN, Emphasis, styles
from negotiate.text.marks.paragraphs import Paragraph, paragraphs
from negotiate.text.tables import cells, is_table


@dataclass(frozen=True, slots=True)
class LaidText:
    """A text with its paragraphs, the lines that they are made of, and the look of every character.

    `breaks` are the offsets at which a line ends that another one of the same paragraph, or of the next, follows.
    """

    text: str
    paragraphs: tuple[Paragraph, ...]
    settings: tuple[LineSetting, ...]
    #: By paragraph, the number of its first line; one more than there are paragraphs.
    first_lines: tuple[int, ...]
    looks: tuple[Emphasis, ...]
    breaks: frozenset[int]
    #: Offsets of white space that stands between paragraphs and not in one.
    blank: frozenset[int]


@lru_cache(maxsize=64)
def laid_out(text: str) -> LaidText:
    r"""Lay out the body of a clause.

    >>> [(line.depth, line.is_tight) for line in laid_out("1. States:\n(a) act;\n\n2. Or not.").settings]
    [(1, False), (2, True), (1, False)]
    """
    found = paragraphs(text)
    settings: list[LineSetting] = []
    breaks: list[int] = []
    firsts, end = [0], 0
    for paragraph in found:
        lines = paragraph.text.split("\n")
        is_tight = bool(settings) and text.count("\n", end, paragraph.start) == 1
        settings += (LineSetting(paragraph.depth, n > 0 or is_tight) for n in range(len(lines)))
        ends = list(accumulate((len(line) + 1 for line in lines), initial=paragraph.start))
        breaks += (at - 1 for at in ends[1:])
        firsts.append(len(settings))
        end = paragraph.end
    inside = {at for paragraph in found for at in range(paragraph.start, paragraph.end)}
    blank = frozenset(range(len(text))) - inside
    return LaidText(text, found, tuple(settings), tuple(firsts), _looks(text, found), frozenset(breaks), blank)


def one_line(text: str) -> LaidText:
    """Lay out a title."""
    looks = [PLAIN] * len(text)
    _set(looks, text, 0, len(text))
    return LaidText(text, (), (), (), tuple(looks), frozenset(), frozenset())


def _looks(text: str, found: tuple[Paragraph, ...]) -> tuple[Emphasis, ...]:
    """Return the look of every character; in a table cell by cell."""
    looks = [PLAIN] * len(text)
    for paragraph in found:
        spans = [(0, len(paragraph.text))]
        if is_table(paragraph.text):
            spans = [span for row in cells(paragraph.text) for span in row]
        for start, end in spans:
            _set(looks, text, paragraph.start + start, paragraph.start + end)
    return tuple(looks)


def _set(looks: list[Emphasis], text: str, start: int, end: int) -> None:
    """Enter the looks of characters [start, end), which are read by themselves."""
    at = start
    for offset, style in styles(text[start:end]):
        looks[at : start + offset] = [style] * (start + offset - at)
        at = start + offset
