"""The phrases by which drafters oblige, permit and encourage, each on its rung; for English, and it compares nothing.

Method: verbs and phrases, longest first, each on a ladder of rungs ("shall", "may not", "shall endeavour to", "should",
"may", "need not", "is encouraged to", and the bare declaration below them all); a denial belongs to its phrase. Other
languages have no entry: their texts have no phrases.
"""

import re
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache


class Strength(Enum):
    """A rung of the ladder, from the weakest."""

    NONE = 0
    ENCOURAGED = 1
    EXEMPT = 2  # "need not"
    MAY = 3
    SHOULD = 4
    ENDEAVOUR = 5
    DENIED = 6  # "may not": a permission denied, which some read as a prohibition and some do not
    SHALL = 7


#: What a phrase of each rung is, and what it is where it is denied.
_NAMES = {
    Strength.NONE: ("no obligation", "no obligation"),
    Strength.ENCOURAGED: ("an encouragement", "an encouragement not to"),
    Strength.EXEMPT: ("an exemption", "an exemption"),
    Strength.MAY: ("a permission", "a permission not to"),
    Strength.SHOULD: ("a recommendation", "a recommendation not to"),
    Strength.ENDEAVOUR: ("an obligation to try", "an obligation to try not to"),
    Strength.DENIED: ("a permission denied", "a permission denied"),
    Strength.SHALL: ("an obligation", "a prohibition"),
}


#: What a phrase can be, the strongest first.
NAMES = tuple(dict.fromkeys(name for rung in reversed(Strength) for name in _NAMES[rung] if rung is not Strength.NONE))


@dataclass(frozen=True, slots=True)
class StrengthPhrase:
    """Words that oblige: characters [start, end) of a text; `is_denied` where they oblige not to do something."""

    start: int
    end: int
    words: str
    strength: Strength
    is_denied: bool = False

    @property
    def name(self) -> str:
        """Say what the words are: an obligation, or another."""
        return _NAMES[self.strength][self.is_denied]

    def binds_as(self, other: "StrengthPhrase") -> bool:
        """Say whether both oblige alike, in whatever words."""
        return (self.strength, self.is_denied) == (other.strength, other.is_denied)


_ENDEAVOUR = (
    r"(?:endeavou?rs?|strives?|seeks?|aims?|make (?:every|all) (?:possible )?efforts?"
    r"|use (?:its|their|his|her) best (?:efforts|endeavours))"
)
_NOT = r"(?: not| never| in no case| under no circumstances)?"
# "May" with a capital is the month.
_MAY = r"(?-i:may)"
_LADDER = {
    Strength.ENDEAVOUR: (rf"(?:shall|must|will|undertakes?) (?:to )?{_ENDEAVOUR}(?: not)?(?: to)?",),
    Strength.ENCOURAGED: (
        r"(?:is|are|shall be|should be) (?:encouraged|invited|urged)(?: not)?(?: to)?",
        rf"{_MAY} wish to",
        r"encourages?",
        r"invites?",
    ),
    Strength.EXEMPT: (
        r"need not",
        r"(?:do|does) not (?:need|have) to",
        r"(?:is|are|shall|should|will) not (?:be )?(?:obliged|required) to",
        r"(?:is|are) under no obligation to",
    ),
    Strength.DENIED: (
        rf"{_MAY} (?:not|never|in no case|under no circumstances)",
        r"cannot",
        r"can not",
        r"(?:is|are) not (?:free|entitled|permitted|allowed) to",
    ),
    Strength.SHALL: (
        rf"(?:shall|must){_NOT}",
        r"undertakes?(?: not)?(?: to)?",
        r"(?:is|are) (?:obliged|required)(?: not)? to",
        r"(?:has|have)(?: not)? to",
    ),
    Strength.SHOULD: (rf"should{_NOT}", r"ought(?: not)? to"),
    Strength.MAY: (_MAY, r"can", r"(?:is|are) (?:free|entitled|permitted|allowed) to"),
}
_PHRASE = re.compile(
    "|".join(rf"(?P<s{rung.value}>\b(?:{'|'.join(words)})\b)" for rung, words in _LADDER.items()).replace(" ", r"\s+"),
    re.IGNORECASE,
)
_DENIAL = re.compile(r"\b(?:not|never|no)\b", re.IGNORECASE)
#: Rungs that are a denial already, so that "not" in their words turns nothing round.
_NEGATIVE = (Strength.DENIED, Strength.EXEMPT)


def phrases(text: str) -> tuple[StrengthPhrase, ...]:
    """Return the phrases of obligation in a text, in order.

    >>> [(phrase.words, phrase.name) for phrase in phrases("A State shall endeavour to act, and shall not wait.")]
    [('shall endeavour to', 'an obligation to try'), ('shall not', 'a prohibition')]
    """
    found: list[StrengthPhrase] = []
    at = 0
    for line in text.splitlines(keepends=True):
        found += [
            StrengthPhrase(at + phrase.start, at + phrase.end, phrase.words, phrase.strength, phrase.is_denied)
            for phrase in _in_line(line)
        ]
        at += len(line)
    return tuple(found)


@lru_cache(maxsize=4096)
def _in_line(line: str) -> tuple[StrengthPhrase, ...]:
    """Return the phrases of one line; remembered, for a change leaves most lines as they are."""
    return tuple(_phrase(found) for found in _PHRASE.finditer(line))


def _phrase(found: re.Match[str]) -> StrengthPhrase:
    rung = Strength(int(str(found.lastgroup)[1:]))
    is_denied = rung in _NEGATIVE or _DENIAL.search(found[0]) is not None
    return StrengthPhrase(found.start(), found.end(), found[0], rung, is_denied)
