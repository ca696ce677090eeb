"""How edits of one base stand to each other: the same, apart, touching, in each other's way; it decides nothing.

Method: an insertion or a deletion beside words that repeat its own can be moved along them without any change
to the result ("very" added to "very very" may stand in three places). Such an edit is compared at one
canonical place, the most natural to read, and counts as touching whatever lies between its equally natural
places (a paragraph that could begin before the last full stop of another still begins after it). Edits that
touch are gathered into clusters by one sweep from left to right, in O(E log E) for E edits; as clusters of
intervals lie one after another, no union of sets is needed. A slide is measured a block of words at a time
and judged near its ends only, so that one word repeated through a whole clause costs no more than the reading
of it. The order of the authors plays no part.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from itertools import repeat
from math import ceil

from negotiate.text.diff.common_ends import shared_head, shared_tail
from negotiate.text.diff.places import strength
from negotiate.text.edits import Edit, Tokens
from negotiate.text.pairs.kept_signs import between_signs
from negotiate.text.tokens import tokenize

#: Tokens compared at once where words repeat.
_BLOCK = 64


class Relation(Enum):
    """How two edits of one base stand to each other."""

    SAME = "same"  # one change, made twice
    CLEAN = "clean"  # at least one kept word lies between them
    ADJACENT = "adjacent"  # they touch, and share no word
    ORDER = "order"  # two insertions at one point: which comes first?
    CLASH = "clash"  # both change the same word, or one inserts inside what the other replaces


@dataclass(frozen=True, slots=True)
class Footprint:
    """An edit at its canonical place, and the ground [low, reach] that it covers wherever it could as well stand.

    `given` is where its author put it; both say the same, and neither takes out words to put them back.
    """

    edit: Edit
    low: int
    reach: int
    given: Edit


def relate(edit: Edit, other: Edit) -> Relation:
    """Return the relation of two edits of one base, as they stand; make them `canonical` before.

    >>> relate(Edit(1, 2, (" should",)), Edit(1, 2, (" must",)))
    <Relation.CLASH: 'clash'>
    """
    first, second = sorted((edit, other))
    if first == second:
        return Relation.SAME
    if first.is_insertion and second.is_insertion and first.start == second.start:
        return Relation.ORDER
    if second.start < first.end:
        return Relation.CLASH
    return Relation.ADJACENT if second.start == first.end else Relation.CLEAN


def meet(footprint: Footprint, other: Footprint) -> Relation:
    """Return the relation of two edits with their reach: CLEAN only if neither could slide to touch the other.

    >>> tokens = ("a", " very", " very", " big")
    >>> added, swapped = Edit(1, 1, (" very",)), Edit(3, 4, (" large",))
    >>> relate(added, swapped), meet(*footprints(tokens, [added, swapped]))
    (<Relation.CLEAN: 'clean'>, <Relation.CLEAN: 'clean'>)
    >>> meet(*(footprint for edit in (added, swapped) for footprint in footprints(tokens, [edit])))
    <Relation.ADJACENT: 'adjacent'>
    """
    relation = relate(footprint.edit, other.edit)
    apart = footprint.reach < other.low or other.reach < footprint.low
    return relation if apart or relation is not Relation.CLEAN else Relation.ADJACENT


def canonical(tokens: Tokens, edit: Edit) -> Edit:
    """Return the edit without words that it takes out and puts back, at the most natural place that it can have.

    >>> canonical(("a", " very", " very", " big"), Edit(1, 2))
    Edit(start=2, end=3, tokens=())
    """
    return _footprint(tokens, _trimmed(tokens, edit), 0, len(tokens)).edit


def footprints(tokens: Tokens, edits: Iterable[Edit]) -> tuple[Footprint, ...]:
    """Return the footprints of one author's edits in text order; raise ValueError where they overlap or lie outside.

    Touching edits become one, edits that change nothing vanish, and no edit slides up to its neighbour, so that
    at least one kept word stays between any two.
    """
    joined = _joined(edits)
    if joined and joined[-1].end > len(tokens):
        raise ValueError(f"edit [{joined[-1].start}, {joined[-1].end}) ends beyond a text of {len(tokens)} tokens")
    plain = [_trimmed(tokens, part) for edit in joined for part in between_signs(tokens, edit)]
    plain = [edit for edit in plain if edit.start < edit.end or edit.tokens]
    floors = (0, *(edit.end + 1 for edit in plain))
    ceilings = (*(edit.start - 1 for edit in plain[1:]), len(tokens))
    return tuple(map(_footprint, repeat(tokens), plain, floors, ceilings))


def unslid(edits: Iterable[Edit]) -> tuple[Footprint, ...]:
    """Return the footprints of edits of an unknown base, in text order: each stands where it is given, only there."""
    return tuple(Footprint(edit, edit.start, edit.end, edit) for edit in _joined(edits))


def contains(edit: Edit, other: Edit) -> bool:
    """Say whether carrying out `edit` does all that `other` asks; both are canonical.

    The same edit does, a longer insertion at the same point, and a deletion of more.

    >>> contains(Edit(2, 2, (" in", " good", " faith")), Edit(2, 2, (" faith",)))
    True
    """
    if edit == other:
        return True
    if edit.is_insertion and other.is_insertion and edit.start == other.start:
        return _within(other.tokens, edit.tokens)
    deletes = not edit.tokens and not other.tokens and not other.is_insertion
    return deletes and edit.start <= other.start and other.end <= edit.end


def clusters(tokens: Tokens, proposals: Mapping[str, Sequence[Footprint]]) -> Iterator[list[tuple[str, Footprint]]]:
    """Yield the edits of all authors, each with its author, in groups that touch; between groups a word is kept.

    >>> ours, yours = Edit(1, 2, (" should",)), Edit(2, 2, (" never",))
    >>> tokens = ("States", " shall", " act")
    >>> [len(group) for group in clusters(tokens, {"A": footprints(tokens, [ours]), "B": footprints(tokens, [yours])})]
    [2]
    """
    marked = [(author, footprint) for author in sorted(proposals) for footprint in proposals[author]]
    marked.sort(key=lambda item: item[1].low)
    group: list[tuple[str, Footprint]] = []
    reach = 0
    for author, footprint in marked:
        if group and footprint.low > reach and not _fuses(tokens, reach, footprint):
            yield group
            group = []
        group.append((author, footprint))
        reach = max(reach, footprint.reach)
    if group:
        yield group


def _joined(edits: Iterable[Edit]) -> list[Edit]:
    """Return edits in text order with touching ones made one; raise ValueError where they overlap."""
    joined: list[Edit] = []
    for edit in sorted(edits):
        reached = joined[-1].end if joined else 0
        if not reached <= edit.start <= edit.end:
            raise ValueError(f"edit [{edit.start}, {edit.end}) overlaps another or ends before it starts")
        if joined and reached == edit.start:
            before = joined.pop()
            edit = Edit(before.start, edit.end, before.tokens + edit.tokens)
        joined.append(edit)
    return joined


def _trimmed(tokens: Tokens, edit: Edit) -> Edit:
    """Return an edit without the words at its ends that it takes out and puts back."""
    start, end, new = edit.start, edit.end, edit.tokens
    shorter = min(end - start, len(new))
    first = 0
    while first < shorter and tokens[start + first] == new[first]:
        first += 1
    last = 0
    while last < shorter - first and tokens[end - 1 - last] == new[-1 - last]:
        last += 1
    return Edit(start + first, end - last, new[first : len(new) - last])


def _footprint(tokens: Tokens, edit: Edit, floor: int, ceiling: int) -> Footprint:
    """Slide a pure insertion or deletion between floor and ceiling; a replacement stays where it is.

    A step to the left is open where the word before the edit equals the last word that it adds or removes, which
    then comes first: the words rotate. Among equally natural places the last one is taken, and its ground covers
    them all; a less natural place is out of the question, unless a neighbour stands in the way of the best one.
    """
    start, end = edit.start, edit.end
    words = edit.tokens if edit.is_insertion else tokens[start:end]
    if not words or (edit.tokens and not edit.is_insertion):
        return Footprint(edit, start, end, edit)
    left, right = _before(tokens, words, start, floor), _after(tokens, words, end, ceiling)
    if not left and not right:
        return Footprint(edit, start, end, edit)
    steps = _telling(range(-left, right + 1), words)
    worth = {step: _naturalness(tokens, start, end, words, step) for step in steps}
    step = max(worth, key=lambda step: (worth[step], step))
    turn = step % len(words)
    turned = edit.tokens and words[turn:] + words[:turn]
    is_blocked = start - left == floor > 0 or end + right == ceiling < len(tokens)
    likely = [other for other in worth if is_blocked or worth[other] == worth[step]]
    return Footprint(Edit(start + step, end + step, turned), start + likely[0], end + likely[-1], edit)


def _after(tokens: Tokens, words: Tokens, start: int, end: int) -> int:
    """Return how many of the tokens [start, end) say the words over and over."""
    if start >= end or tokens[start] != words[0]:
        return 0
    block, reached = words * ceil(_BLOCK / len(words)), start
    while reached + len(block) <= end and tokens[reached : reached + len(block)] == block:
        reached += len(block)
    return reached - start + shared_head(tokens[reached : min(end, reached + len(block))], block)


def _before(tokens: Tokens, words: Tokens, end: int, start: int) -> int:
    """Return how many of the tokens [start, end) say the words over and over, from the end backwards."""
    if end <= start or tokens[end - 1] != words[-1]:
        return 0
    block, reached = words * ceil(_BLOCK / len(words)), end
    while reached - len(block) >= start and tokens[reached - len(block) : reached] == block:
        reached -= len(block)
    return end - reached + shared_tail(tokens[max(start, reached - len(block)) : reached], block)


def _telling(steps: range, words: Tokens) -> tuple[int, ...]:
    """Return the steps to try: as words that repeat turn round, every place between the ends has its like near them."""
    size = len(words)
    turns = next(n for n in range(1, size + 1) if size % n == 0 and words[n:] == words[: size - n])
    if len(steps) <= 2 * turns + 2:
        return tuple(steps)
    return (*steps[: turns + 1], *steps[-turns - 1 :])


def _naturalness(tokens: Tokens, start: int, end: int, words: Tokens, step: int) -> int:
    """Say how natural it is to read `words` as one piece that is added or removed, `step` words further on."""
    place, turn = start + step, step % len(words)
    before, after = tokens[max(place - 1, 0) : place], tokens[end + step : end + step + 1]
    first, last = words[turn], words[turn - 1]
    return strength((*before, first, last), len(before)) + strength((last, *after), 1)


def _fuses(tokens: Tokens, reach: int, footprint: Footprint) -> bool:
    """Say whether a change that ends at `reach` could grow together with the next one over mere marks between them.

    One author makes "1,x" of "y,x" and another "y,5": together that is "1,5", one number that nobody proposed.
    """
    low, edit = footprint.low, footprint.edit
    between = tokens[reach:low]
    if not 0 < len(between) <= 3 or any(mark[0].isspace() or mark.isalnum() for mark in between):
        return False
    head = (edit.tokens or tokens[edit.end :])[:1] if edit.start == low else tokens[low : low + 1]
    return any(tokenize("".join((probe, *between, *head))) != (probe, *between, *head) for probe in "a0")


def _within(words: Tokens, others: Tokens) -> bool:
    """Say whether `words` stand in `others`, one after another."""
    size = len(words)
    return any(others[place : place + size] == words for place in range(len(others) - size + 1))
