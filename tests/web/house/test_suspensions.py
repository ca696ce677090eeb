"""Keeping a person out for a time."""

from collections.abc import Callable

from flask.testing import FlaskClient

from tests.cast import Cast, Player
from tests.web.account import sign_in

ClientFor = Callable[[Player], FlaskClient]


def test_a_suspended_person_is_signed_out_at_once(client_for: ClientFor, cast: Cast) -> None:
    inside = client_for(cast.bela)

    client_for(cast.ada).post(f"/people/{cast.bela.code}/suspension")

    assert inside.get("/account/password").status_code == 302


def test_a_person_let_in_again_signs_in_as_before(client_for: ClientFor, client: FlaskClient, cast: Cast) -> None:
    client_for(cast.ada).post(f"/people/{cast.bela.code}/suspension")
    client_for(cast.ada).post(f"/people/{cast.bela.code}/suspension/end")

    assert sign_in(client, cast.bela.email).location == "/"


def test_a_suspended_person_is_not_invited(client_for: ClientFor, cast: Cast) -> None:
    client_for(cast.ada).post(f"/people/{cast.bela.code}/suspension")

    assert client_for(cast.ada).post(f"/people/{cast.bela.code}/invitations").status_code == 422


def test_the_last_administrator_is_not_suspended(client_for: ClientFor, cast: Cast) -> None:
    assert client_for(cast.ada).post(f"/people/{cast.ada.code}/suspension").status_code == 403
