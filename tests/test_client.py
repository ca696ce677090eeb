"""The program that people take along: it tables an amendment, and ends with the sentence in which it was refused."""

import subprocess
import sys
from collections.abc import Iterator
from threading import Thread

import pytest
from flask import Flask
from werkzeug.serving import make_server

from negotiate.store import WEB
from tests.browsers import browser, token_of
from tests.cast import Cast
from tests.web.talks import Talks


@pytest.fixture
def address(app: Flask) -> Iterator[str]:
    """Return where the application is served while a test runs."""
    server = make_server("127.0.0.1", 0, app, threaded=True)
    thread = Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.port}"
    server.shutdown()
    thread.join()
    server.server_close()


def run(address: str, secret: str, *asked: str) -> tuple[str, str]:
    """Run the program, and return what it says and what it ends with."""
    program = [sys.executable, str(WEB / "static" / "client.py"), address, token_of(secret), *asked]
    done = subprocess.run(program, capture_output=True, text=True, check=False, timeout=60)
    return done.stdout.strip(), done.stderr.strip()


def test_it_tables_an_amendment(address: str, app: Flask, cast: Cast, talks: Talks) -> None:
    said = run(address, cast.nadia.secret, talks.conduct, "hospitals", "clinics", "It is clearer.")

    assert said == ("Tabled as Amendment 3 to Article 2.", "")
    page = browser(app, cast.bela.secret).get(f"/instruments/{talks.instrument}/amendments").text
    assert "clinics" in page


@pytest.mark.parametrize(
    ("old", "refused"), [("the sea", "“the sea” stands 0 times in Article 2, not once."), ("shall", "")]
)
def test_what_does_not_stand_there_once_is_not_changed(
    address: str, cast: Cast, talks: Talks, old: str, refused: str
) -> None:
    assert run(address, cast.nadia.secret, talks.conduct, old, "x", "")[1].startswith(refused)


def test_it_ends_with_the_sentence_of_a_refusal(address: str, cast: Cast, talks: Talks) -> None:
    assert "This token lets nobody in" in run(address, "of nobody", talks.conduct, "hospitals", "x", "")[1]
    assert "not open to your seat" in run(address, cast.sefa.secret, talks.conduct, "hospitals", "x", "")[1]
