"""Levels: which numbers the first cell of a row names, from one to another or without an upper end.

Read are "3", "Level 3", "2–3", "2 to 3", "2, 3 and 4", "4 and above", "4+", "up to 2", in the numerals that labels
know (digits of all scripts, Roman, Han) and in six languages; what is in one bracket as a whole is read as if it
stood. Anything else ("serious", "[2][3]") names no level, and no check guesses one.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from negotiate.characters import matching_form
from negotiate.text.marks.emphasis import without_marks
from negotiate.text.marks.numerals import HAN_NUMBER, han_value, roman_value

#: The highest number that a level is read as.
HIGHEST = 999
#: Letters above which words are no level.
LONGEST = 80

_NUMBER = rf"(?:\d{{1,3}}|[ivx]{{1,6}}|{HAN_NUMBER})"
_NAMED = (
    r"(?:levels?|steps?|stages?|tiers?|grades?|rungs?|degrees?|niveaux?|paliers?|nivele?s?|grados?|уровень|уровни|"
    r"ступень|ступени|المستوى|المستويات|第)?\s*"
)
_TO = r"\s*(?:[-–—]|to|through|à|a|al|по|до|إلى|至|到)\s*"
_AND = r"\s*(?:,|;|/|&|、|،|and|or|et|ou|y|o|и|или|و|أو|和|或)\s*"
_UPWARD = (
    r"\s*(?:\+|(?:(?:and|or|et|ou|y|o|и|или)\s+)?(?:above|higher|more|over|up|upwards?|au-delà|plus|supérieurs?|"
    r"superiores|superior|más|arriba|выше|более)|فما فوق|فأعلى|[及或和]?以上)\s*"
)
_UP_TO = r"(?:up to|at most|jusqu'à|jusqu’à|hasta|до|حتى)\s*"
_CLASSIFIER = r"\s*(?:级|級)?\s*"

_ONE = re.compile(rf"{_NAMED}({_NUMBER}){_CLASSIFIER}")
_RANGE = re.compile(rf"{_NAMED}({_NUMBER}){_CLASSIFIER}{_TO}{_NAMED}({_NUMBER}){_CLASSIFIER}")
_OPEN = re.compile(rf"{_NAMED}({_NUMBER}){_CLASSIFIER}{_UPWARD}")
_CLOSED = re.compile(rf"{_UP_TO}{_NAMED}({_NUMBER}){_CLASSIFIER}|{_NAMED}({_NUMBER}){_CLASSIFIER}及?以下")
_LIST = re.compile(rf"{_NAMED}({_NUMBER}(?:{_AND}{_NUMBER})+){_CLASSIFIER}")
_EACH = re.compile(_NUMBER)


@dataclass(frozen=True, slots=True)
class LevelRange:
    """The levels from `first` to `last`, both of them; `last` is None where there is no upper end."""

    first: int
    last: int | None

    def holds(self, level: int) -> bool:
        """Say whether a level is one of these."""
        return self.first <= level and (self.last is None or level <= self.last)


def read_levels(words: str) -> LevelRange | None:
    """Return the levels that words name, None where they name none that can be read, or from high to low.

    >>> read_levels("2–3"), read_levels("4 and above"), read_levels("serious")
    (LevelRange(first=2, last=3), LevelRange(first=4, last=None), None)
    """
    if len(words) > LONGEST:
        return None
    plain = matching_form(without_marks(words)).text.casefold().strip().rstrip(".:")
    if plain[:1] == "[" and plain.find("]") == len(plain) - 1:
        plain = plain[1:-1].strip()
    if found := _OPEN.fullmatch(plain):
        return _range(_value(found[1]), None)
    if found := _ONE.fullmatch(plain):
        return _range(_value(found[1]), _value(found[1]))
    if found := _RANGE.fullmatch(plain):
        return _range(_value(found[1]), _value(found[2]))
    if found := _CLOSED.fullmatch(plain):
        last = _value(found[1] or found[2])
        return _range(min(1, last), last)
    if found := _LIST.fullmatch(plain):
        return _run(_value(each) for each in _EACH.findall(found[1]))
    return None


def _value(number: str) -> int:
    """Return the value of a numeral; -1 where it has none."""
    if number.isdecimal():
        return int(number)
    return roman_value(number) or han_value(number) or -1


def _range(first: int, last: int | None) -> LevelRange | None:
    if first < 0 or (last is not None and not first <= last <= HIGHEST):
        return None
    return LevelRange(first, last)


def _run(numbers: Iterable[int]) -> LevelRange | None:
    """Return numbers as a range where each follows the one before."""
    given = list(numbers)
    return _range(given[0], given[-1]) if given == list(range(given[0], given[0] + len(given))) else None
