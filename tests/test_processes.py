"""Several processes on one house: an act in one of them is read in every other at once."""

import urllib.request
from collections.abc import Callable
from http.client import HTTPResponse
from pathlib import Path

import pytest

from negotiate.operations.amendments.tabling import table
from negotiate.operations.house.people import suspend
from negotiate.store import Store, migrate, open_store
from negotiate.web.serving.secret_key import kept_secret_key
from tests.browsers import cookie
from tests.cast import Cast, Player, assemble
from tests.serving import LONG, serving
from tests.web.talks import Talks, hold

#: How often an address is asked, each time by a new connection, so that each process has answered.
OFTEN = 24


@pytest.fixture
def house(tmp_path: Path) -> Store:
    """Return the store of a folder that is served."""
    store = open_store(f"sqlite:///{tmp_path / 'negotiate.sqlite'}")
    migrate(store)
    return store


@pytest.fixture
def cast(house: Store) -> Cast:
    """Return the people of the tests, written into that house."""
    with house.writing() as db:
        return assemble(db)


@pytest.fixture
def talks(house: Store, cast: Cast) -> Talks:
    """Return a negotiation in that house."""
    with house.writing() as db:
        return hold(db, cast)


@pytest.fixture
def reading(house: Store, cast: Cast, tmp_path: Path) -> Callable[[str, Player], set[str]]:
    """Return a function that opens an address often, and returns the different pages that it was given."""
    key = kept_secret_key(tmp_path)

    def read(address: str, player: Player) -> set[str]:
        carried = cookie(key, player.secret)
        return {opened(address, carried) for _ in range(OFTEN)}

    return read


def test_what_one_process_tables_every_other_shows(
    house: Store, cast: Cast, talks: Talks, reading: Callable[[str, Player], set[str]], tmp_path: Path
) -> None:
    with serving(tmp_path, "--workers", "2") as server:
        address = f"{server}/clauses/{talks.objective}"
        before = reading(address, cast.bela)
        with house.writing() as db:
            number = table(db, cast.nadia.actor, talks.draft, 1).number
        after = reading(address, cast.bela)

    assert [f"Amendment {number}" in page for page in before] == [False]
    assert [f"Amendment {number}" in page for page in after] == [True]


def test_who_is_kept_out_by_one_process_is_kept_out_by_every_other(
    house: Store, cast: Cast, talks: Talks, reading: Callable[[str, Player], set[str]], tmp_path: Path
) -> None:
    with serving(tmp_path, "--workers", "2") as server:
        address = f"{server}/instruments/{talks.instrument}"
        before = reading(address, cast.bela)
        with house.writing() as db:
            suspend(db, cast.ada.actor, cast.bela.code)
        after = reading(address, cast.bela)

    assert len(before) == 1
    assert after == {"404"}


def opened(address: str, carried: str) -> str:
    """Return a page as anybody would read it, without the token of its forms; or the number of its refusal."""
    request = urllib.request.Request(address, headers={"Cookie": carried})
    try:
        answer: HTTPResponse
        with urllib.request.urlopen(request, timeout=LONG) as answer:
            page = answer.read().decode()
    except urllib.request.HTTPError as refusal:
        return str(refusal.code)
    head, *parts = page.split('name="csrf_token" value="')
    return head + "".join(part.partition('"')[2] for part in parts)
