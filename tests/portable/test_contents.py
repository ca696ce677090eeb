"""Everything is in an archive: the demonstration, taken into another house by it, shows the same pages."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from flask.testing import FlaskClient
from sqlalchemy import select

from negotiate import clock
from negotiate.models import Person, Publication, Role
from negotiate.portable.packing import pack_house, pack_instrument
from negotiate.portable.unpacking import unpack
from negotiate.queries.record.verification import verification
from negotiate.store import Store, open_store
from negotiate.web.app import create_app
from tests.browsers import browser, let_in
from tests.databases import KINDS, Databases
from tests.demo.loaded import Loaded, amendment, clause_code
from tests.demo.playing import STORY
from tests.matrix.stage import copied

#: Who reads: a delegation's drafts are there for her alone, and the secretariat's desk for it alone.
READERS = {
    "administrator": (Role.ADMINISTRATOR, ""),
    "secretariat": (Role.SECRETARIAT, ""),
    "negotiator": (Role.NEGOTIATOR, "Veloria"),
}
#: What forms are known by: it is made anew for every session.
_TOKEN = re.compile(rb'name="csrf_token" value="[^"]*"')
PAGES_OF_INSTRUMENT = (
    "/instruments/{instrument}",
    "/instruments/{instrument}/changes",
    "/instruments/{instrument}/amendments",
    "/instruments/{instrument}/positions",
    "/instruments/{instrument}/compilation",
    "/instruments/{instrument}/record",
    "/instruments/{instrument}/record/file",
    "/instruments/{instrument}/find?q=incident",
    "/instruments/{instrument}/export.md",
    "/clauses/{clause}",
    "/amendments/{amendment}",
    "/publications/{publication}",
)
PAGES = ("/", "/record", *PAGES_OF_INSTRUMENT)


@dataclass(frozen=True)
class Moved:
    """The demonstration, the house that took its archive in, where both archives lie, and a browser for each reader."""

    demo: Loaded
    there: Store
    folder: Path
    browsers: tuple[dict[str, FlaskClient], dict[str, FlaskClient]]

    def pages(self, reader: str, address: str) -> list[tuple[int, bytes]]:
        """Return what a reader is shown at an address in both houses, at the moment after loading."""
        path = address.format(**self._codes)
        with clock.at(self.demo.at):
            answers = [browsers[reader].get(path) for browsers in self.browsers]
        return [(answer.status_code, _TOKEN.sub(b"", answer.data)) for answer in answers]

    @property
    def _codes(self) -> dict[str, str]:
        newest = select(Publication.code).where(Publication.instrument.has(code=self.demo.instrument))
        with self.demo.store.reading() as db:
            return {
                "instrument": self.demo.instrument,
                "clause": clause_code(db, "Article 5"),
                "amendment": amendment(db, 104).code,
                "publication": db.scalars(newest.order_by(Publication.id.desc())).first() or "",
            }


@pytest.fixture(scope="module")
def moved(demonstrated: Loaded, databases: Databases, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Moved]:
    """Return the demonstration, moved from one kind of database to the other."""
    folder = tmp_path_factory.mktemp("moved")
    with databases.new(KINDS[0]) as here, databases.new(KINDS[1]) as there:
        copied(demonstrated.path, Path(here.removeprefix("sqlite:///")))
        demo, other = replace(demonstrated, store=open_store(here)), open_store(there)
        pack_house(demo.store, folder / "here.zip")
        unpack(other, folder / "here.zip")
        pack_house(other, folder / "there.zip")
        yield Moved(demo, other, folder, (readers_of(demo.store), readers_of(other)))
        demo.store.engine.dispose()
        other.engine.dispose()


def readers_of(store: Store) -> dict[str, FlaskClient]:
    """Return a browser in a house for each reader."""
    app = create_app(store, secret_key="not a secret", testing=True)
    return {name: browser(app, signed_in(store, name)) for name in READERS}


def signed_in(store: Store, reader: str) -> str:
    """Sign a reader in, and return the secret that her browser carries."""
    query = select(Person.id).where(Person.email == STORY.cast.first(*READERS[reader]).email)
    with store.writing() as db:
        return let_in(db, db.scalars(query).one(), f"the secret of a {reader}")


def test_the_archive_is_the_same_from_either_kind_of_database(moved: Moved) -> None:
    assert (moved.folder / "there.zip").read_bytes() == (moved.folder / "here.zip").read_bytes()


def test_the_record_is_whole_in_both_houses(moved: Moved) -> None:
    with moved.demo.store.reading() as here, moved.there.reading() as there:
        assert verification(there) == verification(here)
        assert verification(there).faults == ()


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize("page", PAGES)
def test_a_page_says_the_same_byte_for_byte(moved: Moved, page: str, reader: str) -> None:
    here, there = moved.pages(reader, page)

    assert here[0] in {200, 403, 404}
    assert there == here


@pytest.fixture(scope="module")
def alone(moved: Moved, databases: Databases) -> Iterator[Moved]:
    """Return the demonstration beside a house that took its instrument in, and nothing else."""
    with databases.new(KINDS[0]) as url:
        house = open_store(url)
        pack_instrument(moved.there, moved.demo.instrument, moved.folder / "instrument.zip")
        unpack(house, moved.folder / "instrument.zip")
        pack_instrument(house, moved.demo.instrument, moved.folder / "again.zip")
        here = {"negotiator": moved.browsers[0]["negotiator"]}
        app = create_app(house, secret_key="not a secret", testing=True)
        there = {"negotiator": browser(app, signed_in(house, "negotiator"))}
        yield Moved(moved.demo, house, moved.folder, (here, there))
        house.engine.dispose()


def test_the_archive_of_an_instrument_is_the_same_from_the_house_that_took_it_in(alone: Moved) -> None:
    assert (alone.folder / "again.zip").read_bytes() == (alone.folder / "instrument.zip").read_bytes()


def test_the_record_is_whole_in_a_house_that_took_the_instrument_in(alone: Moved) -> None:
    with alone.there.reading() as db:
        assert verification(db).faults == ()


@pytest.mark.parametrize("page", PAGES_OF_INSTRUMENT)
def test_a_page_of_an_instrument_that_was_taken_in_alone_says_the_same(alone: Moved, page: str) -> None:
    here, there = alone.pages("negotiator", page)

    assert here[0] == 200
    assert there == here
