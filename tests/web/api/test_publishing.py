"""Rounds, publications and changes, for programs."""

from collections.abc import Callable

from flask.testing import FlaskClient

from tests.cast import Cast, Player
from tests.web.talks import Talks

ClientFor = Callable[[Player], FlaskClient]


def test_a_round_is_given_with_what_became_of_each_amendment(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    nadia = client_for(cast.nadia)
    listed = nadia.get(f"/api/v1/instruments/{talks.instrument}/rounds").json
    whole = nadia.get(f"/api/v1/rounds/{talks.round}").json

    assert listed is not None
    assert whole is not None
    assert listed["items"] == [whole["round"]]
    assert [(one["number"], one["fate"]) for one in whole["amendments"]] == [(1, None), (2, None)]


def test_a_publication_is_given_with_its_text(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    nadia = client_for(cast.nadia)
    listed = nadia.get(f"/api/v1/instruments/{talks.instrument}/publications").json
    assert listed is not None
    whole = nadia.get(f"/api/v1/publications/{listed['items'][0]['code']}").json

    assert whole is not None
    assert whole["publication"] == listed["items"][0]
    assert (whole["kind"], whole["is_newest"]) == ("basis text", True)
    assert [clause["code"] for clause in whole["clauses"]] == [talks.objective, talks.conduct, talks.review]


def test_between_two_texts_that_are_alike_nothing_changed(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    address = f"/api/v1/instruments/{talks.instrument}/changes"
    sefa = client_for(cast.sefa)

    assert sefa.get(f"{address}?later=working").json == {"items": [], "next": None}
    assert sefa.get(f"{address}?later=none").status_code == 404
