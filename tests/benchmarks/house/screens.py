"""The screens of a room: how soon all of them show what the desk has decided, on the server as it is served.

Each screen asks as its script does: for the version now and then, for what is shown once that has changed. Measured is the
time from the answer to a decision until a screen has its words. The screens run on the same machine as the server, so
their work counts too.
"""

import re
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.client import HTTPConnection, HTTPException, RemoteDisconnected
from pathlib import Path
from statistics import quantiles
from threading import Event
from urllib.parse import urlsplit

from negotiate.ids import new_secret
from negotiate.store import Store, migrate, open_store
from negotiate.web.app import create_app
from negotiate.web.serving.secret_key import kept_secret_key
from tests.browsers import browser, cookie, let_in
from tests.cast import assemble
from tests.operations.negotiation import begin, tabled
from tests.serving import serving

SCREENS, DECISIONS, BETWEEN = 200, 10, 3.0
#: The seconds within which a decision is to be on 95 of 100 screens.
GOAL = 2.5
PROCESSES = 2


@dataclass(frozen=True)
class Wall:
    """What hangs in a room: the addresses of its version and of what it shows, and the seconds between two questions."""

    title: str
    version: str
    part: str
    asking: float = 1.0


@dataclass
class WallScreen:
    """One screen: the cookie that it carries, when it first showed which version, and how often nothing came."""

    cookie: str
    shown: dict[str, float] = field(default_factory=dict)
    errors: int = 0


def suite() -> Iterator[str]:
    """Measure how soon a room sees a decision."""
    with empty_house() as (place, key, store):
        with store.writing() as db:
            cast = assemble(db)
            negotiation = begin(db, cast)
            clause = negotiation.conduct.code
            tabled(db, cast.nadia, negotiation.conduct, "shall", "should")
            secrets = [let_in(db, int(cast.sefa.actor.person_id or 0), new_secret()) for _ in range(SCREENS)]
        desk = browser(create_app(store, secret_key=key, testing=True), cast.sefa.secret)
        place_on_desk = re.findall(r'name="(place-\w+)"', desk.get(f"/clauses/{clause}/merges/new").text)[0]
        base = re.findall(r'name="base" value="(\w+)"', desk.get(f"/clauses/{clause}/merges/new").text)[0]

        def decide(turn: int) -> str:
            said = {"base": base, place_on_desk: ("adopt 0", "decline")[turn % 2]}
            answer = desk.post(f"/clauses/{clause}/draft", data=said)
            if answer.status_code >= 400:
                raise AssertionError(answer.text)
            return str(desk.get(f"/clauses/{clause}/projector/version").get_json()["version"])

        with serving(place, "--workers", str(PROCESSES)) as server:
            here = f"/clauses/{clause}/projector"
            wall = Wall("screens: until a decision is on the wall", f"{here}/version", f"{here}?fragment=1")
            yield measured(server, wall, [cookie(key, secret) for secret in secrets], decide)


@contextmanager
def empty_house() -> Iterator[tuple[Path, str, Store]]:
    """Give a folder to serve from, the secret key that is kept there, and the store, in which nobody is yet."""
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        key = kept_secret_key(place)
        store = open_store(f"sqlite:///{place / 'negotiate.sqlite'}")
        migrate(store)
        yield place, key, store
        store.engine.dispose()


def measured(server: str, wall: Wall, cookies: Sequence[str], decide: Callable[[int], str]) -> str:
    """Return the table of how soon the screens of a wall show what is decided; `decide` returns the version of it."""
    screens, over = [WallScreen(one) for one in cookies], Event()
    decided: dict[str, float] = {}
    with ThreadPoolExecutor(SCREENS) as room:
        for number, screen in enumerate(screens):
            room.submit(_hang, server, wall, screen, over, wall.asking * number / SCREENS)
        time.sleep(2 * wall.asking)
        for turn in range(DECISIONS):
            decided[decide(turn)] = time.monotonic()
            time.sleep(BETWEEN)
        time.sleep(2 * GOAL)
        over.set()
    return _told(wall.title, screens, decided)


def _hang(server: str, wall: Wall, screen: WallScreen, over: Event, begins: float) -> None:
    """Show the wall until the session is over, as the script of the page does."""
    version = ""
    connection = HTTPConnection(urlsplit(server).netloc, timeout=60)
    over.wait(begins)
    while not over.wait(wall.asking):
        try:
            newest = _asked(connection, wall.version, screen.cookie)
            if newest != version:
                _asked(connection, wall.part, screen.cookie)
                version = newest
                screen.shown.setdefault(re.findall(r'"version": ?"([^"]+)"', newest)[0], time.monotonic())
        except (OSError, HTTPException, LookupError):
            connection.close()
            screen.errors += 1
    connection.close()


def _asked(connection: HTTPConnection, address: str, cookie: str) -> str:
    """Return what stands at an address; a connection that was closed meanwhile is opened anew, as browsers do."""
    try:
        return _answered(connection, address, cookie)
    except (ConnectionResetError, BrokenPipeError, RemoteDisconnected):
        connection.close()
        return _answered(connection, address, cookie)


def _answered(connection: HTTPConnection, address: str, cookie: str) -> str:
    connection.request("GET", address, headers={"Cookie": cookie, "Accept": "*/*"})
    answer = connection.getresponse()
    body = answer.read().decode()
    if answer.status != 200:
        raise HTTPException(answer.status)
    return body


def _told(title: str, screens: Sequence[WallScreen], decided: dict[str, float]) -> str:
    """Return the table; a screen that slept over a decision has shown it with the next one."""
    versions, lags = list(decided), []
    for screen in screens:
        for number, version in enumerate(versions):
            later = [screen.shown[one] for one in versions[number:] if one in screen.shown]
            lags.append(min(later, default=time.monotonic()) - decided[version])
    cuts, errors = quantiles(lags, n=20), sum(screen.errors for screen in screens)
    heads = f"{'screens':<10}{'decisions':>10}{'errors':>8}{'p50 s':>8}{'p95 s':>8}{'most s':>8}{'goal':>8}"
    figures = f"{cuts[9]:>8.2f}{cuts[18]:>8.2f}{max(lags):>8.2f}{GOAL:>8.1f}"
    return f"{title}\n{heads}\n{len(screens):<10}{len(versions):>10}{errors:>8}{figures}\n"
