"""A served workspace and a real browser, for tests that do what people do."""

import os
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, expect, sync_playwright

from negotiate.store import open_store
from negotiate.web.serving.secret_key import kept_secret_key
from tests import chromium
from tests.browser.people.night import House
from tests.browser.people.persons import PATIENCE
from tests.cast import assemble
from tests.demo.loaded import Loaded
from tests.matrix.stage import copied
from tests.serving import serving

CHROMIUM = chromium.program()
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
        reason = f"Chromium is not installed (Debian: apt-get install {chromium.QUICKEST})"
        (pytest.fail if os.environ.get("CI") == "true" else pytest.skip)(reason)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS, timeout=PATIENCE)
        expect.set_options(timeout=PATIENCE)
        yield browser
        browser.close()


@pytest.fixture(autouse=True)
def leaving_the_room(browser: Browser) -> Iterator[None]:
    """Close what a test has opened for itself: a desk that is left open asks for news every two seconds."""
    before = list(browser.contexts)
    yield
    close(browser, before)


def close(browser: Browser, kept: list[BrowserContext]) -> None:
    """Close every window but those that are kept: a server waits for pages that are open before it ends."""
    for context in browser.contexts:
        if context not in kept:
            context.close()


@pytest.fixture(scope="module")
def house(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Return the address of an empty house."""
    with serving(tmp_path_factory.mktemp("house")) as address:
        yield address
        close(browser, [])


@pytest.fixture(scope="module")
def demonstration(browser: Browser, demonstrated: Loaded, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Return the address of a house with the demonstration in it, as it was when it had been loaded."""
    folder = tmp_path_factory.mktemp("demonstration")
    (folder / "demo").mkdir()
    copied(demonstrated.path, folder / "demo" / "negotiate.sqlite")
    with serving(folder, "--demo") as address:
        yield address
        close(browser, [])


@pytest.fixture(scope="module")
def night(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    """Return a house with the cast of the tests, ready for a night of merging."""
    folder = tmp_path_factory.mktemp("night")
    with serving(folder) as address:
        store = open_store(f"sqlite:///{folder / 'negotiate.sqlite'}")
        with store.writing() as db:
            cast = assemble(db)
        yield House(address, store, cast, kept_secret_key(folder))
        store.engine.dispose()
        close(browser, [])
