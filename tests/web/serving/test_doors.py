"""By which door a request comes."""

from collections.abc import Callable

import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import select

from negotiate.models import PersonalToken, TokenScope
from negotiate.store import Store
from tests.browsers import admitted, browser
from tests.cast import SINCE, Cast, Player
from tests.web.talks import Talks

ClientFor = Callable[[Player], FlaskClient]


def named(client: FlaskClient, **headers: str) -> tuple[int, object]:
    """Return whom a program hears that it has come in for."""
    answered = client.get("/api/v1/me", headers={"Authorization": "", **headers} if headers else {})
    return answered.status_code, (answered.json or {}).get("name")


def test_a_cookie_counts_for_nothing_where_programs_ask(app: Flask, cast: Cast) -> None:
    client = browser(app, cast.nadia.secret)
    del client.environ_base["HTTP_AUTHORIZATION"]

    assert client.get("/account/tokens").status_code == 200
    assert named(client) == (200, "nobody")


def test_a_token_counts_for_nothing_on_pages(client: FlaskClient, cast: Cast) -> None:
    hers = {"Authorization": f"Bearer negotiate_{cast.nadia.secret}"}

    assert client.get("/account/tokens", headers=hers).location.startswith("/sign-in")
    assert named(client, **hers) == (200, "Nadia of Arvenia")


@pytest.mark.parametrize("given", ["Bearer nothing", "Bearer", "Basic bmFkaWE6bmFkaWE=", "negotiate", "Bearer a b"])
def test_a_header_that_lets_nobody_in_is_refused(client: FlaskClient, cast: Cast, given: str) -> None:
    answered = client.get("/api/v1/me", headers={"Authorization": given})

    assert (answered.status_code, answered.headers["WWW-Authenticate"]) == (401, "Bearer")


def test_where_programs_ask_no_cookie_is_set_and_no_form_is_matched(app: Flask, cast: Cast) -> None:
    app.config["WTF_CSRF_ENABLED"] = True
    try:
        client = browser(app, cast.nadia.secret, permanent=True)
        answered = client.get("/api/v1/me", headers={"Accept": "text/html"})
        refused = client.post("/api/v1/me")
    finally:
        app.config["WTF_CSRF_ENABLED"] = False

    assert "Set-Cookie" not in answered.headers
    assert refused.status_code == 405


def test_the_use_of_a_token_is_noted(app: Flask, store: Store, cast: Cast) -> None:
    with store.writing() as db:
        admitted(db, cast.nadia.actor.person_id, "another").used_at = SINCE
    app.test_client().get("/api/v1/me", headers={"Authorization": "Bearer another"})

    with store.reading() as db:
        used = db.scalars(select(PersonalToken.used_at).order_by(PersonalToken.id.desc()).limit(1)).one()
    assert used is not None
    assert used > SINCE


def test_without_a_token_nothing_is_written_and_nothing_is_said_of_what_there_is(
    client: FlaskClient, talks: Talks
) -> None:
    there, nowhere = (client.post(f"/api/v1/amendments/{code}/withdrawal", json={}) for code in (talks.soft, "none"))

    assert (there.status_code, there.json) == (401, nowhere.json)


def test_a_token_that_only_reads_reads(app: Flask, store: Store, cast: Cast) -> None:
    with store.writing() as db:
        admitted(db, cast.nadia.actor.person_id, "reads", TokenScope.READ)
    hers = {"Authorization": "Bearer reads"}

    assert app.test_client().get("/api/v1/me", headers=hers).status_code == 200
    assert app.test_client().post("/api/v1/me", headers=hers).status_code == 403


def test_a_token_that_drafts_writes_drafts_and_tables_none(app: Flask, store: Store, cast: Cast, talks: Talks) -> None:
    with store.writing() as db:
        admitted(db, cast.nadia.actor.person_id, "drafts", TokenScope.DRAFT)
    client, hers = app.test_client(), {"Authorization": "Bearer drafts"}
    address = f"/api/v1/amendments/{talks.draft}"
    draft = client.get(address, headers=hers)
    hers["If-Match"] = draft.headers["ETag"]

    tabled = client.post(f"{address}/tabling", headers=hers)
    said = client.post(f"/api/v1/amendments/{talks.hard}/positions", json={}, headers=hers)
    discarded = client.delete(address, headers=hers)

    assert (tabled.status_code, said.status_code, discarded.status_code) == (403, 403, 204)
    assert tabled.json is not None
    assert "tables, shares and says nothing" in tabled.json["detail"]
