"""The page of what waits for a person."""

from collections.abc import Callable

from flask.testing import FlaskClient

from tests.cast import Cast, Player
from tests.web.talks import Talks
from tests.web.words import words

ClientFor = Callable[[Player], FlaskClient]


def test_home_counts_what_the_list_shows_with_one_action_each(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    client = client_for(cast.nadia)
    home, page = client.get("/").text, client.get("/waiting").text

    assert '<b class="number">2</b>' in home
    assert "1 draft not yet tabled" in page
    assert "1 amendment without a position of yours" in page
    assert "State positions" in page


def test_home_names_what_waits_without_an_instant_too(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    home = words(client_for(cast.sefa).get("/").text)

    assert "wait for you: 2 amendments to decide" in home or "waits for you: 2 amendments to decide" in home


def test_a_stranger_is_led_to_the_sign_in(client: FlaskClient, cast: Cast) -> None:
    assert client.get("/waiting").location == "/sign-in"
