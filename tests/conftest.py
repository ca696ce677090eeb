"""What every test may ask for: a fresh migrated database, the cast of people, a browser for each."""

import gc
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager
from functools import cache

import pytest
from flask import Flask
from flask.testing import FlaskClient
from hypothesis import HealthCheck, settings
from jinja2 import FileSystemBytecodeCache
from sqlalchemy import Engine, event
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.orm import Session

from negotiate import passwords
from negotiate.state import unchanged
from negotiate.store import Store, open_store
from negotiate.web.app import House, create_app
from negotiate.web.serving.process.server import GARBAGE
from tests.browsers import browser
from tests.cast import CHEAP, PASSWORD_HASH, Cast, Player
from tests.databases import KINDS, SQLITE, Databases
from tests.demo.loaded import Loaded, loaded
from tests.distrust import Counting, Distrustful, distrusted
from tests.houses import EMPTY, HOUSES, Ground, PostgresGround, SqliteGround
from tests.operations.negotiation import Negotiation, begun
from tests.web.talks import Talks

#: What takes longest, file by file: one worker does a file, and the last should be a short one.
LONGEST = ("tests/test_policy_matrix.py", "tests/browser/", "tests/demo/", "tests/test_", "tests/web/", "tests/text/")
#: What a page shows is the same on each database, once its address answers there as test_statements.py has it.
OF_PAGES = ("tests/web/", "tests/queries/", "tests/demo/", "tests/exporting/", "tests/test_whole_wording")
#: What is wrong with an archive is seen in a database beside the house, always of the same kind.
BESIDE = (
    "tests/portable/test_reading",
    "tests/portable/test_scratch",
    "tests/portable/test_scope.py::test_rows_that_are_not",
    "tests/portable/test_scope.py::test_what_is_wrong",
    "tests/portable/test_unpacking.py::test_what_is_wrong",
)
#: Where a page asks each database in its own way.
ASKING_EACH = ("tests/queries/finding/", "tests/queries/record/")
#: Property tests take the time that they need: a busy machine is no failure.
PATIENT = {"deadline": None, "suppress_health_check": [HealthCheck.too_slow]}

#: For the Python of the system alone: its imports are none of ours.
collect_ignore = ["office/program.py"]

# The same examples in every run, so that a change alone can fail a test; new ones are searched for on purpose, with
# `--hypothesis-profile=searching`.
settings.register_profile("steady", **PATIENT, derandomize=True)
settings.register_profile("searching", **PATIENT, derandomize=False, max_examples=2_000)
settings.load_profile("steady")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let databases be chosen."""
    parser.addoption(
        "--database",
        choices=(*KINDS, "both"),
        help="run the tests on which database; without it, on both, but those of pages on SQLite alone",
    )


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with what takes longest, so that all workers come to their ends at the same time."""
    items.sort(key=lambda item: [not item.nodeid.startswith(place) for place in LONGEST])


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Run every test that touches a database once on each, where it is not of a page alone."""
    if "backend" in metafunc.fixturenames:
        chosen = metafunc.config.getoption("--database")
        metafunc.parametrize("backend", _kinds(metafunc.definition.nodeid, chosen), indirect=True)


def _kinds(test: str, chosen: str | None) -> tuple[str, ...]:
    if chosen is None:
        return (SQLITE,) if test.startswith((*OF_PAGES, *BESIDE)) and not test.startswith(ASKING_EACH) else KINDS
    return KINDS if chosen == "both" else (chosen,)


def pytest_collection_finish() -> None:
    """Leave the house and its tests out of every later search for garbage, as a server does."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(*GARBAGE)


@event.listens_for(Engine, "connect")
def let_nothing_count_on_chance(connection: DBAPIConnection, _: object) -> None:
    """Let SQLite give what no ORDER BY puts in order the other way round: PostgreSQL promises no order either."""
    if isinstance(connection, sqlite3.Connection):
        connection.execute("PRAGMA reverse_unordered_selects=ON")


@pytest.fixture(scope="session", autouse=True)
def cheap_passwords() -> Iterator[None]:
    """Let the house hash passwords cheaply: as it does it elsewhere, one takes longer than most tests."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(passwords, "_hasher", CHEAP)
        patch.setattr(passwords, "_NOBODYS", PASSWORD_HASH)
        yield


@pytest.fixture(scope="session", autouse=True)
def questions_written_once() -> Iterator[None]:
    """Let an engine remember all that the house asks: crawls over every address ask each question again and again."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("negotiate.store.QUESTIONS", 2_500)
        yield


