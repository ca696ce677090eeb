"""Backups: the whole house in one file, from either kind of database into either, with the key that signs sessions.

A backup is a zip of one file a table, a row a line in JSON, as the schema of its day has them. It is taken from one
state of the database, whatever is written meanwhile, and restored into an empty house, all or nothing.
"""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime
from enum import Enum
from pathlib import Path
from typing import IO, Any
from zipfile import ZIP_DEFLATED, BadZipFile, ZipFile

from sqlalchemy import Column, Connection, Table, func, insert, select, text

from negotiate.errors import Invalid
from negotiate.models import GUARDS, Base, UtcDateTime
from negotiate.state.record.held_values import plain
from negotiate.store import Store

MANIFEST, KEY = "house.json", "secret_key"
#: What a backup leaves out: whoever was signed in signs in again, or one who was signed out since would be in again.
#: With tokens it is the same, and with what was answered to their programs. What long work made lies in no backup, and
#: no program of that day runs any more.
LEFT_OUT = frozenset({"sign_in", "personal_token", "kept_answer", "long_work", "worker_sign"})
TABLES = [table for table in Base.metadata.sorted_tables if table.name not in LEFT_OUT]
#: Rows that are read or written at once.
AT_ONCE = 500


def back_up(store: Store, file: Path, secret_key: str) -> int:
    """Write the whole house into a new file, and return how many rows it holds."""
    rows = 0
    with store.engine.connect() as connection, file.open("xb") as opened, ZipFile(opened, "w", ZIP_DEFLATED) as backup:
        if connection.dialect.name == "postgresql":
            connection.execution_options(isolation_level="REPEATABLE READ")
        backup.writestr(MANIFEST, json.dumps({"revision": revision_of(connection)}))
        backup.writestr(KEY, secret_key)
        for table in TABLES:
            with backup.open(f"{table.name}.jsonl", "w") as lines:
                rows += _write(connection, table, lines)
    return rows


def restore(store: Store, file: Path) -> str:
    """Fill an empty house, whose schema is up to date, with what a file holds; return the key that signed sessions."""
    try:
        with ZipFile(file) as backup:
            with store.rebuilding() as connection:
                _check(connection, json.loads(backup.read(MANIFEST)))
                _fill(connection, backup)
            return backup.read(KEY).decode("ascii")
    except (BadZipFile, KeyError, ValueError) as trouble:
        raise Invalid(f"{file} is no whole backup of a house: {trouble}") from trouble


def _write(connection: Connection, table: Table, lines: IO[bytes]) -> int:
    count = 0
    for row in connection.execution_options(yield_per=AT_ONCE).execute(select(table).order_by(table.c.id)):
        lines.write(json.dumps([plain(value) for value in row], ensure_ascii=False).encode("utf-8") + b"\n")
        count += 1
    return count


def _check(connection: Connection, manifest: dict[str, Any]) -> None:
    """Raise Invalid where the house is not empty, or the file is of another schema."""
    if has_rows(connection):
        raise Invalid("This house is not empty. A backup is restored into an empty one: name another data folder.")
    if manifest["revision"] != revision_of(connection):
        raise Invalid(
            f"The backup is of schema {manifest['revision']}, this program of {revision_of(connection)}. Restore it "
            "with the version that made it; a newer one brings it up to date when it is started."
        )


def _fill(connection: Connection, backup: ZipFile) -> None:
    """Write all rows."""
    with refilled(connection):
        for table in TABLES:
            with backup.open(f"{table.name}.jsonl") as lines:
                for rows in _batches(table, lines):
                    connection.execute(insert(table), rows)


@contextmanager
def refilled(connection: Connection) -> Iterator[None]:
    """Let tables be filled in the block; the guards against what must never be false, which judge act by act, are down.

    Afterwards they stand again, and numbers go on from the newest rows.
    """
    name = connection.dialect.name
    for guard in GUARDS:
        for statement in guard.removal(name):
            connection.execute(text(statement))
    yield
    for table in Base.metadata.sorted_tables if name == "postgresql" else ():
        newest = select(func.max(table.c.id)).scalar_subquery()
        sequence = func.pg_get_serial_sequence(f'"{table.name}"', "id")
        connection.execute(select(func.setval(sequence, func.coalesce(newest, 1), newest.is_not(None))))
    for guard in GUARDS:
        for statement in guard.statements(name):
            connection.exec_driver_sql(statement)


def has_rows(connection: Connection) -> bool:
    """Say whether anything is in a house."""
    return any(connection.scalar(select(func.count()).select_from(table)) for table in Base.metadata.sorted_tables)


def _batches(table: Table, lines: IO[bytes]) -> Iterator[list[dict[str, Any]]]:
    """Yield the rows of a table, so many at once."""
    batch: list[dict[str, Any]] = []
    for line in lines:
        values = zip(table.columns, json.loads(line), strict=True)
        batch.append({column.name: _read(column, value) for column, value in values})
        if len(batch) == AT_ONCE:
            yield batch
            batch = []
    if batch:
        yield batch


def _read(column: Column[Any], value: Any) -> Any:
    """Return a value as the column takes it."""
    if value is None:
        return None
    if isinstance(column.type, UtcDateTime):
        return datetime.fromisoformat(value).astimezone(UTC)
    kind = column.type.python_type
    if issubclass(kind, Enum):
        return kind(value)
    return date.fromisoformat(value) if kind is date else value


def revision_of(connection: Connection) -> str:
    """Return of which revision the schema of a database is."""
    return str(connection.scalar(text("SELECT version_num FROM alembic_version")))
