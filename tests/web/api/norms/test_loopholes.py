"""What somebody finds that words leave open, for programs."""

from collections.abc import Callable
from typing import Any

import pytest
from flask.testing import FlaskClient

from tests.cast import Cast, Player
from tests.web.talks import Talks

ClientFor = Callable[[Player], FlaskClient]


@pytest.fixture
def loophole(client_for: ClientFor, cast: Cast, talks: Talks) -> dict[str, Any]:
    """Return a loophole of Arvenia's, as it was written down."""
    sent = {"on": {"clause": talks.conduct}, "title": "Too narrow", "explanation": "What is slow is not damaged."}
    found = client_for(cast.nadia).post(f"/api/v1/instruments/{talks.instrument}/loopholes", json=sent)
    assert (found.status_code, "Location" in found.headers) == (201, True)
    assert found.json is not None
    return dict(found.json)


def codes(client: FlaskClient, talks: Talks, show: str = "open") -> list[str]:
    """Return the codes of the loopholes that somebody sees."""
    found = client.get(f"/api/v1/instruments/{talks.instrument}/loopholes?show={show}").json
    assert found is not None
    return [one["code"] for one in found["items"]]


def test_others_see_it_once_it_is_opened(
    client_for: ClientFor, cast: Cast, talks: Talks, loophole: dict[str, Any]
) -> None:
    bela, code = client_for(cast.bela), loophole["loophole"]["code"]
    before = codes(bela, talks)
    hidden = bela.get(f"/api/v1/instruments/{talks.instrument}/loopholes/{code}").status_code
    client_for(cast.nadia).post(f"/api/v1/loopholes/{code}/widening", json={})

    assert (before, hidden) == ([], 404)
    assert codes(bela, talks) == [code]


def test_it_is_closed_by_words_and_opened_again(
    client_for: ClientFor, cast: Cast, talks: Talks, loophole: dict[str, Any]
) -> None:
    nadia, code = client_for(cast.nadia), loophole["loophole"]["code"]
    closed = nadia.post(f"/api/v1/loopholes/{code}/closure", json={"clause": talks.conduct, "words": "hospitals"})
    listed = codes(nadia, talks), codes(nadia, talks, "closed")
    reopened = nadia.post(f"/api/v1/loopholes/{code}/reopening", json={"reason": "A list is no answer."})

    assert closed.json is not None
    assert (closed.json["loophole"]["state"], closed.json["loophole"]["answer"]) == ("closed", "hospitals")
    assert listed == ([], [code])
    assert reopened.json is not None
    assert [turn["step"] for turn in reopened.json["turns"]] == ["reopened", "closed"]


def test_a_draft_is_begun_that_is_to_close_it(
    client_for: ClientFor, cast: Cast, talks: Talks, loophole: dict[str, Any]
) -> None:
    nadia, code = client_for(cast.nadia), loophole["loophole"]["code"]
    begun = nadia.post(f"/api/v1/loopholes/{code}/amendment")
    whole = nadia.get(f"/api/v1/instruments/{talks.instrument}/loopholes/{code}").json

    assert begun.status_code == 201
    assert begun.json is not None
    assert whole is not None
    assert (begun.json["clause"], begun.json["stage"]) == (talks.conduct, "draft")
    assert [one["amendment"] for one in whole["remedies"]] == [begun.json["code"]]


def test_what_there_is_not_to_ask_for_is_refused_by_name(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    refused = client_for(cast.nadia).get(f"/api/v1/instruments/{talks.instrument}/loopholes?show=some")

    assert refused.json is not None
    assert (refused.status_code, refused.json["errors"][0]["pointer"]) == (422, "#/show")
