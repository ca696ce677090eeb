"""Houses that archives are written of, and taken into."""

from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pytest

from negotiate.operations.amendments.tabling import withdraw
from negotiate.portable.packing import pack_house
from negotiate.store import Store, open_store
from tests.cast import Cast, assemble
from tests.databases import Databases
from tests.operations.negotiation import begin, merged, published, tabled


def live_in(store: Store, cast: Cast) -> None:
    """Play a round to its end: what was proposed was adopted, and withdrawn."""
    with store.writing() as db:
        negotiation = begin(db, cast)
        tabled(db, cast.nadia, negotiation.conduct, "shall not", "must not")
        merged(db, cast, negotiation, negotiation.conduct, "adopt 0")
        withdraw(db, cast.bela.actor, tabled(db, cast.bela, negotiation.clauses[0], "protect", "guard").code, "Enough.")
        published(db, cast, negotiation.round)


@pytest.fixture
def lived_in(store: Store, cast: Cast) -> Store:
    """Return a house with a finished round."""
    live_in(store, cast)
    return store


@pytest.fixture(scope="session")
def archive_of(databases: Databases, tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], bytes]:
    """Return a function that gives the archive of such a house in a kind of database."""

    @cache
    def archive(kind: str) -> bytes:
        file = tmp_path_factory.mktemp("archives") / "whole.zip"
        with databases.new(kind) as url:
            store = open_store(url)
            with store.writing() as db:
                cast = assemble(db)
            live_in(store, cast)
            pack_house(store, file)
            store.engine.dispose()
        return file.read_bytes()

    return archive


@pytest.fixture
def whole(archive_of: Callable[[str], bytes], backend: str, tmp_path: Path) -> Path:
    """Return the file of such an archive, for this test alone."""
    file = tmp_path / "whole.zip"
    file.write_bytes(archive_of(backend))
    return file


@pytest.fixture
def other(databases: Databases, backend: str) -> Iterator[Store]:
    """Return an empty house in another database."""
    with databases.new(backend) as url:
        store = open_store(url)
        yield store
        store.engine.dispose()
