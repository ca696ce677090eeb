"""Held words: what a process keeps in memory of the words that are searched, and which of them hold a question.

Words that are searched never change, so each is read from the database once. In 11,000 entries of 500 words a
substring is found in 7 to 18 ms here; PostgreSQL, which packs long words away, unpacks them all for a common one.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate.models import SearchEntry
from negotiate.queries.finding.findable import Findable
from negotiate.queries.finding.questions import Question
from negotiate.state.remembered import Remembered

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

    @property
    def weight(self) -> int:
        """Return how many characters it holds."""
        return len(self.key) + len(self.stems)


#: By their digests.
WORDS: Remembered[HeldWords] = Remembered(MOST * _LONG, lambda one: one.weight)
#: What is gathered of them for readers who find the same: to look ten thousand of them up takes longer than to read on.
GATHERED: Remembered[dict[int, HeldWords]] = Remembered(4 * MOST, len)


def held_words(db: Session, findable: Findable) -> Mapping[int, HeldWords]:
    """Return the words of all that is findable, by the ids of their entries."""
    return GATHERED.get(findable.reach, lambda: _gathered(db, findable))


def _gathered(db: Session, findable: Findable) -> dict[int, HeldWords]:

    def read(missing: list[str]) -> list[HeldWords]:
        query = select(SearchEntry.digest, SearchEntry.key, SearchEntry.stems)
        query = query.where(SearchEntry.instrument_id.in_(findable.instruments))
        if len(missing) <= _FEW:
            query = query.where(SearchEntry.digest.in_(missing))
        found = {row.digest: HeldWords(row.key, row.stems) for row in db.execute(query)}
        return [found[digest] for digest in missing]

    digests = findable.digests
    return dict(zip(digests, WORDS.all(list(digests.values()), read), strict=True))


def as_typed(words: Mapping[int, HeldWords], question: Question) -> set[int]:
    """Return the entries that hold the words of a question that is not empty as they stand.

    >>> as_typed({1: HeldWords("states shall act", ""), 2: HeldWords("aim", "")}, Question("Shall"))
    {1}
    """
    key = question.key
    return {entry for entry, one in words.items() if key in one.key}


def in_forms(words: Mapping[int, HeldWords], question: Question, language: str, entries: Collection[int]) -> set[int]:
    """Return those of some entries that hold each word of a question in a form of a language.

    >>> in_forms({1: HeldWords("", " act state "), 2: HeldWords("", " aim ")}, Question("acts of a state"), "en", [1])
    set()
    >>> in_forms({1: HeldWords("", " act state "), 2: HeldWords("", " aim ")}, Question("states acting"), "en", [1, 2])
    {1}
    """
    left = list(entries) if (asked := question.stems(language)) else []
    for word in asked:
        spaced = [f" {stem} " for stem in word]
        left = [entry for entry in left if any(one in words[entry].stems for one in spaced)]
    return set(left)
