"""How strongly a text obliges, and where a change makes it stronger or weaker; for English, and it judges nothing.

Method: the verbs and phrases of obligation that drafters use, longest first, each on a ladder of six rungs ("shall",
"shall endeavour to", "should", "may", "is encouraged to", and the bare declaration below them all). A phrase of the
new text is set against the phrases of the base that stand where its words came from. Other languages have no entry:
their texts have no findings.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache
from itertools import accumulate

from negotiate.text.edits import Edit
from negotiate.text.tokens import tokenize


class Strength(Enum):
    """A rung of the ladder, from the weakest."""

    NONE = 0
    ENCOURAGED = 1
    MAY = 2
    SHOULD = 3
    ENDEAVOUR = 4
    SHALL = 5


@dataclass(frozen=True, slots=True)
class StrengthPhrase:
    """Words that oblige: characters [start, end) of a text."""

    start: int
    end: int
    words: str
    strength: Strength


@dataclass(frozen=True, slots=True)
class Shift:
    """A change of strength at characters [start, end) of the new text; `old` or `new` is empty where there is none."""

    start: int
    end: int
    old: str
    new: str
    before: Strength
    after: Strength

    @property
    def is_weaker(self) -> bool:
        """Say whether the new text obliges less."""
        return self.after.value < self.before.value


_ENDEAVOUR = (
    r"(?:endeavou?rs?|strives?|seeks?|aims?|make (?:every|all) (?:possible )?efforts?"
    r"|use (?:its|their|his|her) best (?:efforts|endeavours))"
)
_LADDER = (
    (Strength.ENDEAVOUR, rf"(?:shall|must|will|undertakes?) (?:to )?{_ENDEAVOUR}(?: to)?"),
    (
        Strength.ENCOURAGED,
        r"(?:is|are|shall be|should be) (?:encouraged|invited|urged)(?: to)?|may wish to|encourages?|invites?",
    ),
    (Strength.SHALL, r"shall|must|may not|undertakes?(?: to)?|(?:is|are) (?:obliged|required) to|has to|have to"),
    (Strength.SHOULD, r"should|ought to"),
    # "May" with a capital is the month.
    (Strength.MAY, r"(?-i:may)|can|(?:is|are) (?:free|entitled) to"),
)
_PHRASE = re.compile("|".join(rf"(?P<s{rung.value}>\b(?:{words})\b)" for rung, words in _LADDER), re.IGNORECASE)


def phrases(text: str) -> tuple[StrengthPhrase, ...]:
    """Return the phrases of obligation in a text, in order.

    >>> [(phrase.words, phrase.strength.name) for phrase in phrases("A State shall endeavour to act, and may ask.")]
    [('shall endeavour to', 'ENDEAVOUR'), ('may', 'MAY')]
    """
    found: list[StrengthPhrase] = []
    at = 0
    for line in text.splitlines(keepends=True):
        found += [
            StrengthPhrase(at + phrase.start, at + phrase.end, phrase.words, phrase.strength)
            for phrase in _in_line(line)
        ]
        at += len(line)
    return tuple(found)


@lru_cache(maxsize=4096)
def _in_line(line: str) -> tuple[StrengthPhrase, ...]:
    """Return the phrases of one line; remembered, for a change leaves most lines as they are."""
    return tuple(
        StrengthPhrase(found.start(), found.end(), found[0], Strength(int(str(found.lastgroup)[1:])))
        for found in _PHRASE.finditer(line)
    )


def shifts(base: str, edits: Sequence[Edit]) -> tuple[Shift, ...]:
    """Return where edits of a base change how strongly it obliges, in text order; linear in the text.

    >>> [(shift.old, shift.new, shift.is_weaker) for shift in shifts("States shall act.", [Edit(1, 2, (" should",))])]
    [('shall', 'should', True)]
    """
    if not edits:
        return ()
    stretches = tuple(_stretches(base, edits))
    new = _text(base, edits)
    old_phrases, new_phrases = phrases(base), phrases(new)
    found = [shift for stretch in stretches for shift in _shifts(stretch, old_phrases, new_phrases)]
    return tuple(dict.fromkeys(found))


@dataclass(frozen=True, slots=True)
class _Stretch:
    """Characters [old_start, old_end) of the base that became [new_start, new_end) of the new text."""

    old_start: int
    old_end: int
    new_start: int
    new_end: int


def _stretches(base: str, edits: Iterable[Edit]) -> Iterator[_Stretch]:
    """Yield each edit in characters of both texts."""
    offsets = list(accumulate(map(len, tokenize(base)), initial=0))
    drift = 0
    for edit in edits:
        start, end = offsets[edit.start], offsets[edit.end]
        length = sum(map(len, edit.tokens))
        yield _Stretch(start, end, start + drift, start + drift + length)
        drift += length - (end - start)


def _text(base: str, edits: Iterable[Edit]) -> str:
    tokens = tokenize(base)
    words: list[str] = []
    at = 0
    for edit in edits:
        words += [*tokens[at : edit.start], *edit.tokens]
        at = edit.end
    return "".join([*words, *tokens[at:]])


def _shifts(stretch: _Stretch, old: Iterable[StrengthPhrase], new: Iterable[StrengthPhrase]) -> Iterator[Shift]:
    """Yield the changes of strength of one stretch: phrases that it touches, taken in pairs."""
    before = [phrase for phrase in old if _touches(phrase, stretch.old_start, stretch.old_end)]
    after = [phrase for phrase in new if _touches(phrase, stretch.new_start, stretch.new_end)]
    for was, is_now in zip(before, after, strict=False):
        if was.strength is not is_now.strength:
            yield Shift(is_now.start, is_now.end, was.words, is_now.words, was.strength, is_now.strength)
    for gone in before[len(after) :]:
        yield Shift(stretch.new_start, stretch.new_end, gone.words, "", gone.strength, Strength.NONE)
    for come in after[len(before) :]:
        yield Shift(come.start, come.end, "", come.words, Strength.NONE, come.strength)


def _touches(phrase: StrengthPhrase, start: int, end: int) -> bool:
    """Say whether a phrase lies in a stretch or reaches up to it: "shall" before "endeavour" is another phrase."""
    return phrase.start <= end and start <= phrase.end
