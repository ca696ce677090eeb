"""Which pairs of brackets were opened and which closed between two texts; a pair that moves with its paragraph stays.

Method: paragraphs are aligned, and inside each pair of them a bracket stands where the shortest difference keeps it.
A pair of which both brackets stand, and are a pair still, stayed; so did one whose words stand in brackets elsewhere.
"""

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from negotiate.text.changes.measures import by_kind
from negotiate.text.diff.diff import diff
from negotiate.text.diff.paragraphs.compare import ComparedParagraphs, Comparison, ParagraphChange
from negotiate.text.marks.brackets import BracketSpan, SpanKind, parse
from negotiate.text.norms.strength_pairs import ChangedStretch, changed_stretches

#: The two brackets of a pair, by the places of both.
_Places = tuple[int, int]


@dataclass(frozen=True, slots=True)
class BracketChanges:
    """The pairs of brackets that came and those that went, by kind."""

    opened: tuple[tuple[SpanKind, int], ...] = ()
    closed: tuple[tuple[SpanKind, int], ...] = ()

    @property
    def opened_count(self) -> int:
        """Return how many were opened."""
        return sum(count for _, count in self.opened)

    @property
    def closed_count(self) -> int:
        """Return how many were closed."""
        return sum(count for _, count in self.closed)

    def __add__(self, other: "BracketChanges") -> "BracketChanges":
        """Return the changes of both together."""
        return BracketChanges(
            by_kind(Counter(dict(self.opened)) + Counter(dict(other.opened))),
            by_kind(Counter(dict(self.closed)) + Counter(dict(other.closed))),
        )


def bracket_changes(old: str, new: str, comparison: Comparison) -> BracketChanges:
    """Return which brackets of a text were closed and which of the new one were opened; `comparison` is of the two.

    >>> from negotiate.text.diff.paragraphs.compare import compare
    >>> old, new = "States [shall][should] act [now].", "States shall act [now] [, or later]."
    >>> found = bracket_changes(old, new, compare(old, new))
    >>> [(kind.value, count) for kind, count in found.closed], [(kind.value, count) for kind, count in found.opened]
    ([('alternative', 2)], [('optional', 1)])
    """
    before, after = ({_places(span): span for span in parse(text).spans} for text in (old, new))
    if not before and not after:
        return BracketChanges()
    carried = dict(_carried(comparison))
    landed = {
        place: (start, end)
        for start, end in before
        if (place := (carried.get(start, -1), carried.get(end, -1))) in after
    }
    stayed = set(landed.values())
    closed = [span for places, span in before.items() if places not in stayed]
    opened = [span for places, span in after.items() if places not in landed]
    gone, come = _without_equals(old, closed, new, opened)
    return BracketChanges(by_kind(Counter(come)), by_kind(Counter(gone)))


def _places(span: BracketSpan) -> _Places:
    return span.start, span.end - 1


def _carried(comparison: Comparison) -> Iterator[_Places]:
    """Yield each bracket of the old text that stands in the new one, with its place there."""
    for entry in comparison.entries:
        if entry.old and entry.new and entry.kind is not ParagraphChange.DEPARTED:
            here, there = comparison.old[entry.old[0]].start, comparison.new[entry.new[0]].start
            yield from ((here + was, there + is_now) for was, is_now in _kept_brackets(entry))


def _kept_brackets(entry: ComparedParagraphs) -> Iterator[_Places]:
    """Yield the brackets that stay inside a pair of paragraphs, by their places in both."""
    minimal = diff(entry.old_text, entry.new_text, minimal=True) if entry.edits else ()
    stretches = tuple(changed_stretches(entry.old_text, minimal))
    for place, sign in enumerate(entry.old_text):
        if sign in "[]［］":
            now = _place_now(stretches, place)
            if now >= 0:
                yield place, now


def _place_now(stretches: tuple[ChangedStretch, ...], place: int) -> int:
    """Return where a character stands now, or -1 where it does not."""
    n = bisect_right(stretches, place, key=lambda stretch: stretch.old_start) - 1
    if n < 0:
        return place
    stretch = stretches[n]
    return -1 if place < stretch.old_end else place + stretch.new_end - stretch.old_end


def _without_equals(
    old: str, closed: list[BracketSpan], new: str, opened: list[BracketSpan]
) -> tuple[list[SpanKind], list[SpanKind]]:
    """Return the kinds of what went and what came, without pairs whose very words stand in brackets on both sides."""
    there: defaultdict[str, list[BracketSpan]] = defaultdict(list)
    for span in opened:
        there[new[span.start : span.end]].append(span)
    gone: list[SpanKind] = []
    for span in closed:
        equals = there[old[span.start : span.end]]
        if equals:
            equals.pop()
        else:
            gone.append(span.kind)
    return gone, [span.kind for spans in there.values() for span in spans]
