"""Exercises, for programs: what others answer stays hidden until all have answered."""

from flask.testing import FlaskClient

from tests.cast import Cast
from tests.web.norms.exercises.test_exercises import opened
from tests.web.programs import ClientFor, given, items
from tests.web.talks import Talks


def answered(client: FlaskClient, address: str, reason: str) -> int:
    """Answer the question that is open, and return the status of the answer."""
    asked = given(client, address)
    sent = {"question": asked["at"], "version": asked["version"], "finds": "covers", "reason": reason}
    return client.post(f"/api/v1/{address}/answers", json=sent).status_code


def reasons(client: FlaskClient, address: str) -> list[str]:
    """Return the reasons that are read of the first question, whichever is open."""
    first = given(client, address)["questions"][0]["code"]
    return [one["reason"] for one in given(client, f"{address}?question={first}")["answers"]]


def test_answers_are_given_apart_and_read_together(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    sefa, nadia, bela = client_for(cast.sefa), client_for(cast.nadia), client_for(cast.bela)
    way = opened(sefa, cast, talks).lstrip("/")
    before = given(bela, way)
    first = answered(nadia, way, "Water is named.")
    hidden, own = (reasons(sefa, way), reasons(bela, way)), reasons(nadia, way)
    unchanged = given(bela, way)
    second = answered(bela, way, "So do we.")

    assert (first, second) == (201, 201)
    assert (hidden, own, unchanged) == (([], []), ["Water is named."], before)
    assert reasons(sefa, way) == reasons(nadia, way) == ["Water is named.", "So do we."]


def test_a_delegation_answers_once(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    nadia = client_for(cast.nadia)
    way = opened(client_for(cast.sefa), cast, talks).lstrip("/")
    answered(nadia, way, "Water is named.")

    assert answered(nadia, way, "Once more.") == 422


def test_exercises_are_listed_with_those_who_take_part(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    opened(client_for(cast.sefa), cast, talks)
    (line,) = items(client_for(cast.nadia), f"instruments/{talks.instrument}/exercises")

    assert (line["title"], line["delegations"], line["closed_at"]) == ("The slow water", ["Arvenia", "Belmara"], None)
