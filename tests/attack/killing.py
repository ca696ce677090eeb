"""A server that is killed in the middle of a storm, again and again: each time the house stands whole, and goes on."""

import os
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Mapping
from contextlib import closing
from http.client import HTTPConnection, HTTPException
from pathlib import Path
from threading import Event, Thread
from urllib.parse import urlencode, urlsplit

from negotiate.store import open_store
from negotiate.web.serving.secret_key import kept_secret_key
from tests.attack.findings import Campaign, Outcome
from tests.attack.storm import Send, Storm, look
from tests.browsers import cookie, token
from tests.matrix.stage import Stage, copied
from tests.serving import LONG, served

#: How many answers a server gives in a storm before it is killed, at least and at most.
FEWEST, MOST = 5, 60


def kill(stage: Stage, campaign: Campaign) -> Outcome:
    """Serve a copy of the scene, kill the server in a storm, verify what is left, and serve it again."""
    outcome, folder = Outcome("kill -9"), campaign.folder / "killed"
    folder.mkdir()
    copied(stage.path, folder / "negotiate.sqlite")
    storm = Storm(stage.cast, stage.scene, campaign.chance)
    for number in range(campaign.size):
        _killed(storm, folder)
        outcome.findings += [f"after kill {number + 1}: {fault}" for fault in _faults(folder)]
    look(storm, open_store(f"sqlite:///{folder / 'negotiate.sqlite'}"), outcome)
    outcome.answers.update({str(status) if status else "cut off": n for status, n in storm.answers.items()})
    outcome.findings += [f"{n} answers {status}" for status, n in storm.answers.items() if status >= 500]
    return outcome


def sender(address: str, folder: Path) -> Send:
    """Return what sends forms to a server, each on a connection of its own."""
    place, key = urlsplit(address), kept_secret_key(folder)
    known = token(key)

    def send(secret: str, path: str, form: Mapping[str, str]) -> int:
        connection = HTTPConnection(place.hostname or "", place.port, timeout=LONG)
        headers = {"Cookie": cookie(key, secret), "Content-Type": "application/x-www-form-urlencoded"}
        with closing(connection):
            try:
                connection.request("POST", path, urlencode({**form, "csrf_token": known}), headers)
                return connection.getresponse().status
            except (OSError, HTTPException):
                return 0  # cut off, so that nobody knows what came of it

    return send


def _killed(storm: Storm, folder: Path) -> None:
    over, enough = Event(), storm.answers.total() + storm.chance.randint(FEWEST, MOST)
    with served(folder, "--workers", "2") as (address, process):
        raging = Thread(target=storm.rage, args=(sender(address, folder), over, LONG))
        raging.start()
        while storm.answers.total() < enough and raging.is_alive():
            time.sleep(0.01)
        os.killpg(process.pid, signal.SIGKILL)
        over.set()
        raging.join()


def _faults(folder: Path) -> list[str]:
    """Return what `negotiate verify` and the database itself find wrong."""
    environment = {**os.environ, "NEGOTIATE_DATA_DIR": str(folder)}
    environment.pop("NEGOTIATE_DATABASE_URL", None)
    command = [sys.executable, "-m", "negotiate", "verify"]
    said = subprocess.run(command, env=environment, capture_output=True, text=True, check=False, timeout=LONG)
    with closing(sqlite3.connect(folder / "negotiate.sqlite")) as file:
        (sound,) = file.execute("PRAGMA integrity_check").fetchone()
    return [line for line in (said.stderr.strip(), "" if sound == "ok" else sound) if line]
