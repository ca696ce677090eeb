"""Positions, for programs."""

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


def test_a_position_is_taken_and_taken_back(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    bela, address = client_for(cast.bela), f"/api/v1/amendments/{talks.soft}/positions"
    taken = bela.post(address, json={"stance": "support", "note": "Gladly.", "reach": "all participants"})
    assert taken.json is not None
    back = bela.post(f"/api/v1/positions/{taken.json['code']}/withdrawal")

    assert (taken.status_code, taken.json["stands"], taken.json["readers"]) == (201, True, "All participants")
    assert back.json is not None
    assert (back.status_code, back.json["stands"], back.json["code"]) == (200, False, taken.json["code"])


def test_a_position_on_words_is_taken_and_taken_back(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    bela, address = client_for(cast.bela), f"/api/v1/clauses/{talks.conduct}/positions"
    sent = {"version": talks.version, "stance": "reserve", "reach": "own delegation"}
    taken = bela.post(address, json=sent)
    assert taken.json is not None
    nowhere = bela.post(address, json={**sent, "paragraph": ["9"]})
    back = bela.post(f"/api/v1/text-positions/{taken.json['code']}/withdrawal")

    assert (taken.status_code, taken.json["stance"]) == (201, "reserve")
    assert nowhere.status_code == 422
    assert back.json is not None
    assert not back.json["stands"]


def test_a_position_on_a_published_text_is_taken_read_and_taken_back(
    client_for: ClientFor, cast: Cast, talks: Talks
) -> None:
    nadia, bela = client_for(cast.nadia), client_for(cast.bela)
    listed = nadia.get(f"/api/v1/instruments/{talks.instrument}/publications").json
    assert listed is not None
    address = f"/api/v1/publications/{listed['items'][0]['code']}/positions"
    taken = nadia.post(address, json={"stance": "reserve", "note": "As a basis only.", "reach": "all participants"})
    nadia.post(address, json={"stance": "oppose", "note": "Never.", "reach": "own delegation"})
    assert taken.json is not None
    read = said(bela, address)
    nadia.post(f"/api/v1/publication-positions/{taken.json['code']}/withdrawal")

    assert (taken.status_code, taken.json["of"]) == (201, listed["items"][0]["title"])
    assert read == [("As a basis only.", True)]
    assert said(bela, address) == [("As a basis only.", False)]
