"""The demonstration, loaded once into each kind of database for all its tests."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager

import pytest
from sqlalchemy.orm import Session

from negotiate.store import open_store
from tests.demo.loaded import Loaded, loaded


@pytest.fixture(scope="session")
def database(
    request: pytest.FixtureRequest, new_database: Callable[[str], AbstractContextManager[str]]
) -> Iterator[str]:
    """Return the URL of a database that all tests of the demonstration share."""
    with new_database(request.param) as url:
        yield url


@pytest.fixture(scope="session")
def demo(database: str) -> Iterator[Loaded]:
    """Return the loaded demonstration, which no test changes."""
    store = open_store(database)
    yield loaded(store)
    store.engine.dispose()


@pytest.fixture
def db(demo: Loaded) -> Iterator[Session]:
    """Return a reading session on the demonstration."""
    with demo.store.reading() as session:
        yield session
