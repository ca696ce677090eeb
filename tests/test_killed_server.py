"""A server killed in the middle of publishing leaves either the old round or the new one, whole."""

import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Thread

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from negotiate.models import Approval, Notice, Publication, PublishedClause, Round, RoundState
from negotiate.operations.publishing.preparations import approve, prepare_round
from negotiate.operations.publishing.publications import Terms
from negotiate.queries.record.verification import verify
from negotiate.store import Store
from tests.browsers import cookie
from tests.cast import Cast, Player
from tests.operations.negotiation import begin
from tests.programs.slow_server import SECRET
from tests.serving import LONG

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture
def prepared(store: Store, cast: Cast) -> str:
    """Return the code of a text that Sefa has prepared."""
    with store.writing() as db:
        negotiation = begin(db, cast)
        return prepare_round(db, cast.sefa.actor, negotiation.round.code, Terms("Revised text")).code


@pytest.mark.parametrize("place", ["round closed", "text frozen", "delegations told", "act recorded"])
def test_killed_before_the_end_the_old_round_stands(
    store: Store, database: str, cast: Cast, prepared: str, place: str
) -> None:
    with stopped(database, store, cast.sten, prepared, place) as server:
        server.kill()

    with store.reading() as db:
        assert state(db) == (RoundState.OPEN, 1, 3, 0, 0)
        assert verify(db) == []
    with store.writing() as db:
        approve(db, cast.sten.actor, prepared)
    with store.reading() as db:
        assert state(db) == (RoundState.CLOSED, 2, 6, 1, 2)


def test_killed_after_the_end_the_new_round_stands(store: Store, database: str, cast: Cast, prepared: str) -> None:
    with stopped(database, store, cast.sten, prepared, "transaction ended") as server:
        server.kill()

    with store.reading() as db:
        assert state(db) == (RoundState.CLOSED, 2, 6, 1, 2)
        assert verify(db) == []


def state(db: Session) -> tuple[RoundState, int, int, int, int]:
    """Return the round's state, and how many publications, lines of them, approvals and notices there are."""
    counts = [
        db.scalar(select(func.count()).select_from(kind)) or 0
        for kind in (Publication, PublishedClause, Approval, Notice)
    ]
    return db.scalars(select(Round)).one().state, counts[0], counts[1], counts[2], counts[3]


@contextmanager
def stopped(
    database: str, store: Store, player: Player, preparation: str, place: str
) -> Iterator[subprocess.Popen[str]]:
    """Give a server that has been asked to publish, and stands still at a place of it; gone when the block ends."""
    command = [sys.executable, "-m", "tests.programs.slow_server", database, place]
    server = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)
    assert server.stdout
    with server, server.stdout as said:
        address = f"http://127.0.0.1:{int(said.readline())}/preparations/{preparation}/approval"
        request = urllib.request.Request(address, b"", {"Cookie": cookie(SECRET, player.secret)})
        asking = Thread(target=ask, args=(request, server))
        asking.start()
        try:
            assert said.readline() == "stopped\n"
            yield server
        finally:
            server.kill()
            asking.join()


def ask(request: urllib.request.Request, server: subprocess.Popen[str]) -> None:
    """Send a request that is to be cut off before its answer; one that is answered ends the server and the test."""
    try:
        urllib.request.urlopen(request, timeout=LONG)
    except OSError as gone:
        print(gone)
    server.kill()
