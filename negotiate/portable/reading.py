"""The lines of a member as rows: each value must be of the kind that its column takes, or the line is named."""

import json
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from typing import Any

from sqlalchemy import JSON, Boolean, Column, Date, DateTime, Integer, Table

from negotiate.errors import Invalid
from negotiate.portable.contents import blanks_of, rows_member
from negotiate.portable.sealed import SealedArchive

#: The longest line: one row, of which an entry of the record with all that its act wrote is the longest.
LONGEST_LINE = 64_000_000
#: The largest whole number that every database keeps.
LARGEST_NUMBER = 2**31 - 1
Row = dict[str, Any]


def read_rows(archive: SealedArchive, table: Table) -> Iterator[Row]:
    """Yield the rows of a table as its columns take them, what stayed behind filled in; raise Invalid at a line."""
    for number, line in enumerate(archive.lines(table.name, LONGEST_LINE), start=1):
        try:
            yield _row(table, json.loads(line, parse_constant=_refuse_constant))
        except (TypeError, ValueError, RecursionError) as trouble:
            raise Invalid(f"{rows_member(table.name)}, line {number}: {trouble}.") from trouble


def _row(table: Table, values: Any) -> Row:
    blanks = {name: value for name, value in blanks_of(table.name).items() if name in table.columns}
    wanted = [column for column in table.columns if column.name not in blanks]
    if not isinstance(values, dict) or values.keys() != {column.name for column in wanted}:
        raise TypeError("this is no row with the columns of its table")
    return {column.name: _read(column, values[column.name]) for column in wanted} | blanks


def _read(column: Column[Any], value: Any) -> Any:
    """Return a value as the column takes it; raise ValueError where it does not."""
    if value is None:
        if not column.nullable:
            raise ValueError(f"{column.name} must not be null")
        return None
    for kind, read in _READERS.items():
        if isinstance(column.type, kind):
            return read(column, value)
    return _text(column, value)


def _number(column: Column[Any], value: Any) -> int:
    if type(value) is not int or abs(value) > LARGEST_NUMBER:
        raise ValueError(f"{column.name} must be a whole number of at most 32 bits")
    return value


def _truth(column: Column[Any], value: Any) -> bool:
    if type(value) is not bool:
        raise ValueError(f"{column.name} must be true or false")
    return value


def _instant(column: Column[Any], value: Any) -> datetime:
    """Return an instant as SQLite keeps it: in UTC, without saying so."""
    found = datetime.fromisoformat(_text(column, value))
    if found.tzinfo is None:
        raise ValueError(f"{column.name} must say its time zone")
    return found.astimezone(UTC).replace(tzinfo=None)


def _structure(column: Column[Any], value: Any) -> Any:
    if not isinstance(value, list | dict):
        raise TypeError(f"{column.name} must be an object or an array")
    json.dumps(value, ensure_ascii=False).encode("utf-8")
    return value


def _text(column: Column[Any], value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError(f"{column.name} must be text")
    longest = getattr(column.type, "length", None)
    if longest and len(value) > longest:
        raise ValueError(f"{column.name} must have at most {longest} characters")
    if "\0" in value:
        raise ValueError(f"{column.name} must not hold a zero character")
    value.encode("utf-8")
    return value


_READERS: dict[type[Any], Callable[[Column[Any], Any], Any]] = {
    Boolean: _truth,
    Integer: _number,
    DateTime: _instant,
    Date: lambda column, value: date.fromisoformat(_text(column, value)),
    JSON: _structure,
}


def _refuse_constant(name: str) -> None:
    raise ValueError(f"{name} is no value of JSON")
