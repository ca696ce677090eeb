"""What the finder of time phrases must know about a language: its numbers, its units, and the forms of its
phrases.

A form is a regular expression with named groups, in which `{span}` stands for a length of time, `{nth}` for
an ordinal, `{anchor}` for the words of an event and `{day}` for a full date; its shape says what rule it
makes.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum, auto
from functools import cached_property

from negotiate.dates.names import DateKind
from negotiate.dates.rules import TimeSpan, Unit

#: A number said once more in parentheses: "two (2) years", "30 (ثلاثين) يوما".
_AGAIN = r"(?:\s?[(（](?P<again>[^()（）\n]{1,40})[)）])?"


#: What makes the first day of a month an ordinal: "1er", "1.º".
_ORDINAL_SIGN = re.compile(r"(?<=\d)(?:er|\.?[º°ª])$", re.IGNORECASE)


class Shape(Enum):
    """What a phrase says, so that a rule can be made of it."""

    AFTER = auto()
    WITHIN = auto()
    BEFORE = auto()
    AT_LEAST_BEFORE = auto()
    NOT_BEFORE = auto()
    NTH_DAY = auto()
    ANNIVERSARY = auto()
    FIRST_OF_MONTH = auto()
    EVERY = auto()
    AT_LEAST_EVERY = auto()
    UPON = auto()
    ENDS_UPON = auto()
    ENDS_AFTER = auto()
    ON_DAY = auto()
    UNTIL_DAY = auto()
    NTH_MEETING = auto()
    NEXT_MEETING = auto()
    NO_DATE = auto()
    #: A date of the past or a reference, which is passed over.
    IGNORED = auto()


@dataclass(frozen=True, slots=True)
class Form:
    """One way in which a language speaks of time; `implied` is the interval that a single word holds.

    `needs` are words of which one stands in whatever is of this form, in small letters: a text without any of them is
    not searched for it. No word at all asks for nothing.
    """

    shape: Shape
    pattern: str
    implied: TimeSpan | None = None
    needs: tuple[str, ...] = ()

    def may_stand_in(self, lowered: str) -> bool:
        """Say whether a text in small letters has a word without which nothing is of this form.

        >>> Form(Shape.WITHIN, "", needs=("at the latest",)).may_stand_in("no later than five years")
        False
        """
        return not self.needs or any(word in lowered for word in self.needs)


#: A cell of a table that holds a year and nothing else: when in that year, the text does not say.
YEAR_IN_A_TABLE = Form(Shape.NO_DATE, r"(?<=\|)\s*(?:19|20)\d\d\s*(?=\|)")


@dataclass(frozen=True)
class Lexicon:
    """One language. Patterns are blind to case; of two that overlap the earlier, then the longer counts."""

    code: str
    count: Callable[[str], int | None]
    nth: Callable[[str], int | None]
    units: tuple[tuple[str, Unit], ...]
    months: Mapping[str, int]
    pieces: Mapping[str, str]
    forms: tuple[Form, ...]
    #: Words of an event → the notation's anchor; "{nth}" is filled from the group of that name.
    anchors: tuple[tuple[str, str], ...]
    #: Words cut from the front of an event that no anchor knows.
    articles: str
    kinds: tuple[tuple[DateKind, str], ...]
    ending: str
    fleeting: str
    bounded: str
    exception: str
    first: str
    thereafter: str
    #: Words between two numbers of which each is a length of its own: "two to three years".
    between: str
    subject: str = ""
    #: Subjects that act and never enter into force: "its entry into force" is then the instrument's own.
    bodies: str = r"(?!)"
    #: Verbs of ending that stand right after the period.
    ending_after: str = r"(?!)"
    #: How many a unit without a number means.
    unit_alone: int = 1

    @cached_property
    def form_patterns(self) -> tuple[tuple[Form, re.Pattern[str]], ...]:
        """Return the forms with their compiled patterns."""
        return tuple((form, self.compiled(form.pattern)) for form in self.forms)

    @cached_property
    def anchor_patterns(self) -> tuple[tuple[re.Pattern[str], str], ...]:
        """Return the compiled patterns of known events, each with its notation."""
        return tuple((self.compiled(pattern), notation) for pattern, notation in self.anchors)

    @cached_property
    def exception_pattern(self) -> re.Pattern[str]:
        """Return the compiled pattern of an exception."""
        return self.compiled(self.exception)

    def compiled(self, pattern: str) -> re.Pattern[str]:
        """Return the pattern with its pieces put in, blind to case."""
        for name, piece in (*self.pieces.items(), ("again", _AGAIN)):
            pattern = pattern.replace("{" + name + "}", piece)
        return re.compile(pattern, re.IGNORECASE)

    @cached_property
    def rival_pattern(self) -> re.Pattern[str]:
        """Return the pattern of a number that stands right before another one and is no part of it."""
        return self.compiled(rf"(?P<rival>[\[［]?(?:{{number}})[\]］]?){{again}} ?(?P<link>{self.between})? ?$")

    def span(self, count: str | None, unit: str, again: str | None = None, *, half: bool = False) -> TimeSpan | None:
        """Return the span that a number and a unit spell, or None: also where the number is repeated otherwise."""
        number = self.count(count) if count else self.unit_alone
        meant = next((meant for beginning, meant in self.units if re.match(beginning, unit.lower())), None)
        if meant is None or not number or (again and self.count(again) not in (None, number)):
            return None
        if half:
            return TimeSpan(number * 12 + 6, Unit.MONTH) if meant is Unit.YEAR else None
        return TimeSpan(number, meant) if number <= 9999 else None

    def day(self, day: str, month: str, year: str) -> date | None:
        """Return the full date that three words spell, or None."""
        number = self.months.get(month.lower().rstrip(".")) or self.count(month)
        day_number, year_number = self.count(_ORDINAL_SIGN.sub("", day)), self.count(year)
        try:
            return date(year_number or 0, number or 0, day_number or 0)
        except ValueError:
            return None


def in_order(words: Mapping[str, int]) -> str:
    """Return a pattern that matches one of the words, the longest first."""
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


def counter(words: Mapping[str, int]) -> Callable[[str], int | None]:
    """Return a reader of numbers in digits or words that add up; a hundred multiplies what is before it."""
    known = re.compile(in_order(words), re.IGNORECASE)

    def count(text: str) -> int | None:
        """Return the number, or None where no word of it is known."""
        plain = text.strip("[]［］ ").lower()
        if plain.isdecimal():
            return int(plain)
        total = 0
        for word in known.findall(plain):
            value = words[word.lower()]
            total = total * value if value == 100 and 0 < total < 10 else total + value
        return total or None

    return count
