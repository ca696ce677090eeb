"""Where somebody is signed in: her own list, and what ends on it."""

from collections.abc import Callable

import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import select

from negotiate.models import SignIn
from negotiate.operations.house import invitations
from negotiate.policy import COMMAND_LINE
from negotiate.store import Store
from tests.browsers import browser, let_in
from tests.cast import PASSWORD, Cast, Player
from tests.web.account import passwords

ClientFor = Callable[[Player], FlaskClient]
PHONE = "a second browser of Nadia's"


@pytest.fixture
def phone(app: Flask, store: Store, cast: Cast) -> FlaskClient:
    """Return a second browser in which Nadia is signed in."""
    with store.writing() as db:
        assert cast.nadia.actor.person_id is not None
        let_in(db, cast.nadia.actor.person_id, PHONE)
    return browser(app, PHONE)


def codes(store: Store, player: Player) -> list[str]:
    """Return the codes of somebody's sign-ins, the first one first."""
    with store.reading() as db:
        query = select(SignIn.code).where(SignIn.person_id == player.actor.person_id).order_by(SignIn.id)
        return list(db.scalars(query))


def is_in(client: FlaskClient) -> bool:
    """Say whether a browser is signed in."""
    return client.get("/account/password").status_code == 200


def test_the_list_marks_this_browser_and_offers_to_end_the_others(
    client_for: ClientFor, phone: FlaskClient, store: Store, cast: Cast
) -> None:
    page = client_for(cast.nadia).get("/account/sign-ins").text
    here, there = codes(store, cast.nadia)

    assert page.count("(this one)") == 1
    assert f"/account/sign-ins/{there}/end" in page
    assert f"/account/sign-ins/{here}/end" not in page


def test_one_that_is_ended_is_out_and_the_others_stay(
    client_for: ClientFor, phone: FlaskClient, store: Store, cast: Cast
) -> None:
    desk = client_for(cast.nadia)

    desk.post(f"/account/sign-ins/{codes(store, cast.nadia)[1]}/end")

    assert (is_in(desk), is_in(phone)) == (True, False)


def test_all_others_are_ended_at_once(client_for: ClientFor, phone: FlaskClient, cast: Cast) -> None:
    desk = client_for(cast.nadia)

    phone.post("/account/other-sign-ins/end")

    assert (is_in(desk), is_in(phone)) == (False, True)


def test_nobody_ends_what_is_anothers(client_for: ClientFor, phone: FlaskClient, store: Store, cast: Cast) -> None:
    code = codes(store, cast.nadia)[1]
    others = [client_for(player) for player in (cast.noor, cast.ada, cast.sefa)]

    assert [other.post(f"/account/sign-ins/{code}/end").status_code for other in others] == [404, 404, 404]
    assert is_in(phone)


def test_an_administrator_signs_a_person_out_everywhere(
    client_for: ClientFor, phone: FlaskClient, store: Store, cast: Cast
) -> None:
    desk = client_for(cast.nadia)

    client_for(cast.ada).post(f"/people/{cast.nadia.code}/sign-ins/end")

    assert (is_in(desk), is_in(phone)) == (False, False)
    assert is_in(client_for(cast.noor))


def test_an_administrator_does_not_see_where_a_person_is_signed_in(
    client_for: ClientFor, phone: FlaskClient, store: Store, cast: Cast
) -> None:
    page = client_for(cast.ada).get(f"/people/{cast.nadia.code}").text

    assert "Sign out everywhere" in page
    assert "A browser" not in page
    assert [code for code in codes(store, cast.nadia) if code in page] == []


@pytest.mark.parametrize("address", ["/account/password", "/invitations/{}"])
def test_a_new_password_ends_every_other_browser(
    client_for: ClientFor, phone: FlaskClient, store: Store, cast: Cast, address: str
) -> None:
    desk = client_for(cast.nadia)
    with store.writing() as db:
        secret = invitations.invite(db, COMMAND_LINE, cast.nadia.code).secret
    form = {"current_password": PASSWORD} | passwords("another long one")

    assert desk.post(address.format(secret), data=form).status_code == 302
    assert (is_in(desk), is_in(phone)) == (True, False)


def test_whoever_is_let_in_again_after_a_suspension_is_signed_in_nowhere(
    client_for: ClientFor, phone: FlaskClient, cast: Cast
) -> None:
    ada = client_for(cast.ada)
    ada.post(f"/people/{cast.nadia.code}/suspension")
    ada.post(f"/people/{cast.nadia.code}/suspension/end")

    assert not is_in(phone)
