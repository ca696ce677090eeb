"""What every test may ask for: a fresh migrated database, the cast of people, a browser for each."""

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from itertools import count
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient
from hypothesis import HealthCheck, settings
from sqlalchemy import create_engine, event
from sqlalchemy.orm import Session

from negotiate.models import Base
from negotiate.store import Store, migrate, open_store
from negotiate.web.app import create_app
from tests.cast import Cast, Player, assemble
from tests.distrust import Distrustful
from tests.operations.negotiation import Negotiation, begin
from tests.postgres import binaries, cluster

DATABASES = ("sqlite", "postgresql")
#: Takes 10 ms, where a database of its own for each test takes seconds; children go before their parents.
EMPTY = "SET lock_timeout = '60s';" + ";".join(
    f"DELETE FROM \"{table.name}\"; SELECT setval(pg_get_serial_sequence('\"{table.name}\"', 'id'), 1, false)"
    for table in reversed(Base.metadata.sorted_tables)
)
#: Property tests take the time that they need: a busy machine is no failure.
PATIENT = {"deadline": None, "suppress_health_check": [HealthCheck.too_slow]}

#: Programs of their own, with needs of their own; they hold no tests.
collect_ignore = ["benchmarks"]

# The same examples in every run, so that a change alone can fail a test; new ones are searched for on purpose, with
# `--hypothesis-profile=searching`.
settings.register_profile("steady", **PATIENT, derandomize=True)
settings.register_profile("searching", **PATIENT, derandomize=False, max_examples=2_000)
settings.load_profile("steady")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let one database be chosen."""
    parser.addoption("--database", choices=(*DATABASES, "both"), default="both", help="run the tests on which database")


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Run every test that touches a database once on each."""
    if "database" in metafunc.fixturenames:
        chosen = metafunc.config.getoption("--database")
        metafunc.parametrize("database", DATABASES if chosen == "both" else (chosen,), indirect=True)


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a migrated, empty SQLite file, to be copied."""
    path = tmp_path_factory.mktemp("template") / "empty.sqlite"
    store = open_store(f"sqlite:///{path}")
    migrate(store)
    store.engine.dispose()
    return path


@pytest.fixture(scope="session")
def postgresql() -> Iterator[str]:
    """Return the URL of a running cluster, with a place for the name of a database; `house` is migrated."""
    programs = binaries()
    if programs is None:
        reason = "PostgreSQL is not installed (Debian: apt-get install postgresql)"
        (pytest.fail if os.environ.get("CI") == "true" else pytest.skip)(reason)
    with cluster(programs) as url:
        _administer(url.format("postgres"), "CREATE DATABASE house", "CREATE DATABASE bare")
        store = open_store(url.format("house"))
        migrate(store)
        store.engine.dispose()
        _administer(url.format("postgres"), "CREATE DATABASE empty TEMPLATE house")
        yield url


@pytest.fixture(scope="session")
def new_database(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Callable[[str], AbstractContextManager[str]]:
    """Return a function that opens a further database of a kind, migrated and empty, for a block."""
    numbers = count(1)

    @contextmanager
    def made(kind: str) -> Iterator[str]:
        if kind == "sqlite":
            path = tmp_path_factory.mktemp("database") / "negotiate.sqlite"
            shutil.copy(request.getfixturevalue("sqlite_template"), path)
            yield f"sqlite:///{path}"
            return
        url, name = request.getfixturevalue("postgresql"), f"house_{next(numbers)}"
        _administer(url.format("postgres"), f"CREATE DATABASE {name} TEMPLATE empty")
        yield url.format(name)
        _administer(url.format("postgres"), f"DROP DATABASE {name} WITH (FORCE)")

    return made


@pytest.fixture
def database(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """Return the URL of a migrated and empty database, for this test alone."""
    if request.param == "sqlite":
        path = tmp_path / "negotiate.sqlite"
        shutil.copy(request.getfixturevalue("sqlite_template"), path)
        yield f"sqlite:///{path}"
        return
    url = request.getfixturevalue("postgresql").format("house")
    yield url
    _administer(url, EMPTY)


@pytest.fixture
def bare(request: pytest.FixtureRequest, database: str, tmp_path: Path) -> Iterator[str]:
    """Return the URL of a database without any table, of the same kind as `database`."""
    if database.startswith("sqlite"):
        yield f"sqlite:///{tmp_path / 'bare.sqlite'}"
        return
    url = request.getfixturevalue("postgresql").format("bare")
    yield url
    _administer(url, "DROP SCHEMA public CASCADE; CREATE SCHEMA public")


@pytest.fixture
def store(database: str) -> Iterator[Store]:
    """Return a store on a fresh database."""
    store = open_store(database)
    yield store
    store.engine.dispose()


@pytest.fixture
def cast(store: Store) -> Cast:
    """Return the people of the tests, written into the store."""
    with store.writing() as db:
        return assemble(db)


@pytest.fixture
def db(request: pytest.FixtureRequest, store: Store) -> Iterator[Session]:
    """Return a writing session for the whole test, with the cast in it where the test asks for both."""
    if "cast" in request.fixturenames:
        request.getfixturevalue("cast")
    with store.writing() as session:
        yield session


@pytest.fixture
def negotiation(db: Session, cast: Cast) -> Negotiation:
    """Return a small negotiation, round 1 open."""
    return begin(db, cast)


@pytest.fixture
def counted(db: Session) -> Callable[[], "Iterator[list[str]]"]:
    """Return a context that lists the SQL statements of its block, read from a session without memory."""

    @contextmanager
    def listening() -> Iterator[list[str]]:
        statements: list[str] = []

        def hear(conn: object, cursor: object, statement: str, *rest: object) -> None:
            statements.append(statement)

        db.flush()
        db.expunge_all()
        event.listen(db.get_bind(), "before_cursor_execute", hear)
        yield statements
        event.remove(db.get_bind(), "before_cursor_execute", hear)

    return listening


@pytest.fixture(scope="session")
def shared_app() -> Flask:
    """Return an application that has compiled its templates; each test gives it a store of its own.

    Wherever a page is found kept it is drawn once more and compared, so every test of a page is one of the keeping too.
    """
    app = create_app(open_store("sqlite://"), secret_key="not a secret", testing=True)
    app.extensions["kept_pages"] = Distrustful()
    return app


@pytest.fixture
def app(shared_app: Flask, store: Store) -> Flask:
    """Return the application on the store, without CSRF and limits."""
    shared_app.store = store
    return shared_app


@pytest.fixture
def client(app: Flask) -> FlaskClient:
    """Return a browser of nobody."""
    return app.test_client()


@pytest.fixture
def client_for(app: Flask) -> Callable[[Player], FlaskClient]:
    """Return a function that gives a browser in which a player has signed in."""

    def signed_in(player: Player) -> FlaskClient:
        client = app.test_client()
        with client.session_transaction() as session:
            session["person"], session["stamp"] = player.code, player.stamp
        return client

    return signed_in


def _administer(url: str, *statements: str) -> None:
    engine = create_engine(url, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        for statement in statements:
            connection.exec_driver_sql(statement)
    engine.dispose()
