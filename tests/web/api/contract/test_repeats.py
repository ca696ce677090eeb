"""What is sent twice under one key is done once."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from negotiate import clock
from negotiate.operations.house.kept_answers import KEPT
from tests.cast import Cast, Player
from tests.web.talks import Talks

ClientFor = Callable[[Player], FlaskClient]
KEY = {"Idempotency-Key": "8e03978e-40d5-43dd-bc93-6894a57f9324"}


@pytest.fixture
def nadia(client_for: ClientFor, cast: Cast) -> FlaskClient:
    """Return a program of Nadia's."""
    return client_for(cast.nadia)


def draft(client: FlaskClient, talks: Talks, why: str = "Clearer.", **headers: str) -> TestResponse:
    """Send a draft under the key."""
    sent = {"base": talks.version, "heading": "Conduct", "body": "Peace.", "rationale": why}
    return client.post(f"/api/v1/clauses/{talks.conduct}/amendments", json=sent, headers=KEY | headers)


def drafts(client: FlaskClient, talks: Talks) -> int:
    """Return how many drafts somebody has."""
    listed = client.get(f"/api/v1/instruments/{talks.instrument}/amendments?show=drafts").json
    assert listed is not None
    return len(listed["items"])


def test_a_draft_sent_twice_is_one_and_answered_alike(nadia: FlaskClient, talks: Talks) -> None:
    before = drafts(nadia, talks)
    first, second = draft(nadia, talks), draft(nadia, talks)

    assert (first.status_code, second.status_code, drafts(nadia, talks)) == (201, 201, before + 1)
    assert second.data == first.data
    assert [second.headers[name] for name in ("ETag", "Location", "Cache-Control", "Content-Type")] == [
        first.headers[name] for name in ("ETag", "Location", "Cache-Control", "Content-Type")
    ]


def test_without_a_key_each_is_another(nadia: FlaskClient, talks: Talks) -> None:
    before = drafts(nadia, talks)
    sent = {"base": talks.version, "heading": "Conduct", "body": "Peace."}
    codes = {nadia.post(f"/api/v1/clauses/{talks.conduct}/amendments", json=sent).headers["Location"] for _ in "ab"}

    assert (len(codes), drafts(nadia, talks)) == (2, before + 2)


def test_something_else_under_the_same_key_is_refused(nadia: FlaskClient, talks: Talks) -> None:
    draft(nadia, talks)
    otherwise = draft(nadia, talks, "Shorter.")
    elsewhere = nadia.post(f"/api/v1/amendments/{talks.soft}/withdrawal", json={"reason": ""}, headers=KEY)

    assert (otherwise.status_code, elsewhere.status_code) == (422, 422)
    assert otherwise.json is not None
    assert otherwise.json["detail"].startswith("Under this key something else was sent before.")
    assert otherwise.json["errors"][0]["pointer"] == "#/Idempotency-Key"


def test_the_same_key_of_another_token_is_another_key(
    nadia: FlaskClient, client_for: ClientFor, cast: Cast, talks: Talks
) -> None:
    first, other = draft(nadia, talks), draft(client_for(cast.bela), talks, "Shorter.")

    assert (first.status_code, other.status_code) == (201, 201)
    assert first.headers["Location"] != other.headers["Location"]


def test_a_key_is_forgotten_after_a_day(nadia: FlaskClient, talks: Talks) -> None:
    first = draft(nadia, talks)
    with clock.at(clock.now() + KEPT + timedelta(minutes=1)):
        again = draft(nadia, talks)

    assert first.headers["Location"] != again.headers["Location"]


def test_what_was_refused_is_asked_anew(nadia: FlaskClient, talks: Talks) -> None:
    address = f"/api/v1/amendments/{talks.draft}/tabling"
    refused = nadia.post(address, headers=KEY | {"If-Match": '"another"'})
    tabled = nadia.post(address, headers=KEY | {"If-Match": "*"})
    again = nadia.post(address, headers=KEY | {"If-Match": "*"})

    assert (refused.status_code, tabled.status_code, again.status_code) == (412, 200, 200)
    assert again.data == tabled.data


def test_what_leaves_nothing_is_answered_with_nothing_again(nadia: FlaskClient, talks: Talks) -> None:
    address, sent = f"/api/v1/amendments/{talks.draft}", KEY | {"If-Match": "*"}
    first, second = nadia.delete(address, headers=sent), nadia.delete(address, headers=sent)

    assert (first.status_code, second.status_code, second.data) == (204, 204, b"")


@pytest.mark.parametrize("key", ["", "two words", "é", "k" * 256])
def test_a_key_is_a_word_of_visible_signs(nadia: FlaskClient, talks: Talks, key: str) -> None:
    assert draft(nadia, talks, **{"Idempotency-Key": key}).status_code == 422


def test_it_is_described_wherever_something_is_written(nadia: FlaskClient) -> None:
    described = nadia.get("/api/v1/openapi.json").json
    assert described is not None
    named = {
        (method, "Idempotency-Key" in [one["name"] for one in operation["parameters"]])
        for path in described["paths"].values()
        for method, operation in path.items()
    }

    assert named == {("get", False), ("post", True), ("put", True), ("delete", True)}
