"""The scene of the matrix with an application on it: who acts there, every address, and the form that it is sent."""

import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from flask.testing import FlaskClient
from sqlalchemy import Engine
from werkzeug.routing import Rule

from negotiate.store import open_store
from negotiate.web.app import House, create_app
from tests.browsers import browser
from tests.cast import Cast, assemble
from tests.matrix import sheet
from tests.matrix.routes import CASES
from tests.matrix.scene.apart import APART, FACILITATOR
from tests.matrix.scene.scene import Scene, build
from tests.matrix.sending import filled_in, send
from tests.matrix.states import State


@dataclass(frozen=True, eq=False)
class Stage:
    """The application on the scene in an SQLite file, with browsers of everybody, the most privileged first."""

    app: House
    cast: Cast
    scene: Scene
    path: Path

    @property
    def secrets(self) -> tuple[str, ...]:
        """Return the secrets by which everybody is signed in: most of the cast, and those beside it."""
        cast = self.cast
        players = (cast.sefa, cast.sten, cast.chen, cast.ada, cast.nadia, cast.noor, cast.hugo, cast.bela, cast.olu)
        return (*(player.secret for player in players), FACILITATOR, APART, self.scene.outsider)

    def browsers(self) -> list[FlaskClient]:
        """Return a fresh browser for each of them, and one of nobody."""
        return [*(browser(self.app, secret) for secret in self.secrets), self.app.test_client()]

    def rules(self, method: str) -> list[Rule]:
        """Return the addresses that are asked by a method."""
        return [rule for rule in self.app.url_map.iter_rules() if sheet.method(rule) == method]

    def address(self, rule: Rule, state: State) -> str:
        """Return an address of the scene."""
        names = state.names(self.scene)
        values = {name: names[name] for name in rule.arguments} | CASES[rule.endpoint].asked
        return self.app.url_map.bind("localhost").build(rule.endpoint, values)

    def form(self, rule: Rule, state: State) -> dict[str, Any]:
        """Return what the form of an address sends."""
        names = state.names(self.scene)
        return dict(filled_in(CASES[rule.endpoint].form, names))

    def let_go(self) -> None:
        """Close every connection to the file."""
        engine: Engine = self.app.store.engine
        engine.dispose()


def set_up(url: str) -> Stage:
    """Write the scene into an empty SQLite file, and return it with an application on it."""
    store = open_store(url)
    with store.writing() as db:
        cast = assemble(db)
        scene = build(db, cast)
    app = create_app(store, secret_key="not a secret", testing=True)
    return Stage(app, cast, scene, Path(url.removeprefix("sqlite:///")))


def copied(path: Path, copy: Path) -> None:
    """Copy a database with what it still has beside its file; nobody waits until it is safe on the disk."""
    with closing(sqlite3.connect(path)) as source, closing(sqlite3.connect(copy)) as target:
        target.execute("PRAGMA synchronous=OFF")
        source.backup(target)


def is_done(actor: FlaskClient, address: str, form: dict[str, str]) -> bool:
    """Send a form, and say whether what it asks for was done."""
    with send(actor, "POST", address, form) as answer:
        return answer.status_code in (200, 201, 204, 302) and "/sign-in" not in (answer.location or "")
