"""Held words: what a process keeps in memory of the words that are searched, and which of them hold a question.

Words that are searched never change, so each is read from the database once; PostgreSQL, which packs long words away,
unpacks them all for a common one. A version differs from the one before it in few words, and only there does a question
come or go: of 11,000 entries of 500 words, a tenth is looked through whole.
"""

from bisect import bisect_right
from collections.abc import Collection, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import accumulate, pairwise
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
#: Characters on either side of what differs: those of a question that is looked for there alone.
_BESIDE = 200


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

    @property
    def came(self) -> str:
        """Return what differs in its key with what stands beside it: no question that is not in it came with it."""
        return self.key[max(0, self.start - _BESIDE) : self.end + _BESIDE]


@dataclass(frozen=True, slots=True)
class GatheredWords:
    """Words by the ids of their entries; `first` are those that follow none, `successors` the others as they came.

    `came` is what came with each successor, one a line, to be looked through at once; `lines` where each line begins,
    and where the last one ends.
    """

    by_entry: Mapping[int, HeldWords]
    successors: tuple[Successor, ...]
    first: Mapping[int, HeldWords]
    came: str
    lines: Sequence[int]

    @classmethod
    def of(cls, by_entry: Mapping[int, HeldWords], successors: Iterable[Successor] = ()) -> "GatheredWords":
        """Return words, some of which follow others."""
        followed = tuple(successors)
        first = by_entry.keys() - {one.entry for one in followed}
        came = [f"{one.came}\n" for one in followed]
        lines = tuple(accumulate(map(len, came), initial=0))
        return cls(by_entry, followed, {entry: by_entry[entry] for entry in first}, "".join(came), lines)

    def coming(self, asked: str) -> Iterator[int]:
        """Yield the entries with which a question came, and maybe others that hold it."""
        at = self.came.find(asked)
        while at >= 0:
            line = bisect_right(self.lines, at)
            yield self.successors[line - 1].entry
            at = self.came.find(asked, self.lines[line])


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
    asked = question.key
    if len(asked) > _BESIDE:
        return {entry for entry, one in words.by_entry.items() if asked in one.key}
    found = {entry for entry, one in words.first.items() if asked in one.key}
    found.update(words.coming(asked))
    for entry, key, earlier, _, _ in words.successors if found else ():
        if earlier in found and entry not in found and asked in key:
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
