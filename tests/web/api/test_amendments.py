"""Amendments and drafts, for programs."""

from collections.abc import Callable

from flask.testing import FlaskClient

from tests.cast import Cast, Player
from tests.web.talks import Talks

ClientFor = Callable[[Player], FlaskClient]


def codes(client: FlaskClient, talks: Talks, show: str = "") -> list[str]:
    """Return the codes of a list of amendments."""
    listed = client.get(f"/api/v1/instruments/{talks.instrument}/amendments?show={show or 'open'}").json
    assert listed is not None
    return [one["code"] for one in listed["items"]]


def test_what_is_on_the_table_is_listed_by_number(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    assert codes(client_for(cast.bela), talks) == [talks.soft, talks.hard]


def test_drafts_are_listed_for_their_own_delegation(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    assert codes(client_for(cast.noor), talks, "drafts") == [talks.draft]
    assert codes(client_for(cast.bela), talks, "drafts") == []


def test_what_there_is_not_to_ask_for_is_refused_by_name(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    answered = client_for(cast.sefa).get(f"/api/v1/instruments/{talks.instrument}/amendments?show=drafts")

    assert answered.status_code == 422
    assert answered.json is not None
    assert answered.json["errors"][0]["pointer"] == "#/show"


def test_an_amendment_is_given_with_its_wording_against_the_text(
    client_for: ClientFor, cast: Cast, talks: Talks
) -> None:
    whole = client_for(cast.bela).get(f"/api/v1/amendments/{talks.soft}").json

    assert whole is not None
    assert (whole["number"], whole["delegation"], whole["stage"]) == (1, "Arvenia", "tabled")
    assert [(one["ink"], one["text"]) for one in whole["strokes"] if one["ink"] != "kept"] == [
        ("removed", " shall"),
        ("added", " should"),
    ]
