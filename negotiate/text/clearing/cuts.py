"""Cuts: which characters of a text go when options or brackets are decided, so that what stays reads well.

Chooses nothing, and writes nothing. Method: cuts are laid together first; then what they leave without a word goes too
(a bracket, a paragraph with its number), and what stands wrong where they close (`negotiate.text.clearing.closing`). A
bracket goes only with its partner.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain, groupby, pairwise

from negotiate.text.clearing.closing import Cut, closed, kept_between
from negotiate.text.marks.brackets import BracketSpan, SpanKind, parse
from negotiate.text.marks.options.options import Option
from negotiate.text.marks.paragraphs import Paragraph, paragraphs

_SIGN = re.compile(r"[\[\]［］]")
_OPENING = "[［"
_EMPHASIS = re.compile(r"[*_]{1,3}$")
_SAID = re.compile(r"[^\W_]")
#: All that an item of a list says besides its words, in the six languages.
_LINK = re.compile(r"[\W_]*(?:(?<![\[［])(?:and|or|and/or|et|ou|y|e|o|u|и|или|و|أو|和|或|以及))?[\W_]*", re.IGNORECASE)
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


def words(text: str, span: BracketSpan) -> Cut:
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


def trimmed(text: str, start: int, end: int) -> Cut:
    """Return a stretch of text without the white space round it."""
    words = text[start:end]
    return start + len(words) - len(words.lstrip()), start + len(words.rstrip())


def together(text: str, cuts: Iterable[Cut], floor: int = 0) -> list[Cut]:
    r"""Return cuts as they are carried out together, in order, no two of them touching.

    What stands before the floor is a heading, with the border under it, and stays apart from the body.

    >>> together("[1. Act.]\n\n2. Rest.", [(0, 9)]), together("act, [now], or", [(5, 10)])
    ([(0, 11)], [(3, 10)])
    """
    every = list(cuts)
    head = _settled(text[:floor], [cut for cut in every if cut[0] < floor]) if floor else []
    body = _settled(text[floor:], [(start - floor, end - floor) for start, end in every if start >= floor])
    return [*head, *((start + floor, end + floor) for start, end in body)]


def _settled(text: str, cuts: Sequence[Cut]) -> list[Cut]:
    """Return cuts with what goes along with them, in one stretch of text."""
    made = _joined(cuts)
    if not made:
        return []
    ground = _CutText(text, made)
    return closed(text, _joined([*made, *ground.hollow_brackets(), *ground.hollow_paragraphs()]), ground.heads)


def _joined(cuts: Iterable[Cut]) -> list[Cut]:
    """Return cuts in order, those that touch as one."""
    found: list[Cut] = []
    for start, end in sorted(cuts):
        if start == end:
            continue
        if found and start <= found[-1][1]:
            found[-1] = found[-1][0], max(end, found[-1][1])
        else:
            found.append((start, end))
    return found


@dataclass(frozen=True)
class _CutText:
    """A text with the cuts made in it, and what they leave."""

    text: str
    made: Sequence[Cut]

    @cached_property
    def blocks(self) -> tuple[Paragraph, ...]:
        """Return the paragraphs."""
        return paragraphs(self.text)

    @cached_property
    def heads(self) -> frozenset[int]:
        """Return where enumerators end."""
        return frozenset(_number(block)[1] for block in self.blocks if block.enumerator)

    @cached_property
    def partners(self) -> Mapping[int, int]:
        """Return where the other bracket of each pair stands."""
        pairs = {span.start: span.end - 1 for span in parse(self.text).spans}
        return pairs | {end: start for start, end in pairs.items()}

    @cached_property
    def _lost(self) -> list[int]:
        """Return where the letters and digits stand that go."""
        return [found.start() for start, end in self.made for found in _SAID.finditer(self.text, start, end)]

    @cached_property
    def _kept(self) -> list[int]:
        """Return where the letters and digits stand that stay."""
        return sorted({found.start() for found in _SAID.finditer(self.text)} - set(self._lost))

    def hollow_brackets(self) -> Iterator[Cut]:
        """Yield the brackets that lose their words, all of them."""
        for start, end in self.partners.items():
            if start < end and _any(self._lost, start, end) and not _any(self._kept, start, end):
                yield start, start + 1
                yield end, end + 1

    def hollow_paragraphs(self) -> Iterator[Cut]:
        """Yield what else stands in the paragraphs that lose their words, all of them; not the brackets of others."""
        for is_hollow, run in groupby(self._grown(), self._is_hollow):
            if is_hollow:
                found = list(run)
                yield from self._without(found[0][0], found[-1][1])

    def _grown(self) -> Iterator[tuple[int, int]]:
        """Yield the paragraphs as the cuts leave them, from index to index: a cut over a border makes one of two."""
        first = 0
        for at, (block, after) in enumerate(pairwise(self.blocks)):
            if not self._is_cut(block.end, after.start):
                yield first, at
                first = at + 1
        if self.blocks:
            yield first, len(self.blocks) - 1

    def _is_hollow(self, group: tuple[int, int]) -> bool:
        """Say whether paragraphs have lost words, and say nothing any more but their numbers and an "and"."""
        start, end = self.blocks[group[0]].start, self.blocks[group[1]].end
        if not _any(self._lost, start, end):
            return False
        numbers = map(_number, self.blocks[group[0] : group[1] + 1])
        gone = _joined(chain(self._among(start, end), numbers))
        return _LINK.fullmatch("".join(self.text[a:b] for a, b in kept_between(gone, start, end))) is not None

    def _among(self, start: int, end: int) -> Sequence[Cut]:
        """Return the cuts that touch a stretch of text."""
        first = bisect_right(self.made, start, key=lambda cut: cut[1])
        return self.made[first : bisect_left(self.made, end, key=lambda cut: cut[0])]

    def _is_cut(self, start: int, end: int) -> bool:
        return any(a <= start and end <= b for a, b in self._among(start, end))

    def _without(self, low: int, high: int) -> Iterator[Cut]:
        """Yield what stands in paragraphs, with the gap on one side, without brackets that have a partner outside."""
        start, end = self.blocks[low].start, self.blocks[high].end
        signs = [sign.start() for sign in _SIGN.finditer(self.text, start, end)]
        stay = [at for at in signs if not start <= self.partners.get(at, -1) < end and not self._is_cut(at, at + 1)]
        is_opened = any(self.text[at] in _OPENING for at in stay)
        if high + 1 < len(self.blocks) and (is_opened or not stay or not low):
            end = self.blocks[high + 1].start
        elif low:
            start = self.blocks[low - 1].end
        yield from kept_between([(at, at + 1) for at in stay], start, end)


def _any(places: Sequence[int], start: int, end: int) -> bool:
    at = bisect_left(places, start)
    return at < len(places) and places[at] < end


def _number(block: Paragraph) -> Cut:
    """Return where the enumerator of a paragraph stands."""
    start = block.start + block.text.index(block.enumerator)
    return start, start + len(block.enumerator)
