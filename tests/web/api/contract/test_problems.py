"""How programs are told no."""

from collections.abc import Callable

import pytest
from flask import Flask
from flask.testing import FlaskClient

from negotiate.store import Store
from negotiate.web.app import create_app
from tests.cast import Cast, Player
from tests.web.talks import Talks

ClientFor = Callable[[Player], FlaskClient]
PROBLEM = "application/problem+json"


@pytest.mark.parametrize(
    ("method", "address", "status"),
    [
        ("GET", "/api/v1/nothing", 404),
        ("GET", "/api/v1/amendments/bcdfghjkmn", 404),
        ("DELETE", "/api/v1/instruments", 405),
        ("GET", "/api/v1/instruments?limit=x", 422),
        ("GET", "/api/v1/instruments?limit=%00", 400),
    ],
)
def test_every_refusal_is_told_as_a_problem(
    client_for: ClientFor, cast: Cast, method: str, address: str, status: int
) -> None:
    answered = client_for(cast.nadia).open(address, method=method)

    assert (answered.status_code, answered.mimetype) == (status, PROBLEM)
    assert answered.json is not None
    assert answered.json["status"] == status
    assert answered.json["detail"].endswith((".", "!"))


def test_a_wrong_method_is_told_which_ones_there_are(client_for: ClientFor, cast: Cast) -> None:
    assert "GET" in client_for(cast.nadia).post("/api/v1/instruments").headers["Allow"]


def test_whoever_comes_without_a_token_is_asked_for_one_where_it_might_help(
    client: FlaskClient, client_for: ClientFor, cast: Cast, talks: Talks
) -> None:
    client_for(cast.sefa).post(f"/instruments/{talks.instrument}/audience", data={"audience": "everyone"})
    answered = client.get(f"/api/v1/instruments/{talks.instrument}/record")

    assert answered.status_code in (401, 404)
    assert answered.mimetype == PROBLEM


def test_a_fault_of_the_house_is_a_problem_with_a_reference(app: Flask, client: FlaskClient, cast: Cast) -> None:
    class Broken:
        def reading(self) -> None:
            raise ZeroDivisionError

    app.config["PROPAGATE_EXCEPTIONS"] = False
    try:
        app.store = Broken()  # type: ignore[attr-defined]
        answered = client.get("/api/v1/instruments")
    finally:
        app.config["PROPAGATE_EXCEPTIONS"] = None

    assert (answered.status_code, answered.mimetype) == (500, PROBLEM)
    assert answered.json is not None
    assert answered.json["reference"]


def test_too_many_requests_of_one_program_are_refused_until_later(store: Store, cast: Cast) -> None:
    client = create_app(store, secret_key="not a secret").test_client()
    hers = {"Authorization": f"Bearer negotiate_{cast.nadia.secret}"}

    answers = [client.get("/api/v1/me", headers=hers) for _ in range(601)]
    other = client.get("/api/v1/me", headers={"Authorization": f"Bearer negotiate_{cast.bela.secret}"})

    assert {answered.status_code for answered in answers[:600]} == {200}
    assert (answers[600].status_code, answers[600].mimetype) == (429, PROBLEM)
    assert other.status_code == 200
