"""Where a change makes a text bind more strongly, less, or the other way round; it judges nothing.

Method: the phrases of obligation of both texts (`negotiate.text.norms.strength_phrases`) are paired
(`negotiate.text.norms.strength_pairs`), and a pair on different rungs is a shift. A phrase without a partner came or
went; where it is one of several alternatives of which another stands, the text was settled or opened, and that is a
shift only as far as the strongest words that were open are given up, or words that were settled are open again.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache

from negotiate.text.edits import Edit
from negotiate.text.marks.brackets import alternatives, parse
from negotiate.text.marks.options.options import options
from negotiate.text.norms.phrasebooks import book_of
from negotiate.text.norms.strength_pairs import StrengthPairs, StrengthSide, pair_phrases
from negotiate.text.norms.strength_phrases import Strength, StrengthPhrase


class Turn(Enum):
    """Which way a text turned, in words for a page."""

    WEAKER = "weaker"
    STRONGER = "stronger"
    REVERSED = "the other way round"
    OPENED = "open"


@dataclass(frozen=True, slots=True)
class Shift:
    """A change of strength at characters [start, end) of the new text: the phrase that was, and the one that is now.

    `was` stands in the base, `is_now` in the new text; where there is none, its words are empty.
    """

    start: int
    end: int
    was: StrengthPhrase
    is_now: StrengthPhrase
    turn: Turn

    @property
    def old(self) -> str:
        """Return the words that stood."""
        return self.was.words

    @property
    def new(self) -> str:
        """Return the words that stand now."""
        return self.is_now.words

    @property
    def is_weaker(self) -> bool:
        """Say whether the new text obliges less."""
        return self.turn is Turn.WEAKER


def shifts(base: str, edits: Sequence[Edit], language: str = "en") -> tuple[Shift, ...]:
    """Return where edits of a base change how strongly it obliges, in the order of the new text; in a language
    that is read.

    >>> [(shift.old, shift.new, shift.is_weaker) for shift in shifts("States shall act.", [Edit(1, 2, (" should",))])]
    [('shall', 'should', True)]
    """
    if not edits or book_of(language) is None:
        return ()
    found = pair_phrases(base, edits, language)
    shifted = [*_changed(found), *_gone(found), *_come(found)]
    return tuple(sorted(shifted, key=lambda shift: (shift.start, shift.end, shift.was.start)))


def _changed(found: StrengthPairs) -> Iterator[Shift]:
    """Yield the phrases that stand on another rung than they stood on, or deny what they did not."""
    for i, j in found.pairs.items():
        was, is_now = found.old.phrases[i], found.new.phrases[j]
        if not was.binds_as(is_now):
            yield Shift(is_now.start, is_now.end, was, is_now, _turn(was, is_now))


def _gone(found: StrengthPairs) -> Iterator[Shift]:
    """Yield the phrases that went, one of several alternatives only as far as a weaker one stayed."""
    stayed = {alternative: found.pairs[n] for n, alternative in _alternatives(found.old) if n in found.pairs}
    settled = _rivals(_alternatives(found.old), stayed)
    for n in found.gone:
        was = found.old.phrases[n]
        if n not in settled:
            at = found.place(was.start)
            yield Shift(at, at, was, StrengthPhrase(at, at, "", Strength.NONE), Turn.WEAKER)
            continue
        is_now = max((found.new.phrases[m] for m in settled[n]), key=_rung)
        if _rung(is_now) < _rung(was):
            yield Shift(is_now.start, is_now.end, was, is_now, Turn.WEAKER)


def _come(found: StrengthPairs) -> Iterator[Shift]:
    """Yield the phrases that came, one beside a phrase that stood alone as what opens it again."""
    stood = {new: old for old, new in found.pairs.items()}
    stayed = {alternative: stood[n] for n, alternative in _alternatives(found.new) if n in stood}
    opened = _rivals(_alternatives(found.new), stayed)
    for n in found.come:
        is_now = found.new.phrases[n]
        if n not in opened:
            before = StrengthPhrase(is_now.start, is_now.start, "", Strength.NONE)
            yield Shift(is_now.start, is_now.end, before, is_now, Turn.STRONGER)
            continue
        was = max((found.old.phrases[m] for m in opened[n]), key=_rung)
        if not was.binds_as(is_now):
            yield Shift(is_now.start, is_now.end, was, is_now, Turn.OPENED)


def _turn(was: StrengthPhrase, is_now: StrengthPhrase) -> Turn:
    """Say which way the same sentence turned: from a permission to its denial is the other way round."""
    if was.is_denied != is_now.is_denied and Strength.EXEMPT not in (was.strength, is_now.strength):
        return Turn.REVERSED
    return Turn.WEAKER if _rung(is_now) < _rung(was) else Turn.STRONGER


def _rung(phrase: StrengthPhrase) -> int:
    return phrase.strength.value


#: A set of alternatives, by its number, and the place of one in it.
_Alternative = tuple[int, int]


def _alternatives(side: StrengthSide) -> tuple[tuple[int, _Alternative], ...]:
    """Return the phrases that stand in one of several alternatives, each with it."""
    return tuple(
        (n, (number, place))
        for number, rivals in enumerate(_rival_spans(side.text))
        for place, (start, end) in enumerate(rivals)
        for n in side.touched(start + 1, end - 1)
        if start <= side.phrases[n].start and side.phrases[n].end <= end
    )


@lru_cache(maxsize=64)
def _rival_spans(text: str) -> tuple[tuple[tuple[int, int], ...], ...]:
    """Return the alternatives of a text in brackets and the options of each set, as characters [start, end)."""
    sets: dict[int, list[tuple[int, int]]] = {}
    for option in options(text):
        sets.setdefault(option.set, []).append((option.start, option.end))
    bracketed = (tuple((span.start, span.end) for span in rivals) for rivals in alternatives(parse(text)))
    return (*bracketed, *map(tuple, sets.values()))


def _rivals(standing: Iterable[tuple[int, _Alternative]], stayed: dict[_Alternative, int]) -> dict[int, list[int]]:
    """Return for each phrase in an alternative what stays of the others of its set, where its own does not."""
    left: dict[int, list[int]] = {}
    for n, (number, place) in standing:
        others = [partner for (other, at), partner in stayed.items() if other == number and at != place]
        if others and (number, place) not in stayed:
            left.setdefault(n, []).extend(others)
    return left
