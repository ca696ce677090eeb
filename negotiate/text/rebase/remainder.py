"""What is left to do of a change once a part of it has been done; nothing is said where that is doubtful.

Method: a change B to W and what was done of it, B to X. X is part of the way where going by X is no longer than
going straight, counted in words struck and brought (three points on a shortest path): then nothing that was done
has to be undone, and whoever goes on arrives at W word for word. Short words agree by chance, so that in each place
between two words that all three keep, the part must have done nothing, or everything, or have struck words where
nothing is brought, or have brought a telling share of what is brought there.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from itertools import accumulate, chain

from negotiate.text.diff.anchors import CAP
from negotiate.text.diff.diff import align
from negotiate.text.diff.readable import readable
from negotiate.text.diff.stretch import Stretch
from negotiate.text.edits import Edit, Tokens
from negotiate.text.merge.regions import substitute

#: Words that a part must have struck and brought in one place, and in all, to be more than chance.
TELLING = 2


class TokenStep(Enum):
    """What happens to one token on the way."""

    KEPT = "kept"
    STRUCK = "struck by the part"
    BROUGHT = "brought by the part"
    REMOVED = "still to be struck"
    ADDED = "still to be brought"


Place = list[tuple[TokenStep, str]]
_DONE = frozenset((TokenStep.STRUCK, TokenStep.BROUGHT))
_LEFT = frozenset((TokenStep.REMOVED, TokenStep.ADDED))


def remainder(
    tokens: Tokens, part: Sequence[Edit], whole: Sequence[Edit], start: int, end: int
) -> tuple[Edit, ...] | None:
    """Return the edits, on what `part` makes of the tokens [start, end), that lead on to what `whole` makes of them.

    None where `part` does other things than `whole`, or too little to be sure. No edit touches a word that an edit
    of `part` carries. A stretch above `anchors.CAP` is not looked into.

    >>> remainder(("We", " act"), [Edit(2, 2, (" now",))], [Edit(1, 2, (" meet", " now"))], 0, 2) is None
    True
    >>> remainder(("We", " act"), [Edit(1, 2, (" meet",))], [Edit(1, 2, (" meet", " now"))], 0, 2)
    (Edit(start=2, end=2, tokens=(' now',)),)
    """
    found = _way(tokens, part, whole, start, end)
    if found is None or not all(map(_is_sure, found.places)):
        return None
    return tuple(Edit(left.start, left.end, found.goal[left.first : left.last]) for left in found.rest)


def holds(tokens: Tokens, whole: Sequence[Edit], part: Sequence[Edit], start: int, end: int) -> bool:
    """Say whether what `whole` makes of the tokens [start, end) says already what `part` asks, in one piece.

    >>> holds(("We", " act"), [Edit(2, 2, (" here", " and", " now"))], [Edit(2, 2, (" and", " now"))], 0, 2)
    True
    """
    found = _way(tokens, part, whole, start, end)
    return found is not None and all(_is_sure(place) and _is_unbroken(place) for place in found.places)


@dataclass(frozen=True, slots=True)
class _Way:
    """What is left of a way to `goal`, and what is done at each place of the whole way."""

    goal: Tokens
    rest: list[Stretch]
    places: list[Place]


def _way(tokens: Tokens, part: Sequence[Edit], whole: Sequence[Edit], start: int, end: int) -> _Way | None:
    """Return the way on from `part` to `whole`; None where it is no way on, or where the part is next to nothing."""
    base, done, goal = tokens[start:end], *(substitute(tokens, edits, start, end) for edits in (part, whole))
    if max(len(base) * len(goal), len(done) * len(goal), len(base) * len(done)) > CAP:
        return None
    before, rest = align(base, done, CAP), align(done, goal, CAP)
    if _length(before) + _length(rest) > _length(align(base, goal, CAP)):
        return None
    carried = _carried(part, start)
    if _strikes(rest, carried):
        return None
    places = list(_places(_steps(base, done, goal, before, rest)))
    smooth = readable(done, goal, rest)
    left = rest if _strikes(smooth, carried) else smooth
    return _Way(goal, left, places) if _is_telling(places) else None


def _length(stretches: Iterable[Stretch]) -> int:
    """Return how many tokens a difference strikes and brings."""
    return sum(part.end - part.start + part.last - part.first for part in stretches)


def _carried(edits: Sequence[Edit], start: int) -> frozenset[int]:
    """Return where the tokens of edits stand once they are carried out, counted from `start`."""
    shifts = accumulate((len(edit.tokens) - edit.end + edit.start for edit in edits), initial=-start)
    firsts = (edit.start + shift for edit, shift in zip(edits, shifts, strict=False))
    runs = (range(first, first + len(edit.tokens)) for edit, first in zip(edits, firsts, strict=True))
    return frozenset(chain.from_iterable(runs))


def _strikes(rest: Iterable[Stretch], carried: frozenset[int]) -> bool:
    """Say whether what is left strikes one of the tokens carried."""
    return not all(carried.isdisjoint(range(left.start, left.end)) for left in rest)


def _steps(
    base: Tokens, done: Tokens, goal: Tokens, before: Sequence[Stretch], rest: Sequence[Stretch]
) -> Iterator[tuple[TokenStep, str]]:
    """Yield every token of the whole way, in text order, with what happens to it."""
    steps = [TokenStep.KEPT] * len(done)
    struck = {stretch.first: base[stretch.start : stretch.end] for stretch in before}
    added = {left.start: goal[left.first : left.last] for left in rest}
    for stretch in before:
        steps[stretch.first : stretch.last] = [TokenStep.BROUGHT] * (stretch.last - stretch.first)
    for left in rest:
        steps[left.start : left.end] = [TokenStep.REMOVED] * (left.end - left.start)
    for place in range(len(done) + 1):
        yield from ((TokenStep.STRUCK, token) for token in struck.get(place, ()))
        yield from ((TokenStep.ADDED, token) for token in added.get(place, ()))
        yield from zip(steps[place : place + 1], done[place : place + 1], strict=True)


def _places(steps: Iterable[tuple[TokenStep, str]]) -> Iterator[Place]:
    """Yield what happens between any two words that are kept all the way."""
    place: Place = []
    for step, token in steps:
        if step is not TokenStep.KEPT:
            place.append((step, token))
        elif place:
            yield place
            place = []
    if place:
        yield place


def _words(place: Place) -> list[TokenStep]:
    """Return what happens to the words of a place, its marks left out."""
    return [step for step, token in place if token[-1].isalnum()]


def _is_telling(places: Sequence[Place]) -> bool:
    """Say whether the part has done enough of the whole, wherever it did it, to be more than chance."""
    words = [step for place in places for step in _words(place)]
    done = sum(step in _DONE for step in words)
    only_strikes = not any(step in (TokenStep.BROUGHT, TokenStep.ADDED) for place in places for step, _ in place)
    return only_strikes or done >= TELLING or 2 * done >= len(words)


def _is_sure(place: Place) -> bool:
    """Say whether what the part did in one place is beyond doubt a part of what the whole does there."""
    steps = {step for step, _ in place}
    if not steps & _LEFT or not steps & _DONE or not steps & {TokenStep.BROUGHT, TokenStep.ADDED}:
        return True
    words = _words(place)
    written = [step for step in words if step in (TokenStep.BROUGHT, TokenStep.ADDED)]
    brought = written.count(TokenStep.BROUGHT)
    if not brought or brought + words.count(TokenStep.STRUCK) < TELLING:
        return False
    ends = (written[:brought], written[len(written) - brought :])
    return 2 * brought >= len(written) or [TokenStep.BROUGHT] * brought in ends


def _is_unbroken(place: Place) -> bool:
    """Say whether the words that the part brought in one place stand one after another."""
    written = [step for step in _words(place) if step in (TokenStep.BROUGHT, TokenStep.ADDED)]
    brought = written.count(TokenStep.BROUGHT)
    first = written.index(TokenStep.BROUGHT) if brought else 0
    return written[first : first + brought] == [TokenStep.BROUGHT] * brought
