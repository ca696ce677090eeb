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


def test_the_page_of_amendments_says_so_too_where_the_text_is_open_to_everyone(
    departed: FlaskClient, client_for: ClientFor, cast: Cast, talks: Talks
) -> None:
    client_for(cast.sefa).post(f"/instruments/{talks.instrument}/audience", data={"audience": "everyone"})
    address = f"/instruments/{talks.instrument}/amendments"
    told, stranger = departed.get(address), client_for(cast.olu).get(address)

    assert (told.status_code, stranger.status_code) == (200, 200)
    assert "It left by its note." in told.text
    assert "Amendments are not public" not in told.text
    assert "Amendments are not public" in stranger.text
    assert "It left by its note." not in stranger.text


def test_a_program_is_told_the_same_whether_anything_is_there_or_not(departed: FlaskClient, talks: Talks) -> None:
    paths = (talks.instrument, "xxxxxxxxxx", "xxxxxxxxxx/nowhere")
    hidden, nothing, nowhere = (departed.get(f"/api/v1/instruments/{path}").json["departures"] for path in paths)

    assert hidden == nothing == nowhere
    assert hidden[0]["reason"] == "It left by its note."
    assert hidden[0]["detail"].startswith("The participation of Arvenia in “Convention” ended on ")
    assert (
        "this may be why it is closed to you. The reason that was given: It left by its note. If" in hidden[0]["detail"]
    )
    assert hidden[0]["detail"].endswith("ask the secretariat: Sefa Secretariat, Sten Secretariat.")


def test_a_program_is_told_why_what_is_open_to_those_who_take_part_is_refused(
    departed: FlaskClient, client_for: ClientFor, cast: Cast, talks: Talks
) -> None:
    client_for(cast.sefa).post(f"/instruments/{talks.instrument}/audience", data={"audience": "everyone"})
    refused = departed.get(f"/api/v1/instruments/{talks.instrument}/record")
    other = client_for(cast.olu).get(f"/api/v1/instruments/{talks.instrument}/record")

    assert (refused.status_code, other.status_code) == (403, 403)
    assert [one["delegation"] for one in refused.json["departures"]] == ["Arvenia"]
    assert "may be why" not in refused.json["departures"][0]["detail"]
    assert "departures" not in other.json


def test_nobody_else_is_told_of_it(departed: FlaskClient, client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    for_bela, for_olu = (
        client_for(cast.bela).get("/nowhere"),
        client_for(cast.olu).get(f"/instruments/{talks.instrument}"),
    )

    assert (for_bela.status_code, for_olu.status_code) == (404, 404)
    assert "no longer takes part" not in for_bela.text + for_olu.text
