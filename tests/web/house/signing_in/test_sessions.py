"""Coming in and going out."""

from collections.abc import Callable
from datetime import datetime

import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import func, select, update

from negotiate import clock
from negotiate.models import Person, SignIn
from negotiate.operations.house.people import suspend
from negotiate.state.house.sign_ins import COARSE, holding
from negotiate.store import Store
from negotiate.web.house.signing_in.sessions import is_ours
from tests.browsers import browser
from tests.cast import PASSWORD, Cast, Player
from tests.web.account import sign_in


def test_the_right_password_opens_the_house(client: FlaskClient, cast: Cast) -> None:
    answer = sign_in(client, cast.nadia.email)

    assert answer.location == "/"
    assert cast.nadia.name in client.get("/account/password").text


def test_the_case_of_an_email_address_does_not_matter(client: FlaskClient, cast: Cast) -> None:
    assert sign_in(client, " NADIA@Example.ORG ").location == "/"


@pytest.mark.parametrize(
    ("email", "password"),
    [("nadia@example.org", "not the password"), ("nobody@example.org", "a long enough password"), ("", "")],
)
def test_whatever_is_wrong_the_answer_is_the_same(client: FlaskClient, cast: Cast, email: str, password: str) -> None:
    answer = sign_in(client, email, password)

    assert answer.status_code == 422
    assert "do not belong together" in answer.text


def test_a_refused_sign_in_keeps_the_address_but_never_the_password(client: FlaskClient, cast: Cast) -> None:
    page = sign_in(client, "nadia@example.org", "a wrong secret").text

    assert 'value="nadia@example.org"' in page
    assert "a wrong secret" not in page


def test_a_suspended_person_stays_out(client: FlaskClient, store: Store, cast: Cast) -> None:
    with store.writing() as db:
        suspend(db, cast.ada.actor, db.get_one(Person, cast.bela.actor.person_id).code)

    assert sign_in(client, cast.bela.email).status_code == 422


def test_a_person_goes_on_to_the_page_that_she_wanted(client: FlaskClient, cast: Cast) -> None:
    assert client.get("/people?page=2").location == "/sign-in?next=/people?page%3D2"
    assert sign_in(client, cast.ada.email, next="/people?page=2").location == "/people?page=2"


@pytest.mark.parametrize(
    "elsewhere",
    ["https://evil.example/", "//evil.example", "/\\evil.example", "/\t/evil.example", "javascript:alert(1)", "people"],
)
def test_a_link_cannot_lead_away_after_the_sign_in(client: FlaskClient, cast: Cast, elsewhere: str) -> None:
    assert not is_ours(elsewhere)
    assert sign_in(client, cast.nadia.email, next=elsewhere).location == "/"


def test_signing_out_ends_the_session(client_for: Callable[[Player], FlaskClient], cast: Cast) -> None:
    client = client_for(cast.nadia)

    client.post("/session/end")

    assert client.get("/account/password").status_code == 302


def test_signing_out_empties_what_the_browser_has_kept(client_for: Callable[[Player], FlaskClient], cast: Cast) -> None:
    assert client_for(cast.nadia).post("/session/end").headers["Clear-Site-Data"] == '"cache"'


def test_a_copy_of_the_cookie_is_worth_nothing_once_the_person_has_signed_out(client: FlaskClient, cast: Cast) -> None:
    sign_in(client, cast.nadia.email)
    copied = client.get_cookie("negotiate")
    assert copied is not None
    client.post("/session/end")
    client.set_cookie("negotiate", copied.value)

    assert client.get("/account/password").status_code == 302
    assert client.post("/account/reminders", data={"wish": "yes"}).status_code == 403


def test_a_cookie_without_a_sign_in_is_nobodys(app: Flask, cast: Cast) -> None:
    assert browser(app, "a secret that the house never gave").get("/people").status_code == 302


def test_whoever_signs_in_again_leaves_no_sign_in_behind(client: FlaskClient, store: Store, cast: Cast) -> None:
    sign_in(client, cast.nadia.email)
    sign_in(client, cast.nadia.email)

    with store.reading() as db:
        holds = holding(clock.now())
        query = select(func.count(SignIn.id)).where(SignIn.person_id == cast.nadia.actor.person_id, holds)
        assert db.scalar(query.where(SignIn.device != "A browser")) == 1


def test_a_sign_in_knows_its_kind_of_browser_and_no_more(client: FlaskClient, store: Store, cast: Cast) -> None:
    client.post(
        "/session",
        data={"email": cast.nadia.email, "password": PASSWORD},
        headers={"User-Agent": "Mozilla/5.0 (Windows NT 10.0; rv:140.0) Gecko/20100101 Firefox/140.0"},
    )

    with store.reading() as db:
        row = db.scalars(select(SignIn).order_by(SignIn.id.desc()).limit(1)).one()
        assert (row.person_id, row.device) == (cast.nadia.actor.person_id, "Firefox on Windows")


def test_use_is_noted_now_and_then_and_not_at_every_page(client: FlaskClient, store: Store, cast: Cast) -> None:
    began = clock.now()
    with clock.at(began):
        sign_in(client, cast.nadia.email)
    used = [used_after(client, store, began + later) for later in (COARSE / 2, COARSE, COARSE * 1.5)]

    assert used == [began, began + COARSE, began + COARSE]


def test_a_page_is_shown_although_the_house_cannot_be_written_to(client: FlaskClient, store: Store, cast: Cast) -> None:
    began = clock.now()
    with clock.at(began):
        sign_in(client, cast.nadia.email)

    with store.writing() as db:
        db.execute(update(SignIn).values(device="Held by another"))
        with clock.at(began + COARSE):
            assert client.get("/account/password").status_code == 200


def used_after(client: FlaskClient, store: Store, moment: datetime) -> datetime:
    """Return when a sign-in was used, after a page was opened at a moment."""
    with clock.at(moment):
        assert client.get("/account/password").status_code == 200
    with store.reading() as db:
        return db.scalars(select(SignIn.used_at).order_by(SignIn.id.desc()).limit(1)).one()


def test_the_cookie_is_out_of_reach_of_scripts_and_of_other_sites(client: FlaskClient, cast: Cast) -> None:
    cookie = sign_in(client, cast.nadia.email).headers["Set-Cookie"]

    assert "HttpOnly" in cookie
    assert "SameSite=Lax" in cookie
    assert "Secure" not in cookie


def test_the_cookie_travels_only_encrypted_where_the_house_is_served_so(client: FlaskClient, cast: Cast) -> None:
    form = {"email": cast.nadia.email, "password": "a long enough password"}

    assert "Secure" in client.post("/session", data=form, base_url="https://house.example").headers["Set-Cookie"]


def test_the_sign_in_of_an_empty_house_leads_to_its_founding(client: FlaskClient) -> None:
    assert client.get("/sign-in").location == "/first-run"


@pytest.mark.parametrize(
    ("accept", "is_renewed"), [("text/html,*/*;q=0.8", True), ("application/json", False), ("*/*", False)]
)
def test_only_a_page_that_a_person_opens_renews_the_cookie(
    client: FlaskClient, cast: Cast, accept: str, is_renewed: bool
) -> None:
    sign_in(client, cast.nadia.email)
    client.get("/account/password")

    assert ("Set-Cookie" in client.get("/account/password", headers={"Accept": accept}).headers) is is_renewed
