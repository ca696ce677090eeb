"""Whoever sits for a delegation that no longer takes part is told so where she would have been let in before."""

import re
from collections.abc import Callable

import pytest
from flask.testing import FlaskClient

from tests.cast import Cast, Player
from tests.web.talks import Talks

ClientFor = Callable[[Player], FlaskClient]


@pytest.fixture
def departed(client_for: ClientFor, cast: Cast, talks: Talks) -> FlaskClient:
    """Return the browser of Nadia, whose delegation has left."""
    address = f"/instruments/{talks.instrument}/participations/{cast.arvenia}/end"
    client_for(cast.sefa).post(address, data={"reason": "It left by its note."})
    return client_for(cast.nadia)


def _words(page: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", page).split())


def test_who_finds_nothing_any_more_is_told_why_and_whom_to_ask(departed: FlaskClient, talks: Talks) -> None:
    answer = departed.get(f"/instruments/{talks.instrument}")

    assert answer.status_code == 404
    assert "The participation of Arvenia in" in _words(answer.text)
    assert "What it tabled and said stays there" in _words(answer.text)
    assert "It left by its note." in answer.text
    assert "ask the secretariat: Sefa Secretariat , Sten Secretariat ." in _words(answer.text)


def test_what_never_was_is_answered_in_the_same_words_as_what_is_hidden(departed: FlaskClient, talks: Talks) -> None:
    hidden, nothing = departed.get(f"/instruments/{talks.instrument}"), departed.get("/instruments/xxxxxxxxxx")

    assert nothing.status_code == 404
    assert _words(hidden.text) == _words(nothing.text)


def test_who_still_reads_a_text_is_told_why_she_proposes_nothing_to_it(
    departed: FlaskClient, client_for: ClientFor, cast: Cast, talks: Talks
) -> None:
    client_for(cast.sefa).post(f"/instruments/{talks.instrument}/audience", data={"audience": "everyone"})
    answer = departed.get(f"/instruments/{talks.instrument}/loopholes/new")

    assert answer.status_code == 403
    assert "Your delegation no longer takes part." in answer.text
    assert "ask an administrator for such a seat" not in answer.text


def test_what_the_secretariat_alone_does_is_not_put_down_to_it(
    departed: FlaskClient, client_for: ClientFor, cast: Cast, talks: Talks
) -> None:
    client_for(cast.sefa).post(f"/instruments/{talks.instrument}/audience", data={"audience": "everyone"})
    answer = departed.get(f"/instruments/{talks.instrument}/participations/{cast.belmara}/end")

    assert answer.status_code == 403
    assert "no longer takes part" not in answer.text


def test_who_holds_another_seat_there_is_not_told_it_of_what_she_does_not_find(
    departed: FlaskClient, client_for: ClientFor, cast: Cast, talks: Talks
) -> None:
    client_for(cast.ada).post(f"/people/{cast.nadia.code}/seats", data={"role": "chair"})
    answer = departed.get(f"/instruments/{talks.instrument}/nowhere")

    assert departed.get(f"/instruments/{talks.instrument}").status_code == 200
    assert answer.status_code == 404
    assert "no longer takes part" not in answer.text


def test_nobody_else_is_told_of_it(departed: FlaskClient, client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    for_bela, for_olu = (
        client_for(cast.bela).get("/nowhere"),
        client_for(cast.olu).get(f"/instruments/{talks.instrument}"),
    )

    assert (for_bela.status_code, for_olu.status_code) == (404, 404)
    assert "no longer takes part" not in for_bela.text + for_olu.text