@pytest.fixture(scope="session", autouse=True)
def templates_compiled_once(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Let every application of a process find the templates as the first one compiled them."""
    compiled = FileSystemBytecodeCache(str(tmp_path_factory.mktemp("templates")))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(House, "jinja_options", House.jinja_options | {"bytecode_cache": compiled})
        yield


@pytest.fixture(scope="session")
def databases(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Databases]:
    """Return what makes further databases."""
    with Databases(tmp_path_factory.mktemp("databases")) as databases:
        yield databases


@pytest.fixture(scope="session")
def demonstrated(databases: Databases) -> Iterator[Loaded]:
    """Return the demonstration loaded into an SQLite file, which no test changes: to load it takes ten seconds."""
    with databases.new(SQLITE) as url:
        store = open_store(url)
        yield loaded(store)
        store.engine.dispose()


@pytest.fixture
def backend(request: pytest.FixtureRequest) -> str:
    """Return the name of the kind of database that this run of the test is on."""
    return str(request.param)


@pytest.fixture(scope="session")
def ground_of(databases: Databases) -> Iterator[Callable[[str], Ground]]:
    """Return a function that gives the ground of a kind, the same for all tests of one process."""
    with ExitStack() as opened:

        @cache
        def ground_of(kind: str) -> Ground:
            store = open_store(opened.enter_context(databases.new(kind)))
            ground = SqliteGround(store) if kind == SQLITE else PostgresGround(store)
            opened.callback(ground.close)
            return ground

        yield ground_of


@pytest.fixture
def ground(request: pytest.FixtureRequest, ground_of: Callable[[str], Ground], backend: str) -> Ground:
    """Return the ground on which the house stands that this test asks for by its fixtures."""
    ground = ground_of(backend)
    ground.stand(next((house for house in HOUSES if house in request.fixturenames), EMPTY))
    return ground


@pytest.fixture
def store(ground: Ground) -> Store:
    """Return the store of the house, for this test alone."""
    return ground.enter()


@pytest.fixture
def database(store: Store) -> str:
    """Return the URL of the database of the house."""
    return store.engine.url.render_as_string(hide_password=False)


@pytest.fixture
def bare(databases: Databases, backend: str) -> Iterator[str]:
    """Return the URL of a further database, without any table."""
    with databases.bare(backend) as url:
        yield url


@pytest.fixture
def cast(ground: Ground) -> Cast:
    """Return the people of the tests, who are in the house."""
    return ground.known.cast


@pytest.fixture
def db(ground: Ground) -> Iterator[Session]:
    """Return a writing session for the whole test."""
    with ground.undone() as session:
        yield session


@pytest.fixture
def negotiation(db: Session, ground: Ground) -> Negotiation:
    """Return a small negotiation, round 1 open."""
    return begun(db, ground.known.instrument)


@pytest.fixture
def talks(ground: Ground) -> Talks:
    """Return a negotiation with an open round and two rival amendments."""
    return ground.known.talks


@pytest.fixture
def counted(db: Session) -> Callable[[], AbstractContextManager[list[str]]]:
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


@pytest.fixture(autouse=True)
def distrustful_answers(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let what is kept of a text from one request to the next be found out once more wherever it is asked for."""
    unchanged.ANSWERS.forget()
    monkeypatch.setattr(unchanged.Answers, "in_state", distrusted)


@pytest.fixture(scope="session")
def shared_app() -> Flask:
    """Return an application that has compiled its templates; each test gives it a store of its own."""
    return create_app(open_store("sqlite://"), secret_key="not a secret", testing=True)


@pytest.fixture
def app(shared_app: Flask, store: Store) -> Flask:
    """Return the application on the store, without CSRF and limits.

    Wherever a page is found kept it is drawn once more and compared, so every test of a page is one of the keeping too.
    """
    shared_app.store = store
    shared_app.extensions["kept_pages"] = Distrustful()
    return shared_app


@pytest.fixture
def client(app: Flask) -> FlaskClient:
    """Return a browser of nobody."""
    return app.test_client()


@pytest.fixture
def client_for(app: Flask) -> Callable[[Player], FlaskClient]:
    """Return a function that gives a browser in which a player has signed in."""

    return lambda player: browser(app, player.secret)


@pytest.fixture
def shelf(app: Flask, monkeypatch: pytest.MonkeyPatch) -> Counting:
    """Return the shelf of the application, which counts."""
    monkeypatch.setitem(app.extensions, "kept_pages", Counting())
    return app.extensions["kept_pages"]
