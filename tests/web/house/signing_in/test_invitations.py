"""Invitations: made once, shown once, used once."""

import re
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from flask.testing import FlaskClient

from negotiate import clock
from negotiate.operations.house.invitations import invite
from negotiate.policy import COMMAND_LINE
from negotiate.web.house.signing_in import invitations
from tests.cast import Cast, Player
from tests.web.account import passwords, sign_in
from tests.web.words import words

ClientFor = Callable[[Player], FlaskClient]


def test_an_invited_person_sets_her_password_and_is_in(client_for: ClientFor, client: FlaskClient, cast: Cast) -> None:
    link = _invite(client_for(cast.ada), cast.olu)

    assert cast.olu.name in client.get(link).text
    assert client.post(link, data=passwords("words that I chose")).location == "/"
    assert cast.olu.name in client.get("/account/password").text


def test_a_link_works_once(client_for: ClientFor, client: FlaskClient, cast: Cast) -> None:
    link = _invite(client_for(cast.ada), cast.olu)
    client.post(link, data=passwords("words that I chose"))

    assert client.get(link).status_code == 404
    assert client.post(link, data=passwords("words of a thief")).status_code == 404


def test_a_new_link_ends_the_older_one(client_for: ClientFor, client: FlaskClient, cast: Cast) -> None:
    first = _invite(client_for(cast.ada), cast.olu)
    second = _invite(client_for(cast.ada), cast.olu)

    assert client.get(first).status_code == 404
    assert client.get(second).status_code == 200


def test_a_link_expires(
    client_for: ClientFor, client: FlaskClient, cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    link = _invite(client_for(cast.ada), cast.olu)
    later = clock.now() + timedelta(days=8)
    monkeypatch.setattr(clock, "now", lambda: later)

    answer = client.get(link)

    assert answer.status_code == 404
    assert "Ask for a new invitation" in answer.text


def test_a_refused_password_does_not_use_up_the_link(client_for: ClientFor, client: FlaskClient, cast: Cast) -> None:
    link = _invite(client_for(cast.ada), cast.olu)

    assert client.post(link, data=passwords("short")).status_code == 422
    assert client.post(link, data=passwords("words that I chose")).location == "/"


def test_accepting_ends_the_sessions_of_before(client_for: ClientFor, client: FlaskClient, cast: Cast) -> None:
    before = client_for(cast.olu)
    client.post(_invite(client_for(cast.ada), cast.olu), data=passwords("words that I chose"))

    assert before.get("/account/password").status_code == 302
    assert sign_in(before, cast.olu.email, "words that I chose").location == "/"


def test_only_the_administrator_invites(client_for: ClientFor, cast: Cast) -> None:
    assert client_for(cast.sefa).post(f"/people/{cast.olu.code}/invitations").status_code == 403


def test_the_link_of_who_was_never_here_is_shown_once(client_for: ClientFor, client: FlaskClient, cast: Cast) -> None:
    ada = client_for(cast.ada)
    person = ada.post("/people", data={"name": "Pia", "email": "pia@example.org"}).location

    page = ada.post(f"{person}/invitations").text

    assert "Pia" in client.get(re.search(r"http://localhost(/invitations/[\w-]+)", page)[1]).text


def test_the_link_of_who_has_come_in_is_shown_to_nobody_else(client_for: ClientFor, cast: Cast) -> None:
    page = client_for(cast.ada).post(f"/people/{cast.olu.code}/invitations", follow_redirects=True).text

    assert "waits in the outbox" in page
    assert "/invitations/" not in page.replace(f"/people/{cast.olu.code}/invitations", "")


def test_a_forgotten_password_is_answered_alike_for_everybody(client: FlaskClient, cast: Cast) -> None:
    known, unknown = (
        client.post("/forgotten-password", data={"email": email}, follow_redirects=True).text
        for email in (cast.olu.email, "nobody@example.org")
    )

    assert "its administrators see that she has asked" in words(known)
    assert known == unknown


def test_where_mail_leaves_a_link_is_on_its_way(client: FlaskClient, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(invitations, "mail_leaves", lambda _: True)
    form = client.get("/forgotten-password").text
    answer = client.post("/forgotten-password", data={"email": "nobody@example.org"}, follow_redirects=True).text

    assert "goes to your address by mail" in form
    assert "a link is on its way" in answer


def test_where_none_does_the_page_says_whom_to_ask(client: FlaskClient) -> None:
    form = client.get("/forgotten-password").text

    assert "No mail leaves this house just now" in form
    assert "the administrators of the house see that you have" in " ".join(form.split())


def test_who_has_asked_is_seen_and_handed_a_link(client_for: ClientFor, client: FlaskClient, cast: Cast) -> None:
    client.post("/forgotten-password", data={"email": cast.olu.email})
    ada = client_for(cast.ada)
    pages = [ada.get(address).text for address in ("/people", "/waiting", f"/people/{cast.olu.code}")]
    shown = ada.post(f"/people/{cast.olu.code}/handed-links").text

    assert all("asked for a link" in page for page in pages)
    assert cast.olu.name in client.get(re.search(r"http://localhost(/invitations/[\w-]+)", shown)[1]).text


def test_who_has_not_asked_is_handed_none(client_for: ClientFor, cast: Cast) -> None:
    answer = client_for(cast.ada).post(f"/people/{cast.olu.code}/handed-links")

    assert answer.status_code == 422
    assert "has not asked for a link" in answer.text


def test_no_new_link_is_offered_while_she_waits(client_for: ClientFor, client: FlaskClient, cast: Cast) -> None:
    client.post("/forgotten-password", data={"email": cast.olu.email})
    ada = client_for(cast.ada)
    refused = ada.post(f"/people/{cast.olu.code}/invitations")

    assert refused.status_code == 422
    assert "how the link is handed over" in refused.text
    assert "Make a new link" not in ada.get(f"/people/{cast.olu.code}").text


def test_the_page_of_a_chair_says_who_makes_the_link(client_for: ClientFor, client: FlaskClient, cast: Cast) -> None:
    client.post("/forgotten-password", data={"email": cast.chen.email})
    page = client_for(cast.ada).get(f"/people/{cast.chen.code}").text

    assert f"negotiate invite {cast.chen.email}" in page
    assert "Make a link to hand over" not in page


def _invite(client: FlaskClient, player: Player) -> str:
    """Let the machine invite a player, and return the path of the link that it prints."""
    app: Any = client.application
    with app.store.writing() as db:
        return f"/invitations/{invite(db, COMMAND_LINE, player.code).secret}"


def test_administrators_see_that_an_invited_person_has_asked_and_renew_her_invitation(
    client: FlaskClient, client_for: ClientFor, cast: Cast
) -> None:
    ada = client_for(cast.ada)
    person = ada.post("/people", data={"name": "Pia", "email": "pia@example.org"}).location
    client.post("/forgotten-password", data={"email": "pia@example.org"})

    assert "has asked for a link" in ada.get("/people").text
    assert "has asked for a link to come in for the first time" in ada.get("/").text
    page = words(ada.get(person).text)
    assert "has not come in yet: make a new link above" in page
    assert "/invitations/" in ada.post(f"{person}/invitations").text
    assert "has asked for a link" not in ada.get("/people").text
