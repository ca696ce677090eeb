"""The values by which an entry of the record binds a row, column by column, the same on every database.

A value that is short is held as it is, so that an entry says what a row said; a long one by its SHA-256.
"""

import hashlib
import json
from datetime import UTC, date, datetime
from enum import Enum
from typing import Any

from sqlalchemy import Column

from negotiate.models.base import Base
from negotiate.state.record.covered_rows import COVERED

#: The longest words that an entry holds as they are.
SHORT = 64


Values = dict[str, Any]


def columns_of(kind: type[Base]) -> tuple[Column[Any], ...]:
    """Return the columns of a table that the record covers; its number names the row.

    What is worked out as rows are read, such as the place of one among others, is stored nowhere and is none.
    """
    without, stored = {"id", *COVERED[kind].without}, set(kind.__table__.columns)
    return tuple(column for column in kind.__mapper__.columns if column in stored and column.name not in without)


def name_of(kind: type[Base], number: int) -> str:
    """Return how an entry names a row."""
    return f"{kind.__tablename__}:{number}"


def values_of(row: Base) -> Values:
    """Return what the record holds of a row."""
    state = type(row).__mapper__
    return {
        column.name: held(getattr(row, state.get_property_by_column(column).key)) for column in columns_of(type(row))
    }


def held(value: Any) -> Any:
    """Return a value as an entry holds it, the same on every database.

    >>> held("shall"), held([1, 2])[:14], held(datetime(2026, 3, 2, 9, 0))
    ('shall', 'sha256:49a6471', '2026-03-02T09:00:00.000000+00:00')
    """
    value = plain(value)
    if isinstance(value, list | dict):
        return _hashed(json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":")))
    return _hashed(value) if isinstance(value, str) and len(value) > SHORT else value


def agree(said: Any, value: Any) -> bool:
    """Say whether an entry tells of this value: as it is held today, or by its hash alone.

    >>> agree("shall", "shall"), agree(held("shall" * 20), "shall" * 20), agree("shall", "should")
    (True, True, False)
    """
    return said == held(value) or (isinstance(plain(value), str) and said == _hashed(plain(value)))


def plain(value: Any) -> Any:
    """Return a value of a column as JSON has it.

    >>> plain(date(2031, 5, 14))
    '2031-05-14'
    """
    match value:
        case Enum():
            return value.value
        case datetime():
            zoned = value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)
            return zoned.isoformat(timespec="microseconds")
        case date():
            return value.isoformat()
        case _:
            return value


def _hashed(words: str) -> str:
    return f"sha256:{hashlib.sha256(words.encode('utf-8')).hexdigest()}"
