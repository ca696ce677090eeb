"""A worker killed in the middle of long work leaves it to the next one, which does it from its beginning."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from sqlalchemy import select

from negotiate import clock
from negotiate.models import LongWork
from negotiate.models.house.long_work import WorkerSign, WorkKind
from negotiate.operations.work.asking import NewWork, ask_for
from negotiate.state.house.long_work import SILENT_FOR, WorkPhase, phase_of
from negotiate.store import Store
from negotiate.web.app import create_app
from negotiate.web.work.carrying import do_next
from negotiate.web.work.results import work_folder
from tests.cast import Cast
from tests.serving import LONG
from tests.web.files.everything.opening import unpacked
from tests.web.talks import Talks

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture
def code(store: Store, cast: Cast, talks: Talks) -> str:
    """Return the code of work that Nadia has asked for."""
    with store.writing() as db:
        return ask_for(db, cast.nadia.actor, NewWork(WorkKind.EVERYTHING, talks.instrument, "http://localhost/")).code


def test_what_a_killed_worker_had_begun_is_done_by_the_next_one(
    store: Store, database: str, code: str, tmp_path: Path
) -> None:
    killed_in_the_middle(database, tmp_path)
    app = create_app(store, secret_key="not a secret", testing=True)
    app.work_folder = work_folder(tmp_path)

    at_once = do_next(app)
    with clock.at(clock.now() + SILENT_FOR):
        interrupted = phase_of(row(store), clock.now())
        later = do_next(app)
        done = row(store)

    assert (at_once, interrupted, later) == (False, WorkPhase.INTERRUPTED, True)
    assert (done.tries, done.failure) == (2, "")
    assert "README.txt" in unpacked((tmp_path / "work" / f"{code}-2").read_bytes())
    assert (tmp_path / "work" / f"{code}-1.part").read_bytes() == b"half"


def killed_in_the_middle(database: str, folder: Path) -> None:
    """Let a worker begin what waits, and kill it before it has come to the end."""
    environment = {**os.environ, "NEGOTIATE_DATABASE_URL": database, "NEGOTIATE_DATA_DIR": str(folder)}
    command = [sys.executable, "-m", "tests.programs.slow_worker"]
    with subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True) as worker:
        assert worker.stdout is not None
        assert "stopped\n" in iter(worker.stdout.readline, "")
        worker.kill()
        worker.wait(timeout=LONG)


def row(store: Store) -> LongWork:
    """Return the work as it is now."""
    with store.reading() as db:
        assert db.scalars(select(WorkerSign)).one()  # it was killed, and could not sign off
        return db.scalars(select(LongWork)).one()
