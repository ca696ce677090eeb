"""Cuts: which characters of a text go when an option or a bracket is decided, so that what stays reads well.

Chooses nothing; it knows where words, labels, requests and paragraphs end, and which of two spaces is one too many.
A cut never takes one bracket of a pair that stays.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from operator import attrgetter

from negotiate.text.brackets import Span, SpanKind
from negotiate.text.options import Option
from negotiate.text.paragraphs import paragraphs

Cut = tuple[int, int]

_SIGN = re.compile(r"[\[\]［］]")
_EMPHASIS = re.compile(r"[*_]{1,3}$")
_SAID = re.compile(r"[^\W_]")
_START = attrgetter("start")
_CLOSING_MARKS = ",.;:!?)]"
_ASKED = re.compile(
    r"\s*(?:(?:delete|deletion|to be deleted)\b\s*(?:[:–—-]\s*|$)|~~)|~~\s*$"
    r"|\s*[–—:,-]\s*(?:delete|deletion|to be deleted)(?: asked)?\s*$",
    re.IGNORECASE,
)


def begun(text: str, option: Option) -> int:
    """Return where a label begins, with the marks that go with it: "**Option 1:** act", "[Option 1]: act"."""
    label, before = text[option.start : option.words], text[: option.start]
    mark = _EMPHASIS.search(before)
    if mark is not None and mark.group() in label:
        before = before[: mark.start()]
    if label.count("]") > label.count("[") and before.endswith("["):
        before = before[:-1]
    return len(before)


def lines(text: str, start: int, end: int, floor: int = 0) -> Cut:
    """Return the lines of a set of options, with the gap on one side; what stands before the floor stays."""
    first = max(text.rfind("\n", 0, start) + 1, floor)
    line_end = text.find("\n", end)
    after = text[line_end + 1 :] if line_end >= 0 else ""
    if after.strip() or first <= floor:
        return first, len(text) - len(after.lstrip("\n"))
    return len(text[:first].rstrip("\n")), len(text) - len(after)


def words(text: str, span: Span) -> Cut:
    """Return where the words of a bracket stand, without its names and the request to delete them."""
    first, last = span.start + 1, span.end - 1
    if span.attribution:
        head, tail = f"{span.attribution}:", text[first:last].rstrip("*_ \t\n")
        if text.startswith(head, first):
            first += len(head) + (text[first + len(head) : last][:1] == " ")
        elif tail.endswith(span.attribution):
            last = first + len(tail.removesuffix(span.attribution).rstrip(" \t\u00a0–—-"))
    if span.kind is SpanKind.DELETE_ASKED:
        for asked in (*_ASKED.finditer(text[first:last]),)[::-1]:
            at, end = first + asked.start(), first + asked.end()
            if end == last:
                last = at
            elif at == first:
                first = end
    return min(first, last), last


class Ground:
    """A text with its paragraphs, its brackets, and the places of its letters and digits."""

    def __init__(self, text: str, spans: Sequence[Span]) -> None:
        """Read a text whose brackets are known."""
        self.text = text
        self.spans = spans
        self.blocks = paragraphs(text)
        self._said = [found.start() for found in _SAID.finditer(text)]

    def says(self, start: int, end: int) -> bool:
        """Say whether there is a letter or a digit among some characters."""
        at = bisect_left(self._said, start)
        return at < len(self._said) and self._said[at] < end


def all_of(ground: Ground, span: Span) -> tuple[Cut, ...]:
    """Return the cuts that take out a bracket: with its paragraphs, where nothing else stands in them.

    Brackets around it that reach over other paragraphs stay, beside those.
    """
    text, blocks, spans = ground.text, ground.blocks, ground.spans
    low = bisect_right(blocks, span.start, key=_START) - 1
    high = bisect_left(blocks, span.end, key=_START) - 1
    first, last = blocks[low], blocks[high]
    head = first.start + first.text.index(first.enumerator) + len(first.enumerator)
    if ground.says(head, span.start) or ground.says(span.end, last.end):
        return (tidy(text, span.start, span.end),)
    outer = spans[bisect_left(spans, first.start, key=_START)]
    span = outer if span.end <= outer.end <= last.end else span
    start, end = first.start, last.end
    opens, closes = _SIGN.search(text, start, span.start), _SIGN.search(text, span.end, end)
    if high + 1 < len(blocks) and (opens or not closes or not low):
        end = blocks[high + 1].start
    elif low > 0:
        start = blocks[low - 1].end
    outside = ((start, span.start), (span.end, end))
    return ((span.start, span.end), *(piece for part in outside for piece in but_signs(text, *part)))


def but_signs(text: str, start: int, end: int) -> Iterator[Cut]:
    """Yield a stretch of text without its brackets, which are those of other places."""
    for sign in _SIGN.finditer(text, start, end):
        yield start, sign.start()
        start = sign.end()
    yield start, end


def tidy(text: str, start: int, end: int) -> Cut:
    """Return a cut with one of two spaces that would come to stand together, or one before a mark."""
    before, after = text[start - 1 : start] if start else "", text[end : end + 1]
    if before == " " and (not after or after in f" \n{_CLOSING_MARKS}"):
        return start - 1, end
    if before in ("", "\n", "[", "(") and after == " ":
        return start, end + 1
    return start, end


def trimmed(text: str, start: int, end: int) -> Cut:
    """Return a stretch of text without the white space round it."""
    words = text[start:end]
    return start + len(words) - len(words.lstrip()), start + len(words.rstrip())
