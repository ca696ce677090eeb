"""Obligations and hints, for programs."""

from collections.abc import Callable

from flask.testing import FlaskClient

from tests.cast import Cast, Player
from tests.web.talks import Talks

ClientFor = Callable[[Player], FlaskClient]


def test_who_is_to_do_what_is_listed_in_the_words_of_the_text(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    found = client_for(cast.nadia).get(f"/api/v1/instruments/{talks.instrument}/obligations").json

    assert found is not None
    of_conduct = [one for one in found["items"] if one["at"]["clause"] == talks.conduct]
    assert "shall not" in {one["strength"] for one in of_conduct}
    assert {(one["state"], one["said_at"]) for one in of_conduct} == {("suggested", None)}


def test_hints_are_for_those_who_draft(client_for: ClientFor, cast: Cast, talks: Talks, client: FlaskClient) -> None:
    address = f"/api/v1/clauses/{talks.conduct}/hints"
    found = client_for(cast.nadia).get(address)

    assert found.status_code == 200
    assert found.json is not None
    assert set(found.json) == {"items", "next"}
    assert client.get(address).status_code == 404
