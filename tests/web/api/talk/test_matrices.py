"""The matrices of positions, for programs: as far as the page shows them to their reader."""

from collections.abc import Callable
from typing import Any

from flask.testing import FlaskClient

from tests.cast import Cast, Player
from tests.web.talks import Talks

ClientFor = Callable[[Player], FlaskClient]


def rows(client: FlaskClient, talks: Talks, which: str = "") -> list[dict[str, Any]]:
    """Return the rows of a matrix."""
    found = client.get(f"/api/v1/instruments/{talks.instrument}/positions{which}").json
    assert found is not None
    return list(found["items"])


def test_what_is_told_to_few_stands_in_their_rows_alone(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    bela, nadia = client_for(cast.bela), client_for(cast.nadia)
    told = {"stance": "support", "reach": "own delegation"}
    bela.post(f"/api/v1/amendments/{talks.soft}/positions", json=told)
    own, other = rows(bela, talks)[0], rows(nadia, talks)[0]

    assert own["amendment"] == other["amendment"] == talks.soft
    assert {
        "delegation": "Belmara",
        "says": "support",
        "earlier": None,
        "behalf": "",
        "readers": "Belmara only",
    } in own["said"]
    assert [(one["delegation"], one["says"]) for one in other["said"]] == [("Arvenia", "proposed")]
    assert own["counts"] == other["counts"]


def test_the_matrix_is_read_part_by_part(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    nadia = client_for(cast.nadia)
    first = nadia.get(f"/api/v1/instruments/{talks.instrument}/positions?limit=1").json
    assert first is not None
    second = nadia.get(first["next"]).json

    assert second is not None
    assert [one["amendment"] for one in (*first["items"], *second["items"])] == [talks.soft, talks.hard]


def test_positions_on_words_stand_by_clause(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    sent = {"version": talks.version, "stance": "reserve", "reach": "all participants"}
    client_for(cast.bela).post(f"/api/v1/clauses/{talks.conduct}/positions", json=sent)
    found = rows(client_for(cast.nadia), talks, "/clauses")

    assert [(one["clause"], [said["says"] for said in one["said"]]) for one in found] == [(talks.conduct, ["reserve"])]


def test_what_there_is_not_to_ask_for_is_refused_by_name(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    refused = client_for(cast.nadia).get(f"/api/v1/instruments/{talks.instrument}/positions?show=some")

    assert refused.json is not None
    assert (refused.status_code, refused.json["errors"][0]["pointer"]) == (422, "#/show")
