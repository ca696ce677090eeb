"""What the meetings may ask for: a scene of their own on PostgreSQL, whichever database the other tests run on."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager

import pytest
from sqlalchemy.orm import Session

from negotiate.store import open_store
from tests.cast import Cast, assemble
from tests.databases import POSTGRESQL, SQLITE, Databases
from tests.together.meeting import Meeting
from tests.together.pairs import Things
from tests.together.scenes import Deed, Scene

Gathering = Callable[[Callable[[Session, Cast], Scene], Mapping[str, Deed], Things], AbstractContextManager[Meeting]]


@pytest.fixture(scope="session", autouse=True)
def on_postgresql(pytestconfig: pytest.Config) -> None:
    """Skip the meetings where the tests run on SQLite alone: there a writer is alone from the beginning."""
    if pytestconfig.getoption("--database") == SQLITE:
        pytest.skip("Nobody meets anybody on SQLite: a writer is alone there from the beginning.")


@pytest.fixture(scope="session")
def gathering(on_postgresql: None, databases: Databases) -> Gathering:
    """Return a function that makes a scene ready in a database of its own, and lets deeds meet in it."""

    @contextmanager
    def gathered(
        make: Callable[[Session, Cast], Scene], deeds: Mapping[str, Deed], things: Things
    ) -> Iterator[Meeting]:
        with databases.new(POSTGRESQL) as url:
            store = open_store(url)
            with store.writing() as db:
                scene = make(db, assemble(db))
            meeting = Meeting(store, scene, deeds, things)
            yield meeting
            meeting.close()
            store.engine.dispose()

    return gathered
