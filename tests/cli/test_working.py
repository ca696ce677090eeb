"""The worker as a command: turns, long work between them, and a sign of life that is gone with it."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from sqlalchemy import select

from negotiate.models import LongWork
from negotiate.models.house.long_work import WorkerSign, WorkKind
from negotiate.operations.work.asking import NewWork, ask_for
from negotiate.store import Store
from tests.cast import Cast
from tests.cli.shells import shell_on
from tests.serving import LONG
from tests.web.talks import Talks


@pytest.fixture
def code(store: Store, cast: Cast, talks: Talks) -> str:
    """Return the code of work that Nadia has asked for."""
    with store.writing() as db:
        return ask_for(db, cast.nadia.actor, NewWork(WorkKind.EVERYTHING, talks.instrument, "http://localhost/")).code


def test_one_turn_does_the_long_work_that_waits(store: Store, code: str, tmp_path: Path) -> None:
    said = shell_on(store, tmp_path).run("worker", "--once").stdout

    assert said.splitlines()[1:] == ["A piece of long work is done.", "A publication is set as PDF."]
    with store.reading() as db:
        assert db.scalars(select(LongWork)).one().size is not None
    assert [file.name for file in tmp_path.rglob(f"{code}-*")] == [f"{code}-1"]


def test_a_worker_gives_a_sign_of_life_does_what_waits_and_signs_off(
    store: Store, database: str, code: str, tmp_path: Path
) -> None:
    environment = {**os.environ, "NEGOTIATE_DATABASE_URL": database, "NEGOTIATE_DATA_DIR": str(tmp_path)}
    with subprocess.Popen([sys.executable, "-m", "negotiate", "worker"], env=environment) as worker:
        signs = wait_for_the_end(store)
        worker.send_signal(signal.SIGTERM)
        status = worker.wait(timeout=LONG)

    with store.reading() as db:
        left = list(db.scalars(select(WorkerSign)))
    assert (signs, status, left) == (1, 0, [])


def wait_for_the_end(store: Store) -> int:
    """Wait until the work is done, and return how many workers give a sign of life then."""
    deadline = time.monotonic() + LONG
    while time.monotonic() < deadline:
        with store.reading() as db:
            if db.scalars(select(LongWork)).one().ended_at is not None:
                return len(list(db.scalars(select(WorkerSign))))
        time.sleep(0.2)
    raise TimeoutError("the work was not done")
