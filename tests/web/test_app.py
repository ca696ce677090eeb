"""One request, one transaction; strict headers; nothing but our own faults makes a 500."""

import logging

import pytest
from flask.testing import FlaskClient
from sqlalchemy import func, select

from negotiate.models import Group
from negotiate.store import Store
from negotiate.web.app import create_app


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
