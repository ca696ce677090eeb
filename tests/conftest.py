"""What every test may ask for: a fresh migrated database, the cast of people, a browser for each."""

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import create_engine, text
from sqlalchemy.orm import Session

from negotiate.store import Store, migrate, open_store
from negotiate.web.app import create_app
from tests.cast import Cast, Player, assemble
from tests.postgres import binaries, cluster

DATABASES = ("sqlite", "postgresql")
_numbers = count(1)


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let one database be chosen."""
    parser.addoption(
        "--database", choices=(*DATABASES, "both"), default="both", help="run the tests on which database"
    )


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
    """Return the URL of a running cluster that holds `empty`, a migrated database, to be copied."""
    programs = binaries()
    if programs is None:
        reason = "PostgreSQL is not installed (Debian: apt-get install postgresql)"
        (pytest.fail if os.environ.get("CI") == "true" else pytest.skip)(reason)
    with cluster(programs) as url:
        _administer(url, "CREATE DATABASE empty")
        store = open_store(url.format("empty"))
        migrate(store)
        store.engine.dispose()
        yield url


@pytest.fixture
def bare(request: pytest.FixtureRequest, database: str, tmp_path: Path) -> Iterator[str]:
    """Return the URL of a database without any table, of the same kind as `database`."""
    if database.startswith("sqlite"):
        yield f"sqlite:///{tmp_path / 'bare.sqlite'}"
        return
    with _made(request.getfixturevalue("postgresql"), "template1") as url:
        yield url


@pytest.fixture
def database(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """Return the URL of a database of the test's own, migrated and empty."""
    if request.param == "sqlite":
        path = tmp_path / "negotiate.sqlite"
        shutil.copy(request.getfixturevalue("sqlite_template"), path)
        yield f"sqlite:///{path}"
        return
    with _made(request.getfixturevalue("postgresql"), "empty") as url:
        yield url


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


@pytest.fixture(scope="session")
def shared_app() -> Flask:
    """Return an application that has compiled its templates; each test gives it a store of its own."""
    return create_app(open_store("sqlite://"), secret_key="not a secret", testing=True)


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


@contextmanager
def _made(url: str, template: str) -> Iterator[str]:
    """Make a database after a template, and drop it again."""
    name = f"test_{next(_numbers)}"
    _administer(url, f"CREATE DATABASE {name} TEMPLATE {template}")
    try:
        yield url.format(name)
    finally:
        _administer(url, f"DROP DATABASE {name} WITH (FORCE)")


def _administer(url: str, statement: str) -> None:
    engine = create_engine(url.format("postgres"), isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.execute(text(statement))
    engine.dispose()
