"""A served workspace and a real browser, for tests that do what people do."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Return a headless Chromium."""
    if CHROMIUM is None:
        reason = "Chromium is not installed (Debian: apt-get install chromium)"
        (pytest.fail if os.environ.get("CI") == "true" else pytest.skip)(reason)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser
        browser.close()


@contextmanager
def serving(folder: Path, *options: str) -> Iterator[str]:
    """Run `negotiate serve` on a free port with its data in a folder, and give its address."""
    environment = {**os.environ, "NEGOTIATE_DATA_DIR": str(folder)}
    environment.pop("NEGOTIATE_DATABASE_URL", None)
    command = [sys.executable, "-m", "negotiate", "serve", "--port", "0", *options]
    with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True) as process:
        try:
            yield _address(process)
        finally:
            process.terminate()


def _address(process: subprocess.Popen[str]) -> str:
    assert process.stdout is not None
    for line in process.stdout:
        found = re.search(r"http://[\w.:\[\]]+", line)
        if found:
            return found[0]
    raise RuntimeError("the server ended before it said where it listens")


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Return the address of an empty house."""
    with serving(tmp_path_factory.mktemp("house")) as address:
        yield address


@pytest.fixture(scope="module")
def demonstration(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Return the address of a house with the demonstration in it."""
    with serving(tmp_path_factory.mktemp("demonstration"), "--demo") as address:
        yield address
