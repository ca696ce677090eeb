"""The demonstration, loaded once into each kind of database for all its tests."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from functools import cache

import pytest
from sqlalchemy.orm import Session

from negotiate.store import open_store
from tests.databases import SQLITE, Databases
from tests.demo.loaded import Loaded, loaded


@pytest.fixture(scope="session")
def loaded_in(databases: Databases, demonstrated: Loaded) -> Iterator[Callable[[str], Loaded]]:
    """Return a function that gives the demonstration loaded in a kind of database, which no test changes."""
    with ExitStack() as opened:

        @cache
        def demonstration(kind: str) -> Loaded:
            if kind == SQLITE:
                return demonstrated
            store = open_store(opened.enter_context(databases.new(kind)))
            opened.callback(store.engine.dispose)
            return loaded(store)

        yield demonstration


@pytest.fixture
def demo(loaded_in: Callable[[str], Loaded], backend: str) -> Loaded:
    """Return the loaded demonstration."""
    return loaded_in(backend)


@pytest.fixture
def db(demo: Loaded) -> Iterator[Session]:
    """Return a reading session on the demonstration."""
    with demo.store.reading() as session:
        yield session
