"""The index of words: which entries hold a question, as the database answers, whatever the size of what is searched."""

from collections.abc import Collection

from sqlalchemy import ColumnElement, String, and_, cast, func, or_, select, text
from sqlalchemy.orm import Session

from negotiate.models import SearchEntry
from negotiate.queries.finding.questions import Question

#: Characters that an index of trigrams wants at least.
_TRIGRAM = 3


def is_quick(db: Session, question: Question) -> bool:
    """Say whether the index alone answers a question: SQLite's does where it has three characters."""
    return _is_sqlite(db) and len(question.key) >= _TRIGRAM


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
    asked = sorted(map(sorted, question.stems(language)))
    if not asked:
        return set()
    if _is_sqlite(db):
        alternatives = (f"({' OR '.join(map(_quoted, word))})" for word in asked)
        return _numbers(db.scalar(_IN_STEMS, {"asked": " AND ".join(alternatives)}))
    return _entries(db, instruments, and_(*map(_holds_any, asked)))


def _holds_any(stems: Collection[str]) -> ColumnElement[bool]:
    return or_(*(SearchEntry.stems.contains(f" {one} ", autoescape=True) for one in stems))


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
