"""Questions: what somebody looks for, where, and what the index of words answers to it."""

from collections.abc import Collection
from dataclasses import dataclass
from enum import Enum

from sqlalchemy import ColumnElement, String, and_, cast, func, select, text
from sqlalchemy.orm import Session

from negotiate.models import SearchEntry
from negotiate.text.finding.keys import search_key
from negotiate.text.finding.stems import stem, words_of

#: Characters of a question that count.
LONGEST = 200
#: Characters that an index of trigrams wants at least.
_TRIGRAM = 3


class SearchPlace(Enum):
    """Where words are looked for, as pages say it."""

    TEXT = "text"
    GONE = "gone"
    TABLED = "amendments"
    RATIONALES = "reasons"
    DATES = "dates"
    DRAFTS = "drafts"


@dataclass(frozen=True)
class Question:
    """What was typed; in quotes it is looked for as it stands, else also word by word in every form."""

    words: str

    @property
    def key(self) -> str:
        """Return what is looked for as a substring; "" where nothing was asked."""
        asked = search_key(self.words.strip()[:LONGEST])
        return asked[1:-1] if self.is_quoted else asked

    @property
    def is_quoted(self) -> bool:
        """Say whether the words are meant just as they are.

        >>> Question('"shall act"').is_quoted, Question("shall act").is_quoted
        (True, False)
        """
        asked = search_key(self.words.strip()[:LONGEST])
        return len(asked) > 1 and asked[0] == asked[-1] == '"'

    def stems(self, language: str) -> frozenset[str]:
        """Return the stems of its words in a language; none where it is meant as it is."""
        return frozenset() if self.is_quoted else frozenset(stem(word, language) for word in words_of(self.key))

    def is_in(self, words: str, language: str, known: Collection[str]) -> bool:
        """Say whether words in a language hold it; `known` are their stems."""
        asked = self.stems(language)
        return self.key in search_key(words) or (bool(asked) and asked.issubset(known))


@dataclass(frozen=True)
class Search:
    """A question, where it is asked (None: wherever something is found first), and which page of the answer, from 1."""

    question: Question
    place: SearchPlace | None = None
    page: int = 1


def as_typed(db: Session, question: Question, instruments: Collection[int]) -> set[int]:
    """Return the entries that hold the words of a question that is not empty as they stand.

    All those in the instruments are among them; an index answers for every instrument at once.
    """
    key = question.key
    if not _is_sqlite(db) or len(key) < _TRIGRAM:
        return _entries(db, instruments, SearchEntry.key.contains(key, autoescape=True))
    return _numbers(db.scalar(_IN_KEYS, {"asked": _quoted(key)}))


def in_forms(db: Session, question: Question, language: str, instruments: Collection[int]) -> set[int]:
    """Return the entries that hold each word of a question in a form of a language, as `as_typed` does.

    An index knows no languages: words of another that share these stems are among them.
    """
    asked = sorted(question.stems(language))
    if not asked:
        return set()
    if _is_sqlite(db):
        return _numbers(db.scalar(_IN_STEMS, {"asked": " AND ".join(map(_quoted, asked))}))
    return _entries(db, instruments, and_(*(SearchEntry.stems.contains(f" {one} ", autoescape=True) for one in asked)))


#: The indexes of SQLite, asked in their own language; they alone are read, and none of the long rows behind them.
_IN_KEYS = text("SELECT group_concat(rowid) FROM search_by_key WHERE search_by_key MATCH :asked")
_IN_STEMS = text("SELECT group_concat(rowid) FROM search_by_stem WHERE search_by_stem MATCH :asked")


def _is_sqlite(db: Session) -> bool:
    return db.get_bind().dialect.name == "sqlite"


def _entries(db: Session, instruments: Collection[int], condition: ColumnElement[bool]) -> set[int]:
    numbers = func.string_agg(cast(SearchEntry.id, String), ",")
    numbers = func.group_concat(SearchEntry.id) if _is_sqlite(db) else numbers
    return _numbers(db.scalar(select(numbers).where(SearchEntry.instrument_id.in_(instruments), condition)))


def _numbers(joined: str | None) -> set[int]:
    """Return numbers that the database has joined by commas: ten thousand rows of one number each would take longer."""
    return set(map(int, joined.split(","))) if joined else set()


def _quoted(words: str) -> str:
    return '"' + words.replace('"', '""') + '"'
