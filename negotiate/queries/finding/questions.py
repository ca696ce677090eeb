"""Questions: what somebody looks for, where, and the condition by which the index of words is asked for it."""

from collections.abc import Collection
from dataclasses import dataclass
from enum import Enum

from sqlalchemy import ColumnElement, TextClause, and_, bindparam, func, or_, text
from sqlalchemy.orm import Session

from negotiate.models import SearchEntry
from negotiate.text.finding.keys import search_key
from negotiate.text.finding.stems import stem, words_of

Condition = ColumnElement[bool] | TextClause

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


def holding(db: Session, question: Question, languages: Collection[str]) -> Condition:
    """Return the condition by which entries hold a question that is not empty; `languages` are theirs."""
    word = _stems_sqlite if _is_sqlite(db) else _stems
    by_words = [
        and_(SearchEntry.language == language, word(asked))
        for language in sorted(languages)
        if (asked := sorted(question.stems(language)))
    ]
    return or_(holding_phrase(db, question), *by_words)


def holding_phrase(db: Session, question: Question) -> Condition:
    """Return the condition by which entries hold the words of a question as they stand."""
    return (_phrase_sqlite if _is_sqlite(db) else _phrase)(question.key)


def _is_sqlite(db: Session) -> bool:
    return db.get_bind().dialect.name == "sqlite"


def _phrase(key: str) -> Condition:
    return SearchEntry.key.contains(key, autoescape=True)


def _stems(stems: list[str]) -> Condition:
    return and_(*(SearchEntry.stems.contains(f" {one} ", autoescape=True) for one in stems))


#: The indexes of SQLite, asked in their own language; the name of the value is made its own in each use.
_IN_KEYS = text("search_entry.id IN (SELECT rowid FROM search_by_key WHERE search_by_key MATCH :asked)")
_IN_STEMS = text("search_entry.id IN (SELECT rowid FROM search_by_stem WHERE search_by_stem MATCH :asked)")


def _phrase_sqlite(key: str) -> Condition:
    if len(key) < _TRIGRAM:
        return func.instr(SearchEntry.key, key) > 0
    return _IN_KEYS.bindparams(bindparam("asked", _quoted(key), unique=True))


def _stems_sqlite(stems: list[str]) -> Condition:
    return _IN_STEMS.bindparams(bindparam("asked", " AND ".join(map(_quoted, stems)), unique=True))


def _quoted(words: str) -> str:
    return '"' + words.replace('"', '""') + '"'
