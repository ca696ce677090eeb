"""Square brackets: a tolerant parse to typed spans, with what does not balance reported and nothing repaired.

A bracket in a negotiated text means many things; the kind is read from its surroundings by stated rules and never from
anybody's position. Method: brackets are paired by `negotiate.text.marks.bracket_pairs`; spans are kept flat, each with
the index of the one that it stands in, outermost and earliest first.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import Enum
from functools import lru_cache

from negotiate.text.marks.bracket_pairs import FaultKind, paired
from negotiate.text.marks.paragraphs import Paragraph, paragraphs

_SIGN = re.compile(r"[\[\]［］]")


class SpanKind(Enum):
    """What a pair of brackets says about the words inside."""

    CONTESTED = "contested"  #: one or more whole paragraphs are not agreed
    OPTIONAL = "optional"  #: part of a paragraph: keep or drop
    ALTERNATIVE = "alternative"  #: one of several that stand side by side
    DELETE_ASKED = "deletion asked"  #: marked so in words or struck through
    PLACEHOLDER = "placeholder"  #: something is still to be filled in
    EDITORIAL = "editorial"  #: a note about the text, or the number of one


@dataclass(frozen=True, slots=True)
class BracketSpan:
    """A pair of brackets: characters [start, end) of the text, brackets included.

    `depth` is 1 for the outermost; `parent` is the index of the span around it, or -1; `rival_of` the index
    of the first of the alternatives that it belongs to, or -1; `attribution` the names that it gives, or "".
    """

    start: int
    end: int
    depth: int
    parent: int
    kind: SpanKind
    rival_of: int = -1
    attribution: str = ""


@dataclass(frozen=True, slots=True)
class Fault:
    """A bracket that does not balance, or holds nothing; line and column count from 1, in characters."""

    kind: FaultKind
    offset: int
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class BracketPiece:
    """A stretch of the text: a bracket or what stands between two; `span` is the innermost around it, or -1.

    `depth` is that of the span; a bracket that does not balance has the depth around it and the kind UNOPENED
    or UNCLOSED as `fault`.
    """

    text: str
    span: int
    depth: int
    is_bracket: bool = False
    fault: FaultKind | None = None


@dataclass(frozen=True, slots=True)
class Brackets:
    """The parse of one text: its pieces in order, its spans, its faults in the order of their places."""

    pieces: tuple[BracketPiece, ...]
    spans: tuple[BracketSpan, ...]
    faults: tuple[Fault, ...]

    @property
    def depth(self) -> int:
        """Return the depth of the deepest span, 0 where there is none."""
        return max((span.depth for span in self.spans), default=0)


def parse(text: str, unmarked: SpanKind = SpanKind.CONTESTED) -> Brackets:
    """Return the brackets of a text; `unmarked` is what one round a whole paragraph means in this forum.

    >>> [span.kind.value for span in parse("States [shall][should] act [now].").spans]
    ['alternative', 'alternative', 'optional']
    """
    blocks = paragraphs(text) if _SIGN.search(text) else ()
    pairs, stray = _pair(text, blocks)
    starts = [p.start for p in blocks]
    numbers = {n for doubled in _DOUBLED.finditer(text) for n in range(doubled.start(), doubled.end())}
    spans: list[BracketSpan] = []
    for start, end, depth, parent in pairs:
        block = blocks[bisect_right(starts, start) - 1] if blocks else None
        said, names = _said(_inside(text, start, end))
        kind = said or _by_place(text, start, end, block, unmarked)
        kind = SpanKind.PLACEHOLDER if start in numbers else kind
        spans.append(BracketSpan(start, end, depth, parent, kind, attribution=names))
    _join_rivals(text, spans)
    faults = stray | {span.start: FaultKind.EMPTY for span in spans if not _inside(text, span.start, span.end)}
    return Brackets(_pieces(text, spans, stray), tuple(spans), _placed(text, faults))


def unparse(brackets: Brackets) -> str:
    """Return the text that was parsed, character for character."""
    return "".join(piece.text for piece in brackets.pieces)


def alternatives(brackets: Brackets) -> tuple[tuple[BracketSpan, ...], ...]:
    """Return the sets of spans that stand side by side as alternatives, each set in order.

    >>> [len(rivals) for rivals in alternatives(parse("[shall][should][may] act"))]
    [3]
    """
    sets: dict[int, list[BracketSpan]] = {}
    for span in brackets.spans:
        if span.rival_of >= 0:
            sets.setdefault(span.rival_of, []).append(span)
    return tuple(tuple(rivals) for rivals in sets.values())


def _pair(text: str, blocks: Sequence[Paragraph]) -> tuple[list[tuple[int, int, int, int]], dict[int, FaultKind]]:
    """Match brackets; return (start, end, depth, parent) by start, and where one has no partner."""
    ends, stray = paired(text, blocks)
    pairs: list[tuple[int, int, int, int]] = []
    around: list[int] = []
    for start in sorted(ends):
        while around and pairs[around[-1]][1] <= start:
            around.pop()
        pairs.append((start, ends[start], len(around) + 1, around[-1] if around else -1))
        around.append(len(pairs) - 1)
    return pairs, stray


_EDGE = 80  # characters at either end of a bracket that are read for what they say
_NOTE = re.compile(
    r"\^\w+$|(?:[\w-]+['’]?s? )?(?:note|n\.?b\.?|comment)\b[^.:]{0,30}[:–—]"
    r"|(?:editor|facilitators?|(?:co-)?chairs?|secretariat)\s*:"
    r"|(?:for|see|moved? to|to be (?:moved|placed|discussed|aligned)(?: \w+)?)\s+(?:the )?"
    r"(?:decision|article|paragraph|section|preamble)"
    r"|further \w+ may be required",
    re.IGNORECASE,
)
_BLANK = re.compile(
    r"placeholder|to be (?:determined|inserted|completed|decided|added|specified|confirmed)\b|tb[dc]\b"
    r"|insert\b|(?:[xyzXYZ]{1,4}|[._…‥\s-]+|\?+|\d{2}[xX]{2}"
    r"|(?:date|year|number|place|name|other|title|month)s?(?: [xyz])?)\W*$",
    re.IGNORECASE,
)
_DELETE = re.compile(r"(?:delete|deletion|to be deleted)\b\s*(?:[:–—-]|$)|~~.*~~$", re.IGNORECASE | re.DOTALL)
_DELETE_LAST = re.compile(r"[–—:,-]\s*(?:delete|deletion|to be deleted)(?: asked)?\s*$", re.IGNORECASE)
_NAMES = r"[A-Z][\w.&’'-]*(?:[ ,;/]{1,2}(?:and |of (?:the )?)?[A-Z][\w.&’'-]*){0,7}"
_SIGNED = re.compile(rf"[^\S\n](?:[–—]|-)[^\S\n]({_NAMES})$")
_SPOKEN = re.compile(r"([A-Z][A-Z0-9&/-]+(?:(?:, |/| and )[A-Z][A-Z0-9&/-]+){0,7}):\s")
#: A number of a paragraph given twice or more, "[4][2].": not alternatives of words.
_DOUBLED = re.compile(r"(?:\[\d{1,3}\]){2,4}\.(?=\s|$)")
_OPTION_HEAD = re.compile(r"option\s+\w+\W*", re.IGNORECASE)
_BETWEEN = re.compile(r"\s*(?:/|\bor\b|\band/or\b)\s*|", re.IGNORECASE)


def _inside(text: str, start: int, end: int) -> str:
    """Return what a bracket says at its two ends, without emphasis; a short one whole."""
    if end - start <= 2 * _EDGE:
        return text[start + 1 : end - 1].strip("*_ \t\n")
    return text[start + 1 : start + _EDGE].lstrip("*_ \t\n") + " " + text[end - _EDGE : end - 1].rstrip("*_ \t\n")


@lru_cache(maxsize=4096)
def _said(inside: str) -> tuple[SpanKind | None, str]:
    """Return the kind that the words inside give away, if any, and the names that they end or begin with."""
    signed = _SIGNED.search(inside) or _SPOKEN.match(inside)
    names = signed[1] if signed else ""
    if _NOTE.match(inside):
        return SpanKind.EDITORIAL, names
    if _DELETE.match(inside) or _DELETE_LAST.search(inside):
        return SpanKind.DELETE_ASKED, names
    return SpanKind.PLACEHOLDER if not inside or _BLANK.match(inside) else None, names


def _by_place(text: str, start: int, end: int, block: Paragraph | None, unmarked: SpanKind) -> SpanKind:
    """Return the kind of a bracket that says nothing of itself: by how much of its paragraph it takes in."""
    if _is_enumerator(start, end, block):
        return SpanKind.PLACEHOLDER
    if block is None or end > block.end:
        return unmarked
    return unmarked if _is_whole(text, start, end, block) else SpanKind.OPTIONAL


def _is_enumerator(start: int, end: int, block: Paragraph | None) -> bool:
    """Say whether the brackets stand round a number in the enumerator itself, as in "[4][2]."."""
    if block is None or "[" not in block.enumerator:
        return False
    head = block.start + block.text.index(block.enumerator)
    return head <= start and end <= head + len(block.enumerator)


def _is_whole(text: str, start: int, end: int, block: Paragraph) -> bool:
    """Say whether nothing but enumerator, emphasis, brackets and closing punctuation is left outside."""
    if start - block.start > _EDGE:
        return False
    before = _OPTION_HEAD.sub("", text[block.start : start].replace(block.enumerator, "", 1))
    after = text[end : min(end + _EDGE, block.end)]
    return not (before.strip("*_[ \t\n") or after.strip("*_].;:, \t\n"))


def _join_rivals(text: str, spans: list[BracketSpan]) -> None:
    """Make alternatives of siblings between which stands nothing, a stroke or "or"; a mere space is none."""
    last: dict[int, int] = {}
    for n, span in enumerate(spans):
        before = last.get(span.parent, -1)
        last[span.parent] = n
        if before < 0 or span.start - spans[before].end > 8 or not _may_rival(text, span, spans[before]):
            continue
        if _BETWEEN.fullmatch(text, spans[before].end, span.start):
            first = spans[before].rival_of if spans[before].rival_of >= 0 else before
            spans[before] = replace(spans[before], kind=SpanKind.ALTERNATIVE, rival_of=first)
            spans[n] = replace(span, kind=SpanKind.ALTERNATIVE, rival_of=first)


def _may_rival(text: str, *spans: BracketSpan) -> bool:
    if any(span.kind in (SpanKind.EDITORIAL, SpanKind.DELETE_ASKED) for span in spans):
        return False
    numbered = all(span.kind is SpanKind.PLACEHOLDER and text[span.start + 1].isdecimal() for span in spans)
    return not numbered


def _pieces(text: str, spans: list[BracketSpan], stray: dict[int, FaultKind]) -> tuple[BracketPiece, ...]:
    opens = {span.start: n for n, span in enumerate(spans)}
    pieces: list[BracketPiece] = []
    around, reached = -1, 0
    for sign in _SIGN.finditer(text):
        at = sign.start()
        depth = spans[around].depth if around >= 0 else 0
        if at > reached:
            pieces.append(BracketPiece(text[reached:at], around, depth))
        reached = at + 1
        if at in stray:
            pieces.append(BracketPiece(sign.group(), around, depth, True, stray[at]))
        elif at in opens:
            around = opens[at]
            pieces.append(BracketPiece(sign.group(), around, spans[around].depth, True))
        else:
            pieces.append(BracketPiece(sign.group(), around, depth, True))
            around = spans[around].parent
    if reached < len(text):
        pieces.append(BracketPiece(text[reached:], -1, 0))
    return tuple(pieces)


def _placed(text: str, faults: dict[int, FaultKind]) -> tuple[Fault, ...]:
    lines = [0, *_after_breaks(text)] if faults else [0]
    found = []
    for offset in sorted(faults):
        line = bisect_right(lines, offset)
        found.append(Fault(faults[offset], offset, line, offset - lines[line - 1] + 1))
    return tuple(found)


def _after_breaks(text: str) -> Iterable[int]:
    return (n + 1 for n, sign in enumerate(text) if sign == "\n")
