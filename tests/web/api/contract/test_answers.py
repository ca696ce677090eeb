"""Answers to programs: their tags, and lists in parts."""

from collections.abc import Callable

import pytest
from flask.testing import FlaskClient

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
