"""The first page."""

from collections.abc import Callable

from flask.testing import FlaskClient

from tests.cast import Cast, Player
from tests.web.talks import Talks


def test_an_empty_house_leads_to_its_founding(client: FlaskClient) -> None:
    assert client.get("/").location == "/first-run"


def test_a_stranger_is_led_to_the_sign_in(client: FlaskClient, cast: Cast) -> None:
    assert client.get("/").location == "/sign-in"


def test_a_person_who_has_signed_in_is_at_home(client_for: Callable[[Player], FlaskClient], cast: Cast) -> None:
    answer = client_for(cast.nadia).get("/")

    assert answer.status_code == 200
    assert cast.nadia.name in answer.text


def test_who_has_no_seat_is_told_whom_to_ask(client_for: Callable[[Player], FlaskClient], cast: Cast) -> None:
    page = client_for(cast.solveig).get("/").text

    assert "You have no seat yet" in page
    assert cast.ada.name in page
    assert cast.ada.email not in page


def test_who_has_a_seat_is_not_sent_to_the_administrator(
    client_for: Callable[[Player], FlaskClient], cast: Cast
) -> None:
    assert cast.ada.name not in client_for(cast.olu).get("/").text


def test_who_has_no_seat_is_told_so_beside_what_is_public(
    client_for: Callable[[Player], FlaskClient], cast: Cast, talks: Talks
) -> None:
    client_for(cast.sefa).post(f"/instruments/{talks.instrument}/audience", data={"audience": "everyone"})
    page = client_for(cast.solveig).get("/").text

    assert f"/instruments/{talks.instrument}" in page
    assert "You have no seat yet" in page
