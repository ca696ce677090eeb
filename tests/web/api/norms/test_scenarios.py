"""Scenarios, for programs: written, opened, answered, and the answers published."""

from collections.abc import Callable
from typing import Any

import pytest
from flask.testing import FlaskClient

from tests.cast import Cast, Player
from tests.web.talks import Talks

ClientFor = Callable[[Player], FlaskClient]


def listed(client: FlaskClient, talks: Talks) -> list[dict[str, Any]]:
    """Return the scenarios that somebody sees."""
    found = client.get(f"/api/v1/instruments/{talks.instrument}/scenarios").json
    assert found is not None
    return list(found["items"])


@pytest.fixture
def scenario(client_for: ClientFor, cast: Cast, talks: Talks) -> dict[str, Any]:
    """Return a scenario of Arvenia's, as it was written."""
    sent = {
        "title": "The slow water",
        "facts": "A gauge is late.",
        "actor": "Nobody",
        "asks": [{"clause": talks.conduct}],
    }
    written = client_for(cast.nadia).post(f"/api/v1/instruments/{talks.instrument}/scenarios", json=sent)
    assert written.status_code == 201
    assert written.json is not None
    return dict(written.json)


def answered(client: FlaskClient, scenario: dict[str, Any]) -> dict[str, Any]:
    """Answer the one question of a scenario, and return the scenario then."""
    question = scenario["questions"][0]
    sent = {"question": question["code"], "version": question["version"], "finds": "covers", "reason": "It says so."}
    said = client.post(f"/api/v1/scenarios/{scenario['code']}/answers", json=sent)
    assert said.status_code == 201
    assert said.json is not None
    return dict(said.json)


def test_it_is_its_author_s_alone_until_it_is_opened(
    client_for: ClientFor, cast: Cast, talks: Talks, scenario: dict[str, Any]
) -> None:
    nadia, bela = client_for(cast.nadia), client_for(cast.bela)
    before = listed(bela, talks)
    opened = nadia.post(f"/api/v1/scenarios/{scenario['code']}/widening", json={})

    assert (before, scenario["circle"], scenario["by"]) == ([], "its author alone", "Arvenia")
    assert scenario["parts"] == [{"name": "Actor", "words": "Nobody"}]
    assert opened.json is not None
    assert opened.json["circle"] == "everybody in the negotiation"
    assert [one["code"] for one in listed(bela, talks)] == [scenario["code"]]


def test_a_reading_is_private_until_it_is_published(
    client_for: ClientFor, cast: Cast, talks: Talks, scenario: dict[str, Any]
) -> None:
    nadia, bela = client_for(cast.nadia), client_for(cast.bela)
    nadia.post(f"/api/v1/scenarios/{scenario['code']}/widening", json={})
    own = answered(nadia, scenario)
    before = listed(bela, talks)[0]["questions"][0]
    nadia.post(f"/api/v1/scenarios/{scenario['code']}/publication")
    after = listed(bela, talks)[0]["questions"][0]

    assert own["questions"][0]["readings"][0]["is_private"]
    assert (own["own_unpublished"], own["questions"][0]["waits"]) == (1, False)
    assert (before["readings"], before["waits"]) == ([], True)
    assert [(one["delegation"], one["finds"]) for one in after["readings"]] == [("Arvenia", "covers")]


def test_one_more_passage_is_asked(client_for: ClientFor, cast: Cast, talks: Talks, scenario: dict[str, Any]) -> None:
    address = f"/api/v1/scenarios/{scenario['code']}/questions"
    asked = client_for(cast.nadia).post(address, json={"clause": talks.review})

    assert asked.json is not None
    assert [one["clause"] for one in asked.json["questions"]] == [talks.conduct, talks.review]


def test_what_no_reader_can_see_is_refused_in_a_part_of_a_body_too(
    client_for: ClientFor, cast: Cast, talks: Talks
) -> None:
    sent = {"title": "x", "facts": "y", "asks": [{"clause": talks.conduct, "paragraph": ["\x07"]}]}
    refused = client_for(cast.nadia).post(f"/api/v1/instruments/{talks.instrument}/scenarios", json=sent)

    assert refused.status_code == 422
    assert refused.json is not None
    assert refused.json["errors"][0]["pointer"] == "#/asks"
