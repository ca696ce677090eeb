"""The phrases by which drafters oblige, permit and encourage, each on its rung; it compares nothing.

Method: verbs and phrases, longest first, each on a ladder of rungs ("shall", "may not", "shall endeavour to", "should",
"may", "need not", "is encouraged to", and the bare declaration below them all); a denial belongs to its phrase. Where a
language obliges by the form of a verb alone, that verb is a phrase of the rung of "shall". The words of each language
are in its book (`negotiate.text.norms.phrasebooks`); a text in a language without one has no phrases.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache
from operator import attrgetter

from negotiate.text.language import primary
from negotiate.text.norms.phrasebooks import BOOKS
from negotiate.text.norms.phrasebooks.phrasebook import Phrasebook


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


#: So many characters before a verb are looked at for what begins its clause.
_CLAUSE = 300
#: Rungs that are a denial already, so that "not" in their words turns nothing round.
_NEGATIVE = (Strength.DENIED, Strength.EXEMPT)


@dataclass(frozen=True)
class _PhraseReader:
    """The expressions of one language: phrases by rung, verbs that oblige by their form and where none is, denials."""

    phrase: re.Pattern[str]
    plain: re.Pattern[str] | None
    within: re.Pattern[str] | None
    denial: re.Pattern[str]


def _reader(book: Phrasebook) -> _PhraseReader:
    rungs = {
        Strength.ENDEAVOUR: book.endeavour,
        Strength.ENCOURAGED: book.encouraged,
        Strength.EXEMPT: book.exempt,
        Strength.DENIED: book.denied,
        Strength.SHALL: book.shall,
        Strength.SHOULD: book.should,
        Strength.MAY: book.may,
    }
    sides = (f"(?P<s{rung.value}>{_side(book, '|'.join(words))})" for rung, words in rungs.items())
    return _PhraseReader(
        _spaced("|".join(sides)),
        _spaced(book.plain) if book.plain else None,
        _spaced(rf"(?:{book.within})[^.,;:!?]*$") if book.within else None,
        _spaced(rf"{book.bounded(book.denials)}|\bn['’]"),
    )


def _side(book: Phrasebook, words: str) -> str:
    """Return the expression of a rung: whole words, and before another word what ends in an apostrophe."""
    return rf"\b(?:{words})(?<=[\w'’])(?:\b|(?<=['’]))" if book.is_spaced else words


def _spaced(expression: str) -> re.Pattern[str]:
    return re.compile(expression.replace(" ", r"\s+"), re.IGNORECASE)


_READERS = {code: _reader(book) for code, book in BOOKS.items()}


def phrases(text: str, language: str = "en") -> tuple[StrengthPhrase, ...]:
    """Return the phrases of obligation in a text, in order; none in a language that has no book.

    >>> [(phrase.words, phrase.name) for phrase in phrases("A State shall endeavour to act, and shall not wait.")]
    [('shall endeavour to', 'an obligation to try'), ('shall not', 'a prohibition')]
    >>> [(phrase.words, phrase.name) for phrase in phrases("Las Partes cooperarán y podrán informar.", "es")]
    [('cooperarán', 'an obligation'), ('podrán', 'a permission')]
    """
    known = primary(language)
    if known not in _READERS:
        return ()
    found: list[StrengthPhrase] = []
    at = 0
    for line in text.splitlines(keepends=True):
        found += [
            StrengthPhrase(at + phrase.start, at + phrase.end, phrase.words, phrase.strength, phrase.is_denied)
            for phrase in _in_line(line, known)
        ]
        at += len(line)
    return tuple(found)


@lru_cache(maxsize=4096)
def _in_line(line: str, language: str) -> tuple[StrengthPhrase, ...]:
    """Return the phrases of one line; remembered, for a change leaves most lines as they are."""
    reader = _READERS[language]
    found = [_phrase(one, reader) for one in reader.phrase.finditer(line)]
    if reader.plain is not None:
        found += [one for one in _plain(line, reader, reader.plain) if not _meets(one, found)]
    return tuple(sorted(found, key=lambda phrase: phrase.start))


def _phrase(found: re.Match[str], reader: _PhraseReader) -> StrengthPhrase:
    rung = Strength(int(str(found.lastgroup)[1:]))
    is_denied = rung in _NEGATIVE or reader.denial.search(found[0]) is not None
    return StrengthPhrase(found.start(), found.end(), found[0], rung, is_denied)


def _plain(line: str, reader: _PhraseReader, plain: re.Pattern[str]) -> Iterator[StrengthPhrase]:
    """Yield the verbs of a line that oblige by their form."""
    for found in plain.finditer(line):
        start, end = found.span(str(found.lastgroup))
        words = line[start:end]
        if reader.within and reader.within.search(line, max(0, start - _CLAUSE), start):
            continue
        yield StrengthPhrase(start, end, words, Strength.SHALL, reader.denial.search(words) is not None)


def _meets(phrase: StrengthPhrase, others: Sequence[StrengthPhrase]) -> bool:
    """Say whether words stand in one of other phrases, which follow one another: "deberán" has an ending too."""
    before = bisect_left(others, phrase.end, key=attrgetter("start"))
    return before > 0 and phrase.start < others[before - 1].end
