"""The drafting checks through the web: what each says of itself, chosen for a text and for the house."""

from collections.abc import Callable

from flask.testing import FlaskClient

from tests.cast import Cast, Player
from tests.web.talks import Talks

ClientFor = Callable[[Player], FlaskClient]


def test_a_check_is_chosen_for_the_house_and_for_a_text(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    way = f"/instruments/{talks.instrument}/checks"
    nadia, sefa, ada = client_for(cast.nadia), client_for(cast.sefa), client_for(cast.ada)
    before = nadia.get(way).text
    of_house = ada.post("/checks", data={"P1": "off", "X1": "off"}, follow_redirects=True).text
    sefa.post(way, data={"X1": "on"})
    after = nadia.get(way).text

    assert "Joint Practical Guide" in before
    assert (before.count("On in this text"), after.count("On in this text")) == (14, 13)
    assert of_house.count("Off in the house") == 2
    assert "<select" not in before


def test_what_is_no_setting_is_refused(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    refused = client_for(cast.sefa).post(f"/instruments/{talks.instrument}/checks", data={"X1": "maybe"})

    assert refused.status_code == 422
    assert "not “maybe”" in refused.text
