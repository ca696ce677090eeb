"""A house into one file: its rows table by table, its texts and publications as Markdown, and a list of all of it.

All is read from one state of the database, whatever is written meanwhile, and only a few rows are held at once.
"""

import json
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import IO, Any

from sqlalchemy import Connection, Table, select
from sqlalchemy.orm import Session

from negotiate.backups import revision_of
from negotiate.errors import Invalid
from negotiate.exporting.bundle import Bundle
from negotiate.exporting.markdown import to_markdown
from negotiate.models import Instrument, Publication
from negotiate.policy import COMMAND_LINE
from negotiate.portable.contents import (
    DESCRIPTION,
    INSTRUMENT,
    MANIFEST,
    README,
    SCHEMA,
    TABLES,
    TIES,
    columns_kept,
    rows_member,
)
from negotiate.portable.described import row_schema, welcome
from negotiate.portable.scope import Scope, of_house, of_instrument
from negotiate.queries.text.written_text import written_publication, written_text
from negotiate.state.record.held_values import plain
from negotiate.store import Store

#: Rows that are read at once.
AT_ONCE = 500


def pack_house(store: Store, file: Path) -> int:
    """Write a house into a new file, and return how many rows it holds; raise Invalid where the file is there."""
    return _pack(store, file, of_house)


def pack_instrument(store: Store, code: str, file: Path) -> int:
    """Write one instrument into a new file, with whom it names of the house; else as `pack_house`."""
    return _pack(store, file, lambda connection: of_instrument(connection, code))


def _pack(store: Store, file: Path, scope_of: Callable[[Connection], Scope]) -> int:
    if file.exists():
        raise Invalid(f"{file} is there already: name a new file.")
    with store.engine.connect() as connection:
        if connection.dialect.name == "postgresql":
            connection.execution_options(isolation_level="REPEATABLE READ")
        scope = scope_of(connection)
        with _new(file) as opened, Bundle(opened) as bundle:
            return _pack_into(bundle, connection, scope)


@contextmanager
def _new(file: Path) -> Iterator[IO[bytes]]:
    """Give a new file to write; it is gone again where the block does not come to its end."""
    with file.open("xb") as opened, ExitStack() as undone:
        undone.callback(file.unlink)
        yield opened
        undone.pop_all()


def _pack_into(bundle: Bundle, connection: Connection, scope: Scope) -> int:
    """Write everything; return the number of rows."""
    bundle.write(README, _encoded([welcome(scope.kind, scope.title)]))
    bundle.write(DESCRIPTION, _encoded([_written(row_schema(), indent=1)]))
    rows = sum(bundle.write(rows_member(table.name), _encoded(_rows(connection, table, scope))) for table in TABLES)
    if scope.kind == INSTRUMENT:
        bundle.write(TIES, _encoded([_written({"bound": scope.bound, "left": scope.left}, indent=1)]))
    with Session(connection) as db:
        for name, words in _texts(db, scope):
            bundle.write(name, _encoded([words]))
    listed = {"schema": SCHEMA, "kind": scope.kind, "revision": revision_of(connection), "members": bundle.members}
    bundle.write_list(MANIFEST, _written(listed, indent=1).encode())
    return rows


def _rows(connection: Connection, table: Table, scope: Scope) -> Iterator[str]:
    """Yield the rows of a table, each as a line."""
    columns = columns_kept(table)
    query = select(*columns).where(scope.rows[table.name]).order_by(table.c.id)
    for row in connection.execution_options(yield_per=AT_ONCE).execute(query):
        yield _written({column.name: plain(value) for column, value in zip(columns, row, strict=True)}) + "\n"


def _texts(db: Session, scope: Scope) -> Iterator[tuple[str, str]]:
    """Yield the working text and every publication of each instrument, with the names of their files."""
    for code in scope.instruments:
        yield f"instruments/{code}/text.md", to_markdown(written_text(db, COMMAND_LINE, code))
        issued = select(Publication.ordinal, Publication.code).join(Publication.instrument)
        for ordinal, publication in db.execute(issued.where(Instrument.code == code).order_by(Publication.ordinal)):
            words = to_markdown(written_publication(db, COMMAND_LINE, publication))
            yield f"instruments/{code}/publications/{ordinal}.md", words
        db.expunge_all()


def _written(value: Any, indent: int | None = None) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=indent is not None, indent=indent, allow_nan=False)


def _encoded(parts: Iterable[str]) -> Iterator[bytes]:
    return (part.encode() for part in parts)
