"""Every page takes as many statements in a large house as in a small one, and asks the same hardly ever twice.

Large in clauses, amendments, people and voices.
"""

import shutil
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from functools import partial
from typing import Any

import pytest
from sqlalchemy import Dialect, event
from sqlalchemy.engine.interfaces import DBAPIConnection
from werkzeug.test import TestResponse

from negotiate.models import Audience
from negotiate.state.unchanged import ANSWERS
from negotiate.store import Store, open_store
from negotiate.web.app import House, create_app
from negotiate.web.serving.shelf import Shelf
from tests.browsers import browser
from tests.cast import Cast, Player, assemble
from tests.databases import POSTGRESQL, SQLITE, Databases
from tests.forgetting import forget_answers
from tests.matrix.routes import CASES
from tests.matrix.scene.growth import Growth, voice
from tests.matrix.scene.scene import Scene, build
from tests.matrix.states import State

FEW, MANY = 2, 5
#: How many statements of a page may ask again what others of it have asked: parts that know nothing of each other.
ASKED_TWICE = {
    **dict.fromkeys(("home.index", "waiting.index", "api_waiting.index", "news_feeds.show"), 10),
    **dict.fromkeys(("threads.show", "api_threads.show"), 6),
    **dict.fromkeys(("amendments.show", "clause_columns.show"), 3),
    **dict.fromkeys(("api_outcomes.show", "outcomes.show", "outcome_papers.show", "change_notes.edit"), 1),
    **dict.fromkeys(("api_position_matrix.index", "position_matrices.index", "position_sheets.show"), 1),
    **dict.fromkeys(("filled_positions.new", "positions_to_fill.show", "meetings.index", "api_meetings.index"), 1),
    **dict.fromkeys(("api_amendments.show", "api_amendment_threads.index", "redlines.show"), 1),
    #: What the table holds is asked as those find it who read only what is published, and then as she does.
    "clash_questions.new": 4,
    "clauses.show": 1,
    "merges.new": 2,
    #: The whole record is read to be verified, journal by journal.
    "house_record.show": 107,
}
#: The addresses that show a page, by the convention of their names.
PAGES = sorted(endpoint for endpoint in CASES if endpoint.split(".")[-1] in ("index", "show", "new", "edit"))


class Turned:
    """An engine that opens one of several SQLite files at a time: what it has written as SQL for one serves the others."""

    def __init__(self, url: str) -> None:
        self.store = open_store(url)
        self._file = str(self.store.engine.url.database)
        event.listen(self.store.engine, "do_connect", self._open)

    def turn(self, file: str) -> Store:
        """Return the store on a file."""
        if file != self._file:
            self.store.engine.dispose()
            self._file = file
        return self.store

    def _open(self, dialect: Dialect, record: object, named: object, wishes: Mapping[str, Any]) -> DBAPIConnection:
        return dialect.connect(self._file, **wishes)


@dataclass(frozen=True)
class Grown:
    """The scene in one size, with who opens its pages."""

    app: House
    scene: Scene
    players: tuple[Player, ...]
    #: Lets the application stand on the scene.
    stand: Callable[[], object] = bool
    #: What was asked for each page that has been opened, by her name who opened it and its state.
    asked: dict[str, dict[tuple[str, str], list[str]]] = field(default_factory=dict)

    def statements(self, endpoint: str) -> dict[tuple[str, str], int]:
        """Return the number of statements of a page for everybody who may open it, by her name and the page's state."""
        return {who: len(sent) for who, sent in self._asked(endpoint).items()}

    def repeated(self, endpoint: str) -> int:
        """Return how many statements of a page ask what it has asked before, for whom it does so most often."""
        return max((len(sent) - len(set(sent)) for sent in self._asked(endpoint).values()), default=0)

    def _asked(self, endpoint: str) -> dict[tuple[str, str], list[str]]:
        if endpoint not in self.asked:
            self.stand()
            states = [state for state in CASES[endpoint].states if state.audience is Audience.PARTICIPANTS]
            pairs = ((player, state) for state in states for player in self.players)
            found = {(player.name, state.words): self._sent(endpoint, player, state) for player, state in pairs}
            self.asked[endpoint] = {who: sent for who, sent in found.items() if sent is not None}
        return self.asked[endpoint]

    def answers(self, endpoint: str) -> dict[str, int]:
        """Return the status of a page in its first state for everybody, by her name."""
        self.stand()
        state = CASES[endpoint].states[0]
        return {player.name: self._answer(endpoint, player, state).status_code for player in self.players}

    def _sent(self, endpoint: str, player: Player, state: State) -> list[str] | None:
        """Return the statements of one answer; None where it is no page for this person."""
        with counted(self.app.store) as sent:
            answer = self._answer(endpoint, player, state)
        return sent if answer.status_code == 200 else None

    def _answer(self, endpoint: str, player: Player, state: State) -> TestResponse:
        names = state.names(self.scene)
        rule = next(self.app.url_map.iter_rules(endpoint))
        values = {name: names[name] for name in rule.arguments} | CASES[endpoint].asked
        path = self.app.url_map.bind("localhost").build(endpoint, values)
        self.app.extensions["kept_pages"] = Shelf()
        return browser(self.app, player.secret).get(path)


