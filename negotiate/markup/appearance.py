"""Appearance: how every character of a text looks on a page: emphasis, enumerator, bracket and the depth it stands
at.

Knows nothing of changes or of whole pages; `negotiate.markup.html` writes what is found here. Method: the
tilings that the parsers give (emphasis, brackets, enumerators) are laid over one another and cut at all their
borders.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from negotiate.text.marks.brackets import Brackets, SpanKind, parse
from negotiate.text.marks.emphasis import PLAIN, Emphasis, styles
from negotiate.text.marks.paragraphs import Paragraph, paragraphs
from negotiate.text.tables import cells, is_table

#: Above so many characters a text is shown with its emphasis marks, unread.
LIMIT = 60_000
#: Brackets deeper than this look alike; their true depth stands beside the sign.
DEEPEST = 5

_CLASSES = {
    SpanKind.ALTERNATIVE: " alternative",
    SpanKind.OPTIONAL: " optional",
    SpanKind.PLACEHOLDER: " placeholder",
    SpanKind.EDITORIAL: " editorial",
    SpanKind.DELETE_ASKED: " delete-asked",
    SpanKind.CONTESTED: "",
}


@dataclass(frozen=True, slots=True)
class Look:
    """A stretch that looks the same throughout: the opening tags that belong round it, outermost first.

    `around` are those of the brackets that it stands in, `inside` those of emphasis and of a bracket itself.
    """

    is_mark: bool
    is_enumerator: bool
    around: tuple[str, ...]
    inside: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Appearance:
    """The looks of a text, by the offset at which each ends; its paragraphs, and where each begins."""

    text: str
    paragraphs: tuple[Paragraph, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    looks: tuple[Look, ...]

    def between(self, start: int, end: int) -> Iterator[tuple[str, Look]]:
        """Yield the text of [start, end) by looks."""
        n = bisect_right(self.ends, start)
        while start < end:
            reached = min(self.ends[n], end)
            yield self.text[start:reached], self.looks[n]
            start, n = reached, n + 1


@lru_cache(maxsize=128)
def appearance_of(text: str) -> Appearance:
    """Return the looks of a text; linear in its length, remembered by content.

    >>> [look.inside for look in appearance_of("*shall* act").looks if not look.is_mark]
    [('<em>',), ()]
    """
    found = paragraphs(text)
    layers = (_emphasis(text, found), _brackets(parse(text)), _enumerators(text, found))
    ends: list[int] = []
    looks: list[Look] = []
    known: dict[tuple[Emphasis, tuple[str, ...], str, bool], Look] = {}
    for end, (style, (around, sign), is_enumerator) in _overlaid(layers):
        key = (style, around, sign, is_enumerator)
        if key not in known:
            known[key] = Look(style.is_mark, is_enumerator, around, _inside(style, sign))
        ends.append(end)
        looks.append(known[key])
    return Appearance(text, found, tuple(p.start for p in found), tuple(ends), tuple(looks))


def _emphasis(text: str, found: Iterable[Paragraph]) -> Iterator[tuple[int, Emphasis]]:
    """Cover the text with styles, read paragraph by paragraph; in tables line by line and cell by cell."""
    reached = 0
    for paragraph in found:
        if len(text) > LIMIT:
            break
        parts = [(0, len(paragraph.text))]
        if is_table(paragraph.text):
            parts = [span for row in cells(paragraph.text) for span in row]
        for start, end in parts:
            if paragraph.start + start > reached:
                yield paragraph.start + start, PLAIN
            for offset, style in styles(paragraph.text[start:end]):
                yield paragraph.start + start + offset, style
            reached = paragraph.start + end
    if reached < len(text):
        yield len(text), PLAIN


_Sign = tuple[tuple[str, ...], str]


def _brackets(brackets: Brackets) -> Iterator[tuple[int, _Sign]]:
    """Cover the text with the tags round the words of brackets, and the tag of each sign itself."""
    wrappers: list[tuple[str, ...]] = []
    for span in brackets.spans:
        outer = wrappers[span.parent] if span.parent >= 0 else ()
        own = f'<span class="in-br d{span.depth}{_CLASSES[span.kind]}">'
        wrappers.append((*outer, own) if span.depth <= DEEPEST else outer)
    end = 0
    for piece in brackets.pieces:
        end += len(piece.text)
        inside = piece.span
        if piece.fault is not None:
            sign = '<span class="br unbalanced">'
        elif piece.is_bracket:
            sign = f'<span class="br d{min(piece.depth, DEEPEST)}" data-depth="{piece.depth}">'
            inside = brackets.spans[inside].parent
        else:
            sign = ""
        yield end, (wrappers[inside] if inside >= 0 else (), sign)


def _enumerators(text: str, found: Iterable[Paragraph]) -> Iterator[tuple[int, bool]]:
    """Cover the text with where an enumerator stands, with the brackets that open before it, and where not."""
    reached = 0
    for paragraph in found:
        if paragraph.enumerator:
            begin = paragraph.text.index(paragraph.enumerator)
            head = begin - len(paragraph.text[:begin].lstrip())
            if paragraph.start + head > reached:
                yield paragraph.start + head, False
            reached = paragraph.start + begin + len(paragraph.enumerator)
            yield reached, True
    if reached < len(text):
        yield len(text), False


def _inside(style: Emphasis, sign: str) -> tuple[str, ...]:
    tags = ("<strong>",) * style.strong + ("<em>",) * style.em
    return (*tags, sign) if sign else tags


#: What a tiling is followed by.
_OVER: tuple[int, Any] = (0, None)


def _overlaid(layers: Sequence[Iterator[tuple[int, Any]]]) -> Iterator[tuple[int, tuple[Any, ...]]]:
    """Cut tilings of one text, which all end where it ends; yield the end of each piece and what every layer says."""
    current = [next(layer, _OVER) for layer in layers]
    while current[0] is not _OVER:
        end = min(tile[0] for tile in current)
        yield end, tuple(tile[1] for tile in current)
        current = [next(layer, _OVER) if tile[0] == end else tile for layer, tile in zip(layers, current, strict=True)]
