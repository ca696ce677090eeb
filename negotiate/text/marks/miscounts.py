"""Counting: where the enumerators of a text do not run on ("1., 2., 4.", "(a), (b), (b)"); it repairs nothing.

Reads enumerators in every numeral system of `negotiate.text.marks.enumerators`, bis and ter included. Method: for each
list the numbers that the next one may follow are kept as a set, because a text under negotiation has several
readings: a paragraph in brackets may go, so its own number and the one before it may both be followed; each option
of a set begins where the set began, and after the set any of them may be followed; after words without a number a
list may begin anew. What follows none of these is reported.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import accumulate

from negotiate.text.marks.brackets import SpanKind, parse
from negotiate.text.marks.enumerators import Mark, Numerals, read_mark
from negotiate.text.marks.labels import Irregular
from negotiate.text.marks.list_counts import (
    ALT,
    Count,
    Fork,
    List,
    Reached,
    Standing,
    Value,
    copied,
    counted_from,
    either,
    follows,
    forked,
    standing,
    values_of,
    wrong_with,
)
from negotiate.text.marks.options.options import Option, begins_option, options
from negotiate.text.marks.paragraphs import Paragraph, paragraphs

_ROOT = -1
_NOTES = (SpanKind.EDITORIAL, SpanKind.PLACEHOLDER)
_WHOLES = (SpanKind.CONTESTED, SpanKind.DELETE_ASKED)
#: The list of numbered headings, which stand among the paragraphs and count for themselves.
_HEADINGS = "headings"
_SHORT = 100
_FIRST_OPTION = re.compile(r"(?i:option|opción|вариант|备选案文|الخيار)\s*(?:1|I|A|一)\b")
_END = re.compile(
    r"[.;:,،؛。；：，][\W\d]*$|\b(?:and|or|et|ou|y|o|и|или)\W*$|\W(?:و|أو)\W*$|[}\])»”\"*]\W*$", re.IGNORECASE
)
_WITHIN = re.compile(r"(?:[\s;；。：:]|(?<=[.)）、]))(?=[(（]?[^\s()（）]{1,5}[)）．.、])")
#: So many lists are remembered at once, the latest and those outside all others.
_LISTS = 100


@dataclass(frozen=True, slots=True)
class Miscount:
    """An enumerator that does not run on, in text number `text`: characters [start, end), and the path there.

    `after` is the enumerator before it in its list, "" where it begins the list.
    """

    kind: Irregular
    text: int
    start: int
    end: int
    enumerator: str
    path: tuple[str, ...]
    after: str


def miscounts(texts: Iterable[str]) -> tuple[Miscount, ...]:
    r"""Return every enumerator that does not run on, in the order of the texts; a later text may run on from one.

    >>> [(m.kind.name, m.enumerator, m.after) for m in miscounts(["1. Act.\n2. Meet.\n4. Report."])]
    [('GAP', '4.', '2.')]
    """
    found: list[Miscount] = []
    reached: Standing = ()
    for number, text in enumerate(texts):
        wrong, reached = _read(text, reached)
        found += (replace(one, text=number) for one in wrong)
    return tuple(found)


@lru_cache(maxsize=4096)
def _read(text: str, before: Standing) -> tuple[tuple[Miscount, ...], Standing]:
    """Count through one text from where the texts before it left off; remembered, as few texts change at a time."""
    found: list[Miscount] = []
    count = _counted(text, counted_from(before), found)
    return tuple(found), standing(count, _ROOT)


def _counted(text: str, count: Count, found: list[Miscount]) -> Count:
    """Count through one text; add what does not run on to `found`, and return how far every list has come."""
    reader = _Reader(text)
    forks: list[Fork] = []
    parting: Count = {}
    for place, paragraph in enumerate(reader.blocks):
        around = reader.around(paragraph)
        is_first = begins_option(paragraph) and not reader.is_further(paragraph)
        count = forked(forks, around[:-1] if is_first else around, count)
        if begins_option(paragraph):
            parting = copied(count) if is_first else parting
            count = either(count, parting)
        mark = read_mark(paragraph.text) if paragraph.enumerator else None
        if mark is None:
            reader.silence = place
        elif (miscount := reader.counted(place, paragraph, mark, count)) is not None:
            found.append(miscount)
        reader.known[paragraph.path] = place
        count = forked(forks, around, count)
        if len(count) > _LISTS:
            count = _latest(count)
    return forked(forks, [], count)


def _latest(count: Count) -> Count:
    """Return the younger half of the lists, with those that stand under nothing."""
    old = list(count)[: _LISTS // 2]
    return {key: reached for key, reached in count.items() if key[0] == _ROOT or key not in old}


class _Reader:
    """One text with what a count needs of it: its paragraphs, and which stand in brackets or in options."""

    def __init__(self, text: str) -> None:
        self.blocks = paragraphs(text)
        self.silence = 0  # the last paragraph after which a list may begin anew
        self.known: dict[tuple[str, ...], int] = {}
        heads = {block.start + block.text.index(block.enumerator) for block in self.blocks if block.enumerator}
        self._waiting = [option for option in reversed(options(text)) if option.start not in heads]
        self._entered: list[Option] = []
        brackets = parse(text)
        spans = [span for span in brackets.spans if span.kind not in _NOTES]
        self._openings = {span.start for span in spans if span.kind in _WHOLES}
        self._reaches = list(accumulate((span.end for span in spans), max))
        self._starts = [span.start for span in spans]
        self._faults = [fault.offset for fault in brackets.faults]

    def around(self, block: Paragraph) -> list[Option]:
        """Return the options in which a paragraph stands, outermost first; to be asked in the order of the text."""
        while self._waiting and self._waiting[-1].start < block.end:
            self._entered.append(self._waiting.pop())
        self._entered = [option for option in self._entered if block.start < option.end]
        return self._entered

    def is_further(self, block: Paragraph) -> bool:
        """Say whether a paragraph that begins an option begins a further one of its set."""
        return not _FIRST_OPTION.search(block.text[:_SHORT])

    def counted(self, place: int, block: Paragraph, mark: Mark, count: Count) -> Miscount | None:
        """Count a paragraph in its list; return what is wrong with its number."""
        values = values_of(mark)
        key = self._list(block, mark)
        reached = count.setdefault(key, Reached())
        following = {value for value in values if follows(value, reached.open)}
        is_running = bool(reached.open) and reached.place > self.silence
        if not following and self._is_heading(place, block, values, count, is_running=is_running):
            return None
        wrong, taken = None, following or {value for value in values if value[1:] == (1, 0)} or values
        if following or self._begins(place, values, reached):
            taken |= self._left_open(block, mark, taken, reached)
        elif self._stands_elsewhere(place, block, mark, key, count):
            taken = values | reached.open
        else:
            wrong, taken = wrong_with(values, reached), values
            taken |= reached.open if wrong is Irregular.DISORDER else set()
        after, reached.latest, reached.place = reached.latest, block.enumerator, place
        is_run = bool(following) or wrong is not None
        reached.open, reached.used = taken, (reached.used if is_run else set()) | (following or taken)
        return self._miscount(wrong, block, after) if wrong else None

    def _left_open(self, block: Paragraph, mark: Mark, taken: set[Value], reached: Reached) -> set[Value]:
        """Return what may be followed besides a paragraph: what was before it, where it may go or begins anew."""
        if not (self._is_open(block) or mark.suffix == ALT):
            begins_anew = reached.place >= 0 and not any(follows(value, reached.open) for value in taken)
            return reached.open if begins_anew else set()
        return reached.open or {(kind, 0, 0) for kind, _, _ in taken}

    def _miscount(self, wrong: Irregular, block: Paragraph, after: str) -> Miscount:
        start = block.start + block.text.index(block.enumerator)
        end = start + len(block.enumerator)
        return Miscount(wrong, 0, start, end, block.enumerator, block.path, after)

    def _begins(self, place: int, values: set[Value], reached: Reached) -> bool:
        """Say whether a list begins here, or begins anew."""
        is_new = not reached.open or reached.place <= self.silence or _is_cut(self.blocks[place - 1])
        return is_new and any(value[1:] == (1, 0) for value in values)

    def _is_heading(self, place: int, block: Paragraph, values: set[Value], count: Count, *, is_running: bool) -> bool:
        """Say whether a paragraph is one of the numbered headings, of which the first interrupts a running list."""
        if len(block.text) > _SHORT or not _is_cut(block):
            return False
        headings = count.setdefault((_ROOT, _HEADINGS), Reached())
        is_next = any(follows(value, headings.open) for value in values)
        if is_next or (is_running and self._begins(place, values, headings)):
            headings.open, headings.place, self.silence = values, place, place
            return True
        return False

    def _stands_elsewhere(self, place: int, block: Paragraph, mark: Mark, key: List, count: Count) -> bool:
        """Say whether a number runs on from another list: within a line, around its own, or under a heading before."""
        values = values_of(mark)
        if place and any(follows(value, _inline(self.blocks[place - 1])) for value in values):
            return True
        above = {self.known.get(block.path[:depth], _ROOT) for depth in range(len(block.path))} | {_ROOT}
        if any(outer[0] in above and outer != key and _joins(mark, reached) for outer, reached in count.items()):
            self.silence = place
            return True
        kinds = {value[0] for value in values}
        others = (one for other, one in count.items() if other[1] == key[1] and kinds & {v[0] for v in one.open})
        latest = max(others, key=lambda reached: reached.place, default=Reached())
        return not count[key].open and any(follows(value, latest.open) for value in values)

    def _is_open(self, block: Paragraph) -> bool:
        """Say whether brackets put a paragraph, or all its words, in question."""
        head = block.start + block.text.index(block.enumerator)
        rest = block.text[head + len(block.enumerator) - block.start :]
        words = head + len(block.enumerator) + len(rest) - len(rest.lstrip(" *_"))
        before = bisect_right(self._starts, head)
        if words in self._openings or (before and self._reaches[before - 1] > head):
            return True
        return bisect_left(self._faults, block.start) < bisect_left(self._faults, block.end)

    def _list(self, block: Paragraph, mark: Mark) -> List:
        if "." in mark.label:
            return block.path[:-1], mark.manner
        return (self.known.get(block.path[:-1], _ROOT) if len(block.path) > 1 else _ROOT), mark.manner


def _is_cut(block: Paragraph) -> bool:
    """Say whether a paragraph ends in words that are no part of it, as a heading does that has lost its line."""
    return _END.search(block.text) is None


def _joins(mark: Mark, reached: Reached) -> bool:
    """Say whether a number belongs to a list around its own: "3 bis" under 3, "3.3" as the name of 3 itself."""
    values = values_of(mark)
    if "." in mark.label:
        return any((Numerals.DECIMAL, ordinal, 0) in reached.open for _, ordinal, _ in values)
    return mark.suffix > 0 and any(follows(value, reached.open) for value in values)


def _inline(block: Paragraph) -> set[Value]:
    """Return the numbers inside a paragraph, as in "4. (a) States shall: (i) act;"."""
    marks = (read_mark(block.text[found.end() : found.end() + 12]) for found in _WITHIN.finditer(block.text))
    return {value for mark in marks if mark is not None for value in values_of(mark)}
