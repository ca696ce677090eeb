"""One request, one transaction; strict headers; nothing but our own faults makes a 500."""

import logging

import pytest
from flask.testing import FlaskClient
from sqlalchemy import func, select

from negotiate.models import Group
from negotiate.operations.house.people import add_person
from negotiate.store import Store, open_store
from negotiate.web.app import create_app
from tests.browsers import cookie
from tests.cast import Cast


def test_a_view_that_refuses_leaves_nothing_behind(trial: FlaskClient, store: Store) -> None:
    trial.post("/trial/form", data={"day": "31 June", "refusal": "closed"})

    assert _groups(store) == 0


def test_a_view_that_fails_leaves_nothing_behind(
    trial: FlaskClient, store: Store, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.CRITICAL)

    assert trial.post("/trial/fault").status_code == 500
    assert _groups(store) == 0


@pytest.mark.parametrize(("method", "address"), [("GET", "/trial/writing"), ("POST", "/trial/preview")])
def test_a_page_that_only_reads_cannot_write(trial: FlaskClient, store: Store, method: str, address: str) -> None:
    assert trial.open(address, method=method).status_code == 500
    assert _groups(store) == 0


def test_a_fault_is_logged_under_the_reference_that_the_page_shows(
    trial: FlaskClient, caplog: pytest.LogCaptureFixture
) -> None:
    page = trial.post("/trial/fault").text

    reference = caplog.records[0].getMessage().split(":")[0]
    assert f"<code>{reference}</code>" in page
    assert "ZeroDivisionError" in caplog.text
    assert "ZeroDivisionError" not in page


def test_a_forged_form_is_refused_and_what_it_held_is_shown(guarded: FlaskClient) -> None:
    answer = guarded.post("/trial/form", data={"day": "a long text", "password": "a secret"})

    assert answer.status_code == 400
    assert "a long text" in answer.text
    assert "a secret" not in answer.text


def test_a_form_with_its_token_is_taken(guarded: FlaskClient) -> None:
    token = guarded.get("/first-run").text.split('name="csrf_token" value="')[1].split('"')[0]

    assert guarded.post("/session", data={"csrf_token": token}).status_code == 422


def test_a_body_over_the_limit_is_refused_in_words(client: FlaskClient) -> None:
    answer = client.post("/session", data={"email": "x" * (13 * 1024 * 1024)})

    assert answer.status_code == 413
    assert "larger than the 12 MB" in answer.text


def test_a_whole_treaty_fits_into_one_field(client: FlaskClient) -> None:
    assert client.post("/session", data={"email": "x" * (9 * 1024 * 1024)}).status_code == 422


def _groups(store: Store) -> int:
    with store.reading() as db:
        return db.scalars(select(func.count(Group.id))).one()


def test_a_house_that_knows_its_address_believes_no_host(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEGOTIATE_URL", "https://house.example")
    client = create_app(store, secret_key="not a secret").test_client()

    answer = client.get("/first-run", headers={"Host": "evil.example"})

    assert "evil.example" not in answer.text
    assert answer.headers["Strict-Transport-Security"] == "max-age=31536000"
    assert "Secure" in answer.headers["Set-Cookie"]


@pytest.mark.parametrize(("proxies", "is_secure"), [("1", True), ("0", False)])
def test_a_proxy_is_believed_that_the_house_knows_of_and_no_other(
    store: Store, monkeypatch: pytest.MonkeyPatch, proxies: str, is_secure: bool
) -> None:
    monkeypatch.setenv("NEGOTIATE_PROXIES", proxies)
    client = create_app(store, secret_key="not a secret").test_client()

    answer = client.get("/first-run", headers={"X-Forwarded-Proto": "https"})

    assert ("Strict-Transport-Security" in answer.headers) is is_secure
    assert ("Secure" in answer.headers["Set-Cookie"]) is is_secure


def test_an_invitation_leads_to_the_house_whatever_host_is_named(
    store: Store, cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NEGOTIATE_URL", "https://house.example")
    with store.writing() as db:
        pia = add_person(db, cast.ada.actor, "Pia", "pia@example.org").code
    client = create_app(store, secret_key="not a secret", testing=True).test_client(use_cookies=False)
    named = {"Host": "evil.example", "Cookie": cookie("not a secret", cast.ada.secret)}

    page = client.post(f"/people/{pia}/invitations", headers=named).text

    assert "https://house.example/invitations/" in page
    assert "evil.example" not in page


def test_a_database_that_is_gone_is_said_on_every_page() -> None:
    gone = open_store("postgresql://nobody@127.0.0.1:1/nothing")
    client = create_app(gone, secret_key="not a secret", testing=True).test_client()

    answers = [client.get(address) for address in ("/", "/sign-in", "/health")]

    assert [answer.status_code for answer in answers] == [503] * 3
    assert ["cannot reach its database" in answer.text for answer in answers] == [True] * 3
