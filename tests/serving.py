"""A served workspace for tests: `negotiate serve` as a process of its own, on a free port."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

#: Seconds within which anything that works has come to an end, on the slowest machine.
LONG = 300


@contextmanager
def serving(folder: Path, *options: str, package: Path | None = None) -> Iterator[str]:
    """Serve with data in a folder and give the address; `package` is where Python finds it before elsewhere."""
    with served(folder, *options, package=package) as (address, _):
        yield address


@contextmanager
def served(folder: Path, *options: str, package: Path | None = None) -> Iterator[tuple[str, subprocess.Popen[str]]]:
    """Serve, and give the address and the process, which leads a group of its own."""
    environment = {**os.environ, "NEGOTIATE_DATA_DIR": str(folder)}
    environment.pop("NEGOTIATE_DATABASE_URL", None)
    if package is not None:
        environment["PYTHONPATH"] = str(package)
    command = [sys.executable, "-m", "negotiate", "serve", "--port", "0", *options]
    place = package and folder
    piped = {"stdout": subprocess.PIPE, "text": True, "start_new_session": True}
    with subprocess.Popen(command, env=environment, cwd=place, **piped) as process:
        try:
            yield _address(process), process
        finally:
            process.terminate()


def _address(process: subprocess.Popen[str]) -> str:
    assert process.stdout is not None
    for line in process.stdout:
        found = re.search(r"http://[\w.:\[\]]+", line)
        if found:
            return found[0]
    raise RuntimeError("the server ended before it said where it listens")
