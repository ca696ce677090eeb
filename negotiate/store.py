"""Where rows are kept: engines for SQLite and PostgreSQL, one session a transaction, and the migrations."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from alembic import command
from alembic.config import Config
from alembic.util.exc import CommandError
from sqlalchemy import Connection, Engine, create_engine, event, func, make_url, select
from sqlalchemy.orm import Session, UOWTransaction

_here = Path(__file__).parent
#: Templates, static files and migrations: inside an installed wheel, or beside the package in a checkout.
WEB = _here / "_web" if (_here / "_web").exists() else _here.parent

#: Seconds for which a writer waits while others write, before the house says that it cannot.
PATIENCE = 30
#: How many questions an engine remembers as SQL, at some hundred kilobytes each.
QUESTIONS = 500
#: The number of the lock that a program holds on PostgreSQL while it brings the schema up to date.
_MIGRATING = 0x6E65676F


class ReadOnly(RuntimeError):
    """A reading session was asked to write: a fault of the program, never of the person."""


class ReadingSession(Session):
    """A session that refuses to write."""


class NotMigrated(RuntimeError):
    """The schema is none that this version knows: a newer version has been here."""


@dataclass(frozen=True)
class Store:
    """A database and the two ways to use it."""

    engine: Engine

    @cached_property
    def _to_read(self) -> Engine:
        return self.engine.execution_options(negotiate_begin="BEGIN")

    @contextmanager
    def reading(self) -> Iterator[Session]:
        """Give a session that sees one state of the database and refuses to write."""
        with ReadingSession(self._to_read) as db:
            yield db

    @contextmanager
    def writing(self) -> Iterator[Session]:
        """Give a session that commits when the block ends, and undoes everything when it raises."""
        options = self.engine.execution_options(negotiate_begin="BEGIN IMMEDIATE")
        with Session(options, expire_on_commit=False) as db, db.begin():
            yield db

    @contextmanager
    def in_passing(self) -> Iterator[Session]:
        """Give a writing session for what can be left out: where others write it raises OperationalError at once."""
        options = self.engine.execution_options(negotiate_begin="BEGIN IMMEDIATE", negotiate_patience=0)
        with Session(options, expire_on_commit=False) as db, db.begin():
            yield db

    @contextmanager
    def rebuilding(self) -> Iterator[Connection]:
        """Give a connection that writes tables whole, all or nothing."""
        with self.engine.execution_options(negotiate_begin="BEGIN IMMEDIATE").begin() as connection:
            yield connection


@event.listens_for(ReadingSession, "before_flush")
def _refuse_to_write(db: Session, _: UOWTransaction, __: object) -> None:
    if db.new or db.dirty or db.deleted:
        raise ReadOnly(f"a reading session holds changes: {list(db.new) + list(db.dirty) + list(db.deleted)}")


def open_store(url: str) -> Store:
    """Return the store at an SQLAlchemy URL; the schema is not touched (see `migrate`).

    What a statement carries never comes into a log: it may be a delegation's draft.
    """
    parsed = make_url(url)
    if parsed.get_backend_name() == "sqlite":
        waiting = {"timeout": PATIENCE}
        engine = create_engine(parsed, hide_parameters=True, query_cache_size=QUESTIONS, connect_args=waiting)
        event.listen(engine, "connect", _set_up_sqlite)
        event.listen(engine, "begin", _begin_sqlite)
        return Store(engine)
    options = f"-c lock_timeout={PATIENCE * 1000} -c statement_timeout=60000"
    known = {"hide_parameters": True, "query_cache_size": QUESTIONS}
    return Store(create_engine(parsed, pool_pre_ping=True, connect_args={"options": options}, **known))


def database_url(folder: Path) -> str:
    """Return the URL that NEGOTIATE_DATABASE_URL names, or that of an SQLite file in the data folder."""
    return os.environ.get("NEGOTIATE_DATABASE_URL") or f"sqlite:///{folder / 'negotiate.sqlite'}"


def data_folder() -> Path:
    """Return the folder that NEGOTIATE_DATA_DIR names (by default `data` below the current one), made if need be."""
    folder = Path(os.environ.get("NEGOTIATE_DATA_DIR") or "data").resolve()
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def migrate(store: Store, revision: str = "head") -> None:
    """Bring the schema up to a revision, in one transaction, one program at a time; raise NotMigrated."""
    config = Config()
    config.set_main_option("script_location", str(WEB / "migrations"))
    with store.engine.execution_options(negotiate_begin="BEGIN IMMEDIATE").begin() as connection:
        if connection.dialect.name == "postgresql":
            connection.execute(select(func.pg_advisory_xact_lock(_MIGRATING)))
        config.attributes["connection"] = connection
        try:
            command.upgrade(config, revision)
        except CommandError as trouble:
            raise NotMigrated(str(trouble)) from trouble


def _set_up_sqlite(connection: Any, _: object) -> None:
    """Make SQLite keep its word: foreign keys, a write-ahead log, every commit on the disk."""
    connection.isolation_level = None
    for pragma in ("journal_mode=WAL", "foreign_keys=ON", "synchronous=FULL"):
        connection.execute(f"PRAGMA {pragma}")


def _begin_sqlite(connection: Connection) -> None:
    """Begin as the session asked: a writer takes the lock at once, or two could read before either writes."""
    options = connection.get_execution_options()
    with _waiting(connection, options.get("negotiate_patience", PATIENCE)):
        connection.exec_driver_sql(options.get("negotiate_begin", "BEGIN"))


@contextmanager
def _waiting(connection: Connection, patience: int) -> Iterator[None]:
    """Let SQLite wait for the lock as many seconds in the block, and as long as ever afterwards."""
    if patience == PATIENCE:
        yield
        return
    connection.exec_driver_sql(f"PRAGMA busy_timeout={patience * 1000}")
    try:
        yield
    finally:
        connection.exec_driver_sql(f"PRAGMA busy_timeout={PATIENCE * 1000}")
