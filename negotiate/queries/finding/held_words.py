"""Held words: what a process keeps in memory of the words that are searched, and which of them hold a question.

Words that are searched never change, so each is read from the database once; PostgreSQL, which packs long words away,
unpacks them all for a common one. A version differs from the one before it in few words, and only there does a question
come or go: of 11,000 entries of 500 words, a tenth is looked through whole.
"""

from collections.abc import Collection, Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from itertools import pairwise
from typing import NamedTuple, TypeVar

from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate.models import SearchEntry
from negotiate.queries.finding.findable import Findable
from negotiate.queries.finding.questions import Question
from negotiate.state.remembered import Remembered
from negotiate.text.finding.keys import differing, search_key
from negotiate.text.finding.stems import stems

#: What words are known by.
Key = TypeVar("Key", bound=Hashable)
#: Entries up to which a house, or what is searched of it, is looked through in memory; and the characters of one that
#: has 500 words, with room to spare: all of them are held, or each question would read them anew.
MOST, _LONG = 12_000, 5_000
#: Entries up to which they are asked for one by one.
_FEW = 500


@dataclass(frozen=True, slots=True)
class HeldWords:
    """The key and the stems of an entry, as they are stored."""

    key: str
    stems: str

    @classmethod
    def of(cls, words: str, language: str) -> "HeldWords":
        """Return words in the form in which they are looked for."""
        return cls(search_key(words), f" {' '.join(stems(words, language))} ")

    @property
    def weight(self) -> int:
        """Return how many characters it holds."""
        return len(self.key) + len(self.stems)


class Successor(NamedTuple):
    """An entry whose words were made from those of an `earlier` one: what differs in its key is [start, end)."""

    entry: int
    key: str
    earlier: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class GatheredWords:
    """Words by the ids of their entries; `first` are those that follow none, `successors` the others as they came."""

    by_entry: Mapping[int, HeldWords]
    successors: tuple[Successor, ...]
    first: Mapping[int, HeldWords]

    @classmethod
    def of(cls, by_entry: Mapping[int, HeldWords], successors: Iterable[Successor] = ()) -> "GatheredWords":
        """Return words, some of which follow others."""
        followed = tuple(successors)
        first = by_entry.keys() - {one.entry for one in followed}
        return cls(by_entry, followed, {entry: by_entry[entry] for entry in first})


#: By their digests.
WORDS: Remembered[HeldWords] = Remembered(MOST * _LONG, lambda one: one.weight)
#: What is gathered of them for readers who find the same: to look ten thousand of them up takes longer than to read on.
GATHERED: Remembered[GatheredWords] = Remembered(4 * MOST, lambda one: len(one.by_entry))
#: What differs in the key of one digest from that of another.
_DIFFERING: Remembered[tuple[int, int]] = Remembered(4 * MOST)


def held_words(db: Session, findable: Findable) -> GatheredWords:
    """Return the words of all that is findable."""
    return GATHERED.get(findable.reach, lambda: _gathered(db, findable))


def _gathered(db: Session, findable: Findable) -> GatheredWords:

    def read(missing: list[str]) -> list[HeldWords]:
        query = select(SearchEntry.digest, SearchEntry.key, SearchEntry.stems)
        query = query.where(SearchEntry.instrument_id.in_(findable.instruments))
        if len(missing) <= _FEW:
            query = query.where(SearchEntry.digest.in_(missing))
        found = {row.digest: HeldWords(row.key, row.stems) for row in db.execute(query)}
        return [found[digest] for digest in missing]

    digests = findable.digests
    words = dict(zip(digests, WORDS.all(list(digests.values()), read), strict=True))
    return GatheredWords.of(words, _successors(findable, words))


def _successors(findable: Findable, words: Mapping[int, HeldWords]) -> Iterator[Successor]:
    for chain in findable.chains:
        for earlier, entry in pairwise([one for one in chain.entries if one is not None]):
            old, new = words[earlier].key, words[entry].key
            digests = findable.digests[earlier], findable.digests[entry]
            yield Successor(entry, new, earlier, *_DIFFERING.get(digests, partial(differing, old, new)))


def as_typed(words: GatheredWords, question: Question) -> set[int]:
    """Return the entries that hold the words of a question that is not empty as they stand.

    >>> as_typed(GatheredWords.of({1: HeldWords("states shall act", ""), 2: HeldWords("aim", "")}), Question("Shall"))
    {1}
    """
    asked, beside = question.key, len(question.key) - 1
    found = {entry for entry, one in words.first.items() if asked in one.key}
    for entry, key, earlier, start, end in words.successors:
        is_new = key.find(asked, max(0, start - beside), end + beside) >= 0
        if is_new or (earlier in found and asked in key):
            found.add(entry)
    return found


def in_forms(words: Mapping[Key, HeldWords], question: Question, language: str, among: Collection[Key]) -> set[Key]:
    """Return those among some words that hold each word of a question in a form of a language.

    >>> words = {1: HeldWords("", " act state "), 2: HeldWords("", " aim ")}
    >>> [in_forms(words, Question(one), "en", words) for one in ("acts of a state", "states acting")]
    [set(), {1}]
    """
    left = list(among) if (asked := question.stems(language)) else []
    for word in sorted(asked, key=_length, reverse=True):  # the longest are the rarest
        spaced = [f" {stem} " for stem in word]
        left = list(set().union(*({one for one in left if stem in words[one].stems} for stem in spaced)))
    return set(left)


def _length(word: Collection[str]) -> int:
    return min(map(len, word))
