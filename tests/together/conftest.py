"""What the meetings may ask for: a scene of their own on PostgreSQL, whichever database the other tests run on."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

import pytest
from sqlalchemy.orm import Session

from negotiate.store import open_store
from tests.cast import Cast, assemble
from tests.together.meeting import Meeting
from tests.together.scenes import Deed, Scene

Gathering = Callable[[Callable[[Session, Cast], Scene], Mapping[str, Deed]], AbstractContextManager[Meeting]]


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """Leave the meetings out where the tests run on SQLite alone: there a writer is alone from the beginning."""
    return True if config.getoption("--database") == "sqlite" else None


@pytest.fixture(scope="session")
def gathering(new_database: Callable[[str], AbstractContextManager[str]]) -> Gathering:
    """Return a function that makes a scene ready in a database of its own, and lets deeds meet in it."""

    @contextmanager
    def gathered(make: Callable[[Session, Cast], Scene], deeds: Mapping[str, Deed]) -> Iterator[Meeting]:
        with new_database("postgresql") as url:
            store = open_store(url)
            with store.writing() as db:
                scene = make(db, assemble(db))
            meeting = Meeting(store, scene, deeds)
            yield meeting
            meeting.close()
            store.engine.dispose()

    return gathered