@contextmanager
def counted(store: Store) -> Iterator[list[str]]:
    """Give a list that fills with the statements of a block; what was remembered of the database before it is forgotten."""
    sent: list[str] = []

    def note(*facts: Any) -> None:
        sent.append(f"{facts[2]} {facts[3]!r}")

    forget_answers()
    event.listen(store.engine, "before_cursor_execute", note)
    yield sent
    event.remove(store.engine, "before_cursor_execute", note)


@pytest.fixture(autouse=True)
def distrustful_answers() -> None:
    """Let answers be trusted here, as they are in use: what is sent is counted."""
    ANSWERS.forget()


@pytest.fixture(scope="module")
def sizes(databases: Databases) -> Iterator[tuple[Grown, Grown]]:
    """Return the same scene twice: with few of everything and no voices, and with many of everything."""
    with databases.new(SQLITE) as url:
        turned, few = Turned(url), url.removeprefix("sqlite:///")
        with turned.store.writing() as db:
            cast = assemble(db)
            scene = build(db, cast)
            Growth(db, cast, scene, FEW).grow()
        turned.store.engine.dispose()
        many = shutil.copy(few, f"{few}.many")
        with turned.turn(many).writing() as db:
            Growth(db, cast, scene, MANY).grow()
            voice(db)
        of_few, of_many = (_grown(turned.store, scene, cast) for _ in range(2))
        yield (
            replace(of_few, stand=partial(turned.turn, few), asked={}),
            replace(of_many, stand=partial(turned.turn, many), asked={}),
        )
        turned.store.engine.dispose()


@pytest.fixture(scope="module")
def on_postgresql(databases: Databases) -> Iterator[Grown]:
    """Return the scene with few of everything in a PostgreSQL database."""
    with databases.new(POSTGRESQL) as url:
        store = open_store(url)
        with store.writing() as db:
            cast = assemble(db)
            scene = build(db, cast)
            Growth(db, cast, scene, FEW).grow()
        yield _grown(store, scene, cast)
        store.engine.dispose()


def _grown(store: Store, scene: Scene, cast: Cast) -> Grown:
    app = create_app(store, secret_key="not a secret", testing=True)
    return Grown(app, scene, (cast.ada, cast.sefa, cast.nadia, cast.bela))


@pytest.mark.parametrize("endpoint", PAGES)
def test_a_page_takes_as_many_statements_in_a_large_house_as_in_a_small_one(
    sizes: tuple[Grown, Grown], endpoint: str
) -> None:
    few, many = sizes

    assert many.statements(endpoint) == few.statements(endpoint)


@pytest.mark.parametrize("endpoint", PAGES)
def test_a_page_asks_nothing_that_it_has_asked_before(sizes: tuple[Grown, Grown], endpoint: str) -> None:
    few, _ = sizes

    assert few.repeated(endpoint) <= ASKED_TWICE.get(endpoint, 0)


def test_every_page_answers_on_postgresql_as_on_sqlite(sizes: tuple[Grown, Grown], on_postgresql: Grown) -> None:
    few, _ = sizes

    assert {page: on_postgresql.answers(page) for page in PAGES} == {page: few.answers(page) for page in PAGES}


def test_every_address_that_is_read_is_tried(sizes: tuple[Grown, Grown]) -> None:
    rules = sizes[0].app.url_map.iter_rules()

    assert {rule.endpoint for rule in rules if "GET" in rule.methods} - {"static"} == set(PAGES)
