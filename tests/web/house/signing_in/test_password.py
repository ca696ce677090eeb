"""Changing one's own password."""

from collections.abc import Callable

from flask.testing import FlaskClient

from tests.cast import PASSWORD, Cast, Player
from tests.web.account import passwords, sign_in

ClientFor = Callable[[Player], FlaskClient]


def test_a_new_password_signs_out_everywhere_else(client_for: ClientFor, cast: Cast) -> None:
    here, elsewhere = client_for(cast.nadia), client_for(cast.nadia)

    here.post("/account/password", data={"current_password": PASSWORD} | passwords("another long one"))

    assert here.get("/account/password").status_code == 200
    assert elsewhere.get("/account/password").status_code == 302


def test_the_new_password_opens_and_the_old_one_does_not(
    client_for: ClientFor, client: FlaskClient, cast: Cast
) -> None:
    form = {"current_password": PASSWORD} | passwords("another long one")
    client_for(cast.nadia).post("/account/password", data=form)

    assert sign_in(client, cast.nadia.email).status_code == 422
    assert sign_in(client, cast.nadia.email, "another long one").location == "/"


def test_the_present_password_is_asked_for(client_for: ClientFor, cast: Cast) -> None:
    form = {"current_password": "a guess"} | passwords("another long one")
    answer = client_for(cast.nadia).post("/account/password", data=form)

    assert answer.status_code == 422
    assert "not your present password" in answer.text


def test_a_stranger_has_no_password_to_change(client: FlaskClient, cast: Cast) -> None:
    assert client.post("/account/password", data=passwords("another long one")).status_code == 403
