"""Rounds, publications and changes, for programs."""

from collections.abc import Callable

from flask.testing import FlaskClient

from negotiate.operations.publishing.rounds import defer_rest
from negotiate.store import Store
from tests.cast import Cast, Player
from tests.operations.negotiation import begun, published
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


def test_what_came_of_a_round_is_read_once_it_is_published(
    client_for: ClientFor, cast: Cast, talks: Talks, store: Store
) -> None:
    nadia, address = client_for(cast.nadia), f"/api/v1/rounds/{talks.round}/outcome"
    before = nadia.get(address)
    with store.writing() as db:
        defer_rest(db, cast.sefa.actor, talks.round, "No time.")
        published(db, cast, begun(db, talks.instrument).round)
    sefa = client_for(cast.sefa)
    sefa.post(f"/rounds/{talks.round}/change-note", data={"opening": "A short round.", "edition": "0"})
    sefa.post(f"/rounds/{talks.round}/change-note/issues", data={"edition": "1"})
    outcome = nadia.get(address).json

    assert before.status_code == 404
    assert outcome is not None
    assert (outcome["note"]["ordinal"], outcome["note"]["opening"]) == (1, "A short round.")
    assert [one["clause"] for one in outcome["clauses"]] == [talks.objective, talks.conduct, talks.review]
    assert "Arvenia" in outcome["participants"]
