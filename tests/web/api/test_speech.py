"""Positions and comments, for programs."""

from collections.abc import Callable

from flask.testing import FlaskClient

from tests.cast import Cast, Player
from tests.web.talks import Talks

ClientFor = Callable[[Player], FlaskClient]
TO_ALL = {"stance": "support", "reach": "all participants", "note": "As it is."}
AMONG_US = {"stance": "oppose", "reach": "own delegation", "note": "Never."}


def said(client: FlaskClient, address: str) -> list[tuple[str, bool]]:
    """Return what is said at an address, and whether it stands."""
    listed = client.get(address).json
    assert listed is not None
    return [(one["note"], one["stands"]) for one in listed["items"]]


def test_positions_are_read_by_those_they_are_said_to(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    bela, address = client_for(cast.bela), f"/api/v1/amendments/{talks.soft}/positions"
    bela.post(f"/amendments/{talks.soft}/positions", data=TO_ALL)
    bela.post(f"/amendments/{talks.soft}/positions", data=AMONG_US)

    assert sorted(said(bela, address)) == [("As it is.", True), ("Never.", True)]
    assert said(client_for(cast.nadia), address) == [("As it is.", True)]


def test_positions_on_words_are_read_likewise(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    bela, address = client_for(cast.bela), f"/api/v1/clauses/{talks.conduct}/positions"
    bela.post(f"/clauses/{talks.conduct}/positions", data=AMONG_US | {"text": talks.version})

    assert said(bela, address) == [("Never.", True)]
    assert said(client_for(cast.nadia), address) == []


def test_comments_are_read_by_those_they_are_said_to(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    bela, address = client_for(cast.bela), f"/api/v1/instruments/{talks.instrument}/threads"
    form = {"words": "Too weak, we think.", "reach": "own delegation", "text": talks.version, "quote": "shall not"}
    bela.post(f"/clauses/{talks.conduct}/comments", data=form)
    listed, others = bela.get(address).json, client_for(cast.nadia).get(address).json

    assert listed is not None
    assert [(one["quote"], one["comments"][0]["words"]) for one in listed["items"]] == [
        ("shall not", "Too weak, we think.")
    ]
    assert bela.get(f"/api/v1/threads/{listed['items'][0]['code']}").json == listed["items"][0]
    assert others == {"items": [], "next": None}


def test_threads_are_open_resolved_or_all(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    address = f"/api/v1/instruments/{talks.instrument}/threads?show="

    assert client_for(cast.bela).get(f"{address}all").status_code == 200
    assert client_for(cast.bela).get(f"{address}none").status_code == 422
