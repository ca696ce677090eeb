"""Threads on pages: begun on words, read beside them, answered, closed, taken back, made into an amendment."""

from collections.abc import Callable

import pytest
from flask.testing import FlaskClient

from tests.cast import Cast, Player
from tests.web.talks import Talks
from tests.web.words import words

ClientFor = Callable[[Player], FlaskClient]


@pytest.fixture
def nadia(client_for: ClientFor, cast: Cast) -> FlaskClient:
    """Return the browser of a negotiator of Arvenia."""
    return client_for(cast.nadia)


@pytest.fixture
def thread(nadia: FlaskClient, talks: Talks) -> str:
    """Return the address of a thread of Arvenia on two words of the conduct clause."""
    form = {"text": talks.version, "quote": "shall not", "reach": "own delegation", "words": "Our capital insists."}
    return nadia.post(f"/clauses/{talks.conduct}/comments", data=form).location.partition("#")[0]


def test_words_that_are_spoken_of_lead_to_their_thread(nadia: FlaskClient, talks: Talks, thread: str) -> None:
    for page in (nadia.get(f"/clauses/{talks.conduct}").text, nadia.get(f"/instruments/{talks.instrument}").text):
        assert 'class="about own"' in page
        assert "Our capital insists." in page
    assert "Arvenia only, never more." in words(nadia.get(thread).text)


def test_nobody_else_finds_a_trace(client_for: ClientFor, cast: Cast, talks: Talks, thread: str) -> None:
    bela = client_for(cast.bela)

    assert bela.get(thread).status_code == 404
    assert "capital" not in bela.get(f"/clauses/{talks.conduct}").text
    assert "0 of 0" in bela.get(f"/instruments/{talks.instrument}/comments").text


def test_a_thread_is_answered_resolved_and_opened_again(nadia: FlaskClient, thread: str) -> None:
    answered = nadia.post(f"{thread}/comments", data={"words": "And ours."}, follow_redirects=True).text
    resolved = nadia.post(f"{thread}/resolution", follow_redirects=True).text
    opened = nadia.post(f"{thread}/resolution/delete", follow_redirects=True).text

    assert "And ours." in answered
    assert "Open again" in resolved
    assert "Resolve" in opened


def test_a_comment_that_is_taken_back_leaves_a_mark(nadia: FlaskClient, thread: str) -> None:
    comment = nadia.get(thread).text.partition("/comments/")[2].partition("/withdrawal")[0]
    page = nadia.post(f"/comments/{comment}/withdrawal", follow_redirects=True).text

    assert "Our capital insists." not in page
    assert "Withdrawn by its author" in page


def test_an_amendment_is_made_of_it(nadia: FlaskClient, thread: str) -> None:
    page = nadia.post(f"{thread}/amendment", follow_redirects=True).text

    assert "Our capital insists." in page
    assert "A private draft of your delegation." in page
