"""Beginning a thread from a form: what was typed is never lost, and who reads it is never left open."""

from collections.abc import Callable

import pytest
from flask.testing import FlaskClient

from tests.cast import Cast, Player
from tests.web.talks import Talks

ClientFor = Callable[[Player], FlaskClient]


@pytest.fixture
def nadia(client_for: ClientFor, cast: Cast) -> FlaskClient:
    """Return the browser of a negotiator of Arvenia."""
    return client_for(cast.nadia)


def test_what_was_typed_stays_where_it_is_refused(nadia: FlaskClient, talks: Talks) -> None:
    form = {"text": talks.version, "quote": "shall never", "reach": "secretariat", "words": "Is this meant?"}
    page = nadia.post(f"/clauses/{talks.conduct}/comments", data=form)

    assert page.status_code == 422
    assert "These words do not stand there." in page.text
    assert "Is this meant?" in page.text


def test_whoever_has_not_said_who_reads_it_is_asked(nadia: FlaskClient, talks: Talks) -> None:
    page = nadia.post(f"/clauses/{talks.conduct}/comments", data={"text": talks.version, "words": "Weak."})

    assert page.status_code == 422
    assert "Choose who will read it." in page.text


def test_all_that_is_left_out_is_told_at_once(nadia: FlaskClient, talks: Talks) -> None:
    page = nadia.post(f"/clauses/{talks.conduct}/comments", data={"text": talks.version, "words": "\u200e"})

    assert page.status_code == 422
    assert [f'id="{field}-error"' in page.text for field in ("reach", "words")] == [True, True]


def test_words_of_an_amendment_are_spoken_of_on_its_page(nadia: FlaskClient, talks: Talks) -> None:
    page = nadia.get(f"/amendments/{talks.hard}/comments/new").text
    text = page.partition('name="text" value="')[2].partition('"')[0]
    form = {"text": text, "quote": "must not", "reach": "all participants", "words": "Too strong."}
    nadia.post(f"/amendments/{talks.hard}/comments", data=form)

    assert "Too strong." in nadia.get(f"/amendments/{talks.hard}").text


def test_words_of_a_draft_are_spoken_of_beside_it(nadia: FlaskClient, talks: Talks) -> None:
    page = nadia.get(f"/amendments/{talks.draft}/draft/comments/new?quote=shall").text
    text = page.partition('name="text" value="')[2].partition('"')[0]
    form = {"text": text, "quote": "this Convention", "reach": "own delegation", "words": "Which State?"}
    nadia.post(f"/amendments/{talks.draft}/draft/comments", data=form)
    shown, written = (nadia.get(f"/amendments/{talks.draft}{part}").text for part in ("", "/edit"))

    assert "Whoever can no longer read the draft reads none of it" in page
    assert 'data-nth="1">this Convention</a>' in shown
    assert "Which State?" in shown
    assert "Comments in this draft" in written


def test_a_comment_on_a_draft_that_nobody_reads_is_kept_on_the_page(nadia: FlaskClient, talks: Talks) -> None:
    form = {"text": "1", "quote": "", "reach": "all participants", "words": "Which State?"}
    page = nadia.post(f"/amendments/{talks.draft}/draft/comments", data=form)

    assert page.status_code == 422
    assert "Nobody else reads this draft." in page.text
    assert "Which State?" in page.text
