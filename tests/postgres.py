"""A real PostgreSQL for the tests: a throw-away cluster on a unix socket, run by somebody who is not root."""

import os
import pwd
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg

from tests.serving import LONG

#: Durability is what a throw-away cluster can do without.
SETTINGS = ("fsync=off", "synchronous_commit=off", "full_page_writes=off", "listen_addresses=", "max_connections=60")


def binaries() -> Path | None:
    """Return the folder with the newest installed initdb, or None."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: int(path.parts[-3]))
    on_path = shutil.which("initdb")
    if found:
        return found[-1].parent
    return Path(on_path).resolve().parent if on_path else None


@contextmanager
def cluster(programs: Path) -> Iterator[str]:
    """Run a cluster and give its URL, with `{}` for the name of a database; leave nothing behind."""
    folder = tempfile.mkdtemp(prefix="neg-", dir="/tmp")  # a socket's path may have 107 characters at most
    owner = _owner()
    if owner is not None:
        os.chown(folder, owner.pw_uid, owner.pw_gid)
    try:
        _run(owner, programs / "initdb", "-D", f"{folder}/d", "-U", "negotiate", "-A", "trust", "-E", "UTF8", "-N")
        options = [argument for setting in SETTINGS for argument in ("-c", setting)]
        arguments = [programs / "postgres", "-D", f"{folder}/d", "-k", folder, *options]
        server = subprocess.Popen(arguments, stderr=subprocess.DEVNULL, cwd=folder, **_as(owner))
        try:
            _wait(f"host={folder} user=negotiate dbname=postgres")
            yield f"postgresql+psycopg://negotiate@/{{}}?host={folder}"
        finally:
            server.send_signal(signal.SIGQUIT)  # at once: it waits for no connection, and nothing is to be kept
            server.wait(timeout=LONG)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _owner() -> pwd.struct_passwd | None:
    """Return the account to run as, or None for our own: initdb refuses root."""
    if os.geteuid() != 0:
        return None
    names = {account.pw_name: account for account in pwd.getpwall()}
    return names.get("postgres") or names["nobody"]


def _as(owner: pwd.struct_passwd | None) -> dict[str, int | list[int]]:
    return {} if owner is None else {"user": owner.pw_uid, "group": owner.pw_gid, "extra_groups": []}


def _run(owner: pwd.struct_passwd | None, *arguments: object) -> None:
    subprocess.run([str(argument) for argument in arguments], check=True, capture_output=True, cwd="/", **_as(owner))


def _wait(address: str) -> None:
    """Return once the cluster answers; raise where it never does."""
    deadline = time.monotonic() + LONG
    while True:
        try:
            psycopg.connect(address).close()
        except psycopg.OperationalError:
            if time.monotonic() > deadline:
                raise
            time.sleep(0.05)
        else:
            return
