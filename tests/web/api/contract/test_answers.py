"""Answers to programs: their tags, and lists in parts."""

from collections.abc import Callable
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from flask import Flask
from flask.testing import FlaskClient

from negotiate.web.api.contract.answers import listed_by_words
from tests.cast import Cast, Player
from tests.web.talks import Talks

ClientFor = Callable[[Player], FlaskClient]


def test_what_is_unchanged_is_not_sent_again(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    nadia, address = client_for(cast.nadia), f"/api/v1/amendments/{talks.soft}"
    first = nadia.get(address)
    again = nadia.get(address, headers={"If-None-Match": first.headers["ETag"]})
    nadia.post(f"/amendments/{talks.soft}/withdrawal", data={"reason": ""})
    changed = nadia.get(address, headers={"If-None-Match": first.headers["ETag"]})

    assert (first.status_code, again.status_code, changed.status_code) == (200, 304, 200)
    assert again.data == b""
    assert first.headers["Cache-Control"] == "private, no-cache"
    assert "Authorization" in first.headers["Vary"]


def test_a_list_is_read_part_by_part(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    nadia, address = client_for(cast.nadia), f"/api/v1/instruments/{talks.instrument}/clauses"
    whole, first = nadia.get(address).json, nadia.get(f"{address}?limit=2")
    assert whole is not None
    assert first.json is not None
    second = nadia.get(first.json["next"]).json

    assert second is not None
    assert first.json["items"] + second["items"] == whole["items"]
    assert first.headers["Link"].startswith(f'<{first.json["next"]}>; rel="next", </instruments/')
    assert (second["next"], whole["next"]) == (None, None)


@pytest.mark.parametrize("asked", ["limit=0", "limit=201", "limit=many", "after=nothing"])
def test_a_part_that_there_is_not_is_refused(client_for: ClientFor, cast: Cast, talks: Talks, asked: str) -> None:
    answered = client_for(cast.nadia).get(f"/api/v1/instruments/{talks.instrument}/clauses?{asked}")

    assert answered.status_code == 422
    assert answered.json is not None
    assert answered.json["errors"][0]["pointer"] == f"#/{asked.partition('=')[0]}"


def test_things_without_names_are_gone_on_with_behind_the_same_one_whatever_comes_before_it(app: Flask) -> None:
    def asked(things: list[str], after: str = "") -> dict[str, Any]:
        with app.test_request_context(f"/api/v1/things?limit=2&after={after}"):
            answer = listed_by_words(things, lambda thing: (thing,), str)
            assert answer.json is not None
            return dict(answer.json)

    first = asked(["a", "b", "b", "c"])
    after = parse_qs(urlsplit(first["next"]).query)["after"][0]

    assert first["items"] == ["a", "b"]
    assert asked(["new", "a", "b", "b", "c"], after)["items"] == ["b", "c"]
