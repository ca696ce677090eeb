"""A meeting of two hundred screens: how soon all show the item that is taken up, and who has asked for the floor.

They ask as the scripts of their pages do (`screens`); the chair and a delegation act through the same pages.
"""

from collections.abc import Callable, Iterator

from flask.testing import FlaskClient

from negotiate import clock
from negotiate.ids import new_secret
from negotiate.web.app import create_app
from tests.benchmarks.house.screens import PROCESSES, SCREENS, Wall, empty_house, measured
from tests.browsers import browser, cookie, let_in
from tests.cast import Player, assemble
from tests.operations.negotiation import begin, tabled
from tests.operations.sittings import HOUR, announced, put
from tests.serving import serving

#: The seconds between two questions of a list of speakers, as its script asks.
OF_FLOORS = 2.0


def suite() -> Iterator[str]:
    """Measure how soon a meeting reads what its chair and its delegations do."""
    with empty_house() as (place, key, store):
        with store.writing() as db:
            cast = assemble(db)
            negotiation = begin(db, cast)
            tabled(db, cast.nadia, negotiation.conduct, "shall", "should")
            meeting = announced(db, cast, negotiation, clock.now() - HOUR / 2)
            items = [put(db, cast, meeting, clause).code for clause in negotiation.clauses[:2]]
            here = f"/meetings/{meeting.code}"

            def cookies(player: Player) -> list[str]:
                person = int(player.actor.person_id or 0)
                return [cookie(key, let_in(db, person, new_secret())) for _ in range(SCREENS)]

            screens, floors = cookies(cast.sefa), cookies(cast.nadia)
        app = create_app(store, secret_key=key, testing=True)
        chair, nadia, sefa = (browser(app, one.secret) for one in (cast.chen, cast.nadia, cast.sefa))
        with serving(place, "--workers", str(PROCESSES)) as server:
            wall = Wall(
                "meeting: until the item is on every screen", f"{here}/screen/version", f"{here}/screen?fragment=1"
            )
            yield measured(server, wall, screens, _takes_up(chair, sefa, items, wall.version))
            title = "meeting: until who asks for the floor is on every list"
            list_of_speakers = Wall(title, f"{here}/floor/version", f"{here}/floor?fragment=1", OF_FLOORS)
            yield measured(server, list_of_speakers, floors, _asks(nadia, here, items[0]))


def _takes_up(chair: FlaskClient, sefa: FlaskClient, items: list[str], version: str) -> Callable[[int], str]:
    """Return how the chair takes one item up after another, by turns."""

    def decide(turn: int) -> str:
        _done(chair.post(f"/agenda-items/{items[turn % 2]}/call").status_code)
        return str(sefa.get(version).get_json()["version"])

    return decide


def _asks(nadia: FlaskClient, here: str, item: str) -> Callable[[int], str]:
    """Return how a delegation asks for the floor and leaves the list again, by turns."""

    def decide(turn: int) -> str:
        if turn % 2 == 0:
            _done(nadia.post(f"/agenda-items/{item}/floor").status_code)
        else:
            asked = nadia.get(f"{here}/floor").text.partition("/floor-requests/")[2].partition("/")[0]
            _done(nadia.post(f"/floor-requests/{asked}/withdrawal").status_code)
        return str(nadia.get(f"{here}/floor/version").get_json()["version"])

    return decide


def _done(status: int) -> None:
    if status >= 400:
        raise AssertionError(status)
