"""Instruments, clauses and versions, for programs."""

from collections.abc import Callable

from flask.testing import FlaskClient

from tests.cast import Cast, Player
from tests.operations.negotiation import CONDUCT
from tests.web.talks import Talks

ClientFor = Callable[[Player], FlaskClient]


def test_a_program_reads_the_text_that_its_person_reads(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    nadia = client_for(cast.nadia)
    listed = nadia.get("/api/v1/instruments").json
    clauses = nadia.get(f"/api/v1/instruments/{talks.instrument}/clauses").json

    assert listed is not None
    assert clauses is not None
    assert [one["code"] for one in listed["items"]] == [talks.instrument]
    assert [one["label"] for one in clauses["items"]] == ["Article 1", "Article 2", "Article 3"]
    assert clauses["items"][1]["body"] == CONDUCT
    assert sorted(clauses["items"][1]["amendments"]) == sorted([talks.soft, talks.hard])


def test_a_draft_is_listed_beside_a_clause_for_its_own_delegation_alone(
    client_for: ClientFor, cast: Cast, talks: Talks
) -> None:
    address = f"/api/v1/clauses/{talks.objective}"
    hers, his = (client_for(player).get(address).json for player in (cast.nadia, cast.bela))

    assert hers is not None
    assert his is not None
    assert (hers["amendments"], his["amendments"]) == ([talks.draft], [])


def test_a_version_is_found_by_its_number(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    nadia, address = client_for(cast.nadia), f"/api/v1/clauses/{talks.conduct}/versions"
    listed, first = nadia.get(address).json, nadia.get(f"{address}/1").json

    assert listed is not None
    assert listed["items"] == [first]
    assert first is not None
    assert first["code"] == talks.version
    assert nadia.get(f"{address}/2").status_code == 404


def test_whoever_comes_without_a_token_reads_what_is_open_to_everyone(client: FlaskClient, talks: Talks) -> None:
    listed = client.get("/api/v1/instruments").json

    assert listed == {"items": [], "next": None}
    assert client.get(f"/api/v1/instruments/{talks.instrument}").status_code == 404
