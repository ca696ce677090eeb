"""A database for a moment, in which the rows of an archive take their places: all rules of their day hold there.

An archive of an older revision is brought up to date there by the same migrations as a house, so that what was written
years ago is taken in today.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory

from sqlalchemy import JSON, Connection, MetaData, Table, insert, text
from sqlalchemy.exc import DBAPIError

from negotiate.errors import Invalid
from negotiate.models import Base
from negotiate.portable.contents import LEFT_OUT, rows_member
from negotiate.portable.reading import read_rows
from negotiate.portable.sealed import SealedArchive
from negotiate.store import NotMigrated, Store, migrate, open_store

#: Rows that are written at once.
AT_ONCE = 500
#: What begins the names of tables in which SQLite and the migrations keep something of their own.
_NO_ROWS = ("search_by_", "alembic_", "sqlite_")


@contextmanager
def in_scratch(archive: SealedArchive, today: str) -> Iterator[Store]:
    """Give a database of today's revision that holds the rows of an archive, and is gone when the block ends."""
    with TemporaryDirectory(prefix="negotiate-") as folder:
        store = open_store(f"sqlite:///{Path(folder) / 'scratch.sqlite'}")
        try:
            if archive.revision == today:
                Base.metadata.create_all(store.engine)
            else:
                _migrate(store, archive.revision)
            with store.rebuilding() as connection:
                _fill(connection, archive)
            if archive.revision != today:
                migrate(store)
            yield store
        except DBAPIError as trouble:
            raise Invalid(f"The rows of the archive break a rule of the house: {trouble.orig}.") from trouble
        finally:
            store.engine.dispose()


def _migrate(store: Store, revision: str) -> None:
    try:
        migrate(store, revision)
    except NotMigrated as trouble:
        raise Invalid(
            f"The rows of the archive are of revision {revision}, which this version of the program does not know: "
            "take it in with the version that wrote it, or a later one."
        ) from trouble


def _fill(connection: Connection, archive: SealedArchive) -> None:
    """Write all rows; the guards, which judge act by act, are down meanwhile, and keys are looked at in the end."""
    guards = connection.execute(text("SELECT name, sql FROM sqlite_master WHERE type = 'trigger' ORDER BY name")).all()
    for guard in guards:
        connection.exec_driver_sql(f'DROP TRIGGER "{guard.name}"')
    connection.exec_driver_sql("PRAGMA defer_foreign_keys=ON")
    for table in _tables(connection, archive):
        rows = read_rows(archive, table)
        while batch := list(islice(rows, AT_ONCE)):
            connection.execute(insert(table), batch)
    for guard in guards:
        connection.exec_driver_sql(guard.sql)
    for table, number, named, _ in connection.exec_driver_sql("PRAGMA foreign_key_check"):
        raise Invalid(f"{rows_member(table)}: row {number} names a row of {named} that is not there.")


def _tables(connection: Connection, archive: SealedArchive) -> list[Table]:
    """Return the tables as the archive's revision has them; raise Invalid where it holds others, or lacks one."""
    known = MetaData()
    known.reflect(connection, only=lambda name, _: not name.startswith(_NO_ROWS))
    tables = {table.name: table for table in known.sorted_tables if table.name not in LEFT_OUT}
    for name in sorted(archive.tables ^ tables.keys()):
        wrong = "is missing" if name in tables else "holds rows of no table of a house"
        raise Invalid(f"{rows_member(name)} {wrong}.")
    for table in tables.values():
        for column in table.columns:
            if isinstance(column.type, JSON):
                column.type.none_as_null = True
    return list(tables.values())
