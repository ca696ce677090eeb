"""The houses in which tests begin: built once in each kind of database, kept, and put back before the next test.

A test names its house by the fixtures that it asks for: `cast` for the people alone, `negotiation` or `talks` for
people who negotiate already; without any it begins in an empty house. What it does to the house is gone afterwards.
"""

import shutil
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TypeVar

from sqlalchemy import create_engine
from sqlalchemy.orm import Session

from negotiate.models import Base
from negotiate.store import Store
from tests.cast import Cast, assemble
from tests.operations.negotiation import begin
from tests.web.talks import Talks, hold

EMPTY, CAST, NEGOTIATION, TALKS = "empty", "cast", "negotiation", "talks"
#: From the fullest to the emptiest.
HOUSES = (TALKS, NEGOTIATION, CAST, EMPTY)
Known = TypeVar("Known")


@dataclass(frozen=True)
class Builders:
    """What those who built the houses know of them: it is true of every copy."""

    cast: Cast
    #: The code of the instrument of the small negotiation.
    instrument: str
    talks: Talks


class Ground(ABC):
    """A migrated database on which one house stands at a time.

    Its store is the same for all tests: what SQLAlchemy has compiled for one serves the others.
    """

    def __init__(self, store: Store) -> None:
        self.store = store
        self._standing = ""

    @cached_property
    def known(self) -> Builders:
        """Build all houses, beginning with what stands now, which must be empty, and return what is known of them."""
        self.keep(EMPTY)
        cast = self._built(CAST, EMPTY, assemble)
        code = self._built(NEGOTIATION, CAST, lambda db: begin(db, cast).instrument.code)
        return Builders(cast, code, self._built(TALKS, CAST, lambda db: hold(db, cast)))

    def stand(self, house: str) -> None:
        """Let a house stand as it was built, whatever was done to the one before."""
        if self.known and self._standing != house:
            self.put_back(house)
            self._standing = house

    def enter(self) -> Store:
        """Return the store, for somebody who may leave traces in it."""
        self._standing = ""
        return self.store

    @contextmanager
    def undone(self) -> Iterator[Session]:
        """Give a writing session that leaves no trace: all is written, and taken back when the block ends."""
        with self.store.writing() as db:
            yield db
            db.flush()
            db.rollback()

    @abstractmethod
    def keep(self, house: str) -> None:
        """Remember what stands now under the name of a house."""

    @abstractmethod
    def put_back(self, house: str) -> None:
        """Replace what stands now by a house that is kept."""

    @abstractmethod
    def close(self) -> None:
        """Let go of every connection."""

    def _built(self, house: str, below: str, build: Callable[[Session], Known]) -> Known:
        self.put_back(below)
        with self.store.writing() as db:
            known = build(db)
        self.keep(house)
        return known


class SqliteGround(Ground):
    """A file; the houses are kept in files beside it."""

    def keep(self, house: str) -> None:
        """Copy the file."""
        self.close()
        shutil.copyfile(self._file, self._kept(house))

    def put_back(self, house: str) -> None:
        """Put a new file there: a connection that a test left open keeps the old one."""
        self.close()
        for old in (self._file, *self._file.parent.glob(f"{self._file.name}-*")):
            old.unlink(missing_ok=True)
        shutil.copyfile(self._kept(house), self._file)

    def close(self) -> None:
        """Close the connections, and with the last the write-ahead log."""
        self.store.engine.dispose()

    @property
    def _file(self) -> Path:
        return Path(self.store.engine.url.database or "")

    def _kept(self, house: str) -> Path:
        return self._file.with_name(f"{house}.kept")


class PostgresGround(Ground):
    """A database; the houses are kept in schemas beside the tables that are in use.

    A database of its own for each test takes seconds, this takes ten milliseconds. The numbers of rows go on from test
    to test: nothing may depend on them.
    """

    def __init__(self, store: Store) -> None:
        super().__init__(store)
        self._scripts: dict[str, str] = {}
        engine = create_engine(store.engine.url, isolation_level="AUTOCOMMIT")
        self._connection = engine.connect()
        # No trigger fires on this connection: rows come and go in any order, also those that nobody may change.
        self._connection.exec_driver_sql("SET session_replication_role = replica; SET lock_timeout = '60s'")

    def keep(self, house: str) -> None:
        """Copy every table that has rows into a schema, and write down how they come back."""
        tables = [f'"{table.name}"' for table in Base.metadata.sorted_tables]
        filled = [table for table in tables if self._has_rows(table)]
        copies = [f"CREATE TABLE kept_{house}.{table} AS TABLE public.{table}" for table in filled]
        self._run(f"CREATE SCHEMA kept_{house}", *copies)
        gone = [f"DELETE FROM public.{table}" for table in tables]
        back = [f"INSERT INTO public.{table} SELECT * FROM kept_{house}.{table}" for table in filled]
        self._scripts[house] = ";".join([*gone, *back])

    def put_back(self, house: str) -> None:
        """Take away every row, and bring those that are kept."""
        self._run(self._scripts[house])

    def close(self) -> None:
        """Close the connections, our own too."""
        self.store.engine.dispose()
        self._connection.close()
        self._connection.engine.dispose()

    def _has_rows(self, table: str) -> bool:
        return bool(self._connection.exec_driver_sql(f"SELECT EXISTS (SELECT FROM public.{table})").scalar())

    def _run(self, *statements: str) -> None:
        """Run statements in one transaction."""
        self._connection.exec_driver_sql(";".join(statements))
