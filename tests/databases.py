"""Databases for tests: migrated and empty, as many as are asked for, of each kind on which a house can stand."""

import os
import shutil
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from functools import cached_property
from itertools import count
from pathlib import Path

import pytest
from sqlalchemy import create_engine

from negotiate.store import migrate, open_store
from tests.postgres import binaries, cluster

SQLITE, POSTGRESQL = KINDS = ("sqlite", "postgresql")


class Databases(ExitStack):
    """What makes databases in a folder, and in a PostgreSQL of its own that starts when it is first asked for."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self.folder = folder
        self._numbers = count(1)

    @contextmanager
    def new(self, kind: str) -> Iterator[str]:
        """Give the URL of a migrated and empty database that is gone when the block ends."""
        name = f"house_{next(self._numbers)}"
        if kind == SQLITE:
            path = self.folder / f"{name}.sqlite"
            shutil.copyfile(self._migrated_file, path)
            yield f"sqlite:///{path}"
            return
        administer(self._cluster.format("postgres"), f"CREATE DATABASE {name} TEMPLATE empty")
        yield self._cluster.format(name)
        administer(self._cluster.format("postgres"), f"DROP DATABASE {name} WITH (FORCE)")

    @contextmanager
    def bare(self, kind: str) -> Iterator[str]:
        """Give the URL of a database without any table."""
        if kind == SQLITE:
            yield f"sqlite:///{self.folder / f'bare_{next(self._numbers)}.sqlite'}"
            return
        url = self._cluster.format("bare")
        yield url
        administer(url, "DROP SCHEMA public CASCADE; CREATE SCHEMA public")

    @cached_property
    def _migrated_file(self) -> Path:
        path = self.folder / "empty.sqlite"
        _migrate(f"sqlite:///{path}")
        return path

    @cached_property
    def _cluster(self) -> str:
        """The URL of the running cluster, with a place for the name of a database."""
        programs = binaries()
        if programs is None:
            reason = "PostgreSQL is not installed (Debian: apt-get install postgresql)"
            (pytest.fail if os.environ.get("CI") == "true" else pytest.skip)(reason)
        url = self.enter_context(cluster(programs))
        administer(url.format("postgres"), "CREATE DATABASE empty", "CREATE DATABASE bare")
        _migrate(url.format("empty"))
        return url


def administer(url: str, *statements: str) -> None:
    """Run statements, each by itself and outside of any transaction."""
    engine = create_engine(url, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        for statement in statements:
            connection.exec_driver_sql(statement)
    engine.dispose()


def _migrate(url: str) -> None:
    store = open_store(url)
    migrate(store)
    store.engine.dispose()
