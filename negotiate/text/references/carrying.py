"""Carrying: a proposal goes with a renumbering of the text that it would change, its own references with it.

Decides nothing about numbers: the caller says what is rewritten in the text and what in the wording proposed.
Method: what the base says and the proposal leaves is the base's, and changes with it; every other reference of the
wording proposed is the proposal's own, read as a whole, even where only one of its words is.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import accumulate

from negotiate.text.diff.diff import diff
from negotiate.text.edits import Edit, apply
from negotiate.text.references.references import Reference, placed
from negotiate.text.references.rewriting import Rewrite, rewrite
from negotiate.text.tokens import tokenize


def common(
    base: str, edits: Sequence[Edit], of_base: Iterable[Reference], found: Iterable[Reference]
) -> dict[Reference, Reference]:
    """Return which references of the wording that edits propose are references of the base, that the edits leave.

    One that reads otherwise beside the words proposed ("article 3", and " of the Charter" put behind it) is none.

    >>> from negotiate.text.references.references import references
    >>> old, new = references("See article 3."), references("Please see article 3.")
    >>> [one.start for one in common("See article 3.", [Edit(0, 1, ("Please", " see"))], old, new)]
    [11]
    """
    places = {(one.start, one.end): one for one in of_base}
    spans = list(_spans(base, edits))
    pairs: dict[Reference, Reference] = {}
    for reference in found:
        offset = _offset(spans, reference)
        there = places.get((reference.start - (offset or 0), reference.end - (offset or 0)))
        if offset is not None and there is not None and _shifted(there, offset) == reference:
            pairs[reference] = there
    return pairs


def moved(base: str, edits: Sequence[Edit], over: Sequence[Edit], changes: Sequence[Rewrite]) -> tuple[Edit, ...]:
    """Carry edits of a base onto the text that a renumbering (`over`) makes of it; `changes` are in their wording.

    What they make there is always the wording proposed with its changes. So where a number stands partly in an edit
    and partly outside, or is one that the renumbering changes and the proposal does not, it comes to be theirs.

    >>> moved("See article 3.", [Edit(2, 3, (" 5",))], [Edit(2, 3, (" 4",))], [Rewrite(12, 13, "5", "6")])
    (Edit(start=2, end=3, tokens=(' 6',)),)
    """
    fresh, wanted = apply(base, over), rewrite(apply(base, edits), changes)
    carried: list[Edit] = []
    for edit, (_, _, start, end) in zip(edits, _spans(base, edits), strict=True):
        placed = _placed(edit, over)
        if placed is None:
            return diff(fresh, wanted)
        own = [
            replace(one, start=one.start - start, end=one.end - start) for one in changes if start <= one.start < end
        ]
        if any(one.end > end - start for one in own):
            return diff(fresh, wanted)
        carried.append(replace(placed, tokens=tokenize(rewrite(edit.text, own))) if own else placed)
    return tuple(carried) if apply(fresh, carried) == wanted else diff(fresh, wanted)


def _placed(edit: Edit, over: Iterable[Edit]) -> Edit | None:
    """Return an edit where a renumbering has pushed it; None where it holds a part of a number only."""
    start, end = edit.start, edit.end
    for other in over:
        growth = len(other.tokens) - (other.end - other.start)
        if other.end <= edit.start:
            start, end = start + growth, end + growth
        elif edit.start <= other.start and other.end <= edit.end:
            end += growth
        elif other.start < edit.end:
            return None
    return Edit(start, end, edit.tokens)


def _spans(base: str, edits: Iterable[Edit]) -> Iterable[tuple[int, int, int, int]]:
    """Yield the characters [start, end) of the base that each edit replaces, and those of the text that it makes."""
    starts = list(accumulate(map(len, tokenize(base)), initial=0))
    shift = 0
    for edit in edits:
        start, end = starts[edit.start], starts[edit.end]
        length = len(edit.text)
        yield start, end, start + shift, start + shift + length
        shift += length - (end - start)


def _offset(spans: Iterable[tuple[int, int, int, int]], reference: Reference) -> int | None:
    """Return how far edits have pushed a reference that they leave, None where one of them is inside it."""
    offset = 0
    for start, end, begun, ended in spans:
        if begun >= reference.end:
            break
        if ended > reference.start:
            return None
        offset = (ended - begun) - (end - start) + offset
    return offset


def _shifted(reference: Reference, offset: int) -> Reference:
    """Return a reference so many characters on."""
    return placed(reference, lambda start, end: (start + offset, end + offset))
