"""The pages on which the secretariat arranges clauses, without any script."""

import re
from collections.abc import Callable

import pytest
from flask.testing import FlaskClient

from tests.cast import Cast, Player
from tests.web.talks import Talks

ClientFor = Callable[[Player], FlaskClient]
SIGNED = {"hand": "editorial", "note": "It reads better."}


@pytest.fixture
def client(client_for: ClientFor, cast: Cast) -> FlaskClient:
    """Return the secretariat's browser."""
    return client_for(cast.sefa)


def field(client: FlaskClient, address: str, name: str) -> str:
    """Return what a page's form holds in a hidden field."""
    found = re.search(rf'name="{name}" value="(\w+)"', client.get(address).text)
    assert found
    return found[1]


def headings(client: FlaskClient, talks: Talks) -> list[str]:
    """Return the labels on the list of clauses, in order."""
    page = client.get(f"/instruments/{talks.instrument}/clauses").text
    return re.findall(r'/arrangement"><bdi>([^<]+)</bdi>', page)


def test_a_button_moves_a_clause_down(client: FlaskClient, talks: Talks) -> None:
    address = f"/instruments/{talks.instrument}/clauses"
    form = {"order": field(client, address, "order"), "after": talks.conduct, **SIGNED}
    client.post(f"/clauses/{talks.objective}/moves", data=form)

    assert headings(client, talks) == ["Article 2", "Article 1", "Article 3"]


def test_a_move_from_an_old_page_is_a_409(client: FlaskClient, talks: Talks) -> None:
    form = {"order": "old", "after": talks.conduct, **SIGNED}
    page = client.post(f"/clauses/{talks.objective}/moves", data=form)

    assert page.status_code == 409
    assert "order of the clauses has changed" in page.text


def test_a_clause_is_inserted(client: FlaskClient, talks: Talks) -> None:
    form = {"label": "", "heading": "Care", "body": "Each State shall take care.", **SIGNED}
    page = client.post(f"/clauses/{talks.conduct}/insertions", data=form, follow_redirects=True).text

    assert "Inserted as Article 2 bis." in page


def test_what_was_typed_stays_where_it_is_refused(client: FlaskClient, talks: Talks) -> None:
    form = {"label": "Article 3", "heading": "Care", "body": "Each State shall take care.", **SIGNED}
    page = client.post(f"/clauses/{talks.conduct}/insertions", data=form)

    assert page.status_code == 422
    assert "is taken" in page.text
    assert "Each State shall take care." in page.text


def test_a_clause_is_split_and_joined_again(client: FlaskClient, talks: Talks) -> None:
    address = f"/clauses/{talks.objective}/arrangement?act="
    form = {"version": field(client, f"{address}split", "version"), "line": "1", **SIGNED}
    split = client.post(f"/clauses/{talks.objective}/split", data=form, follow_redirects=True).text
    versions = {name: field(client, f"{address}join", name) for name in ("version", "other")}
    form = {**versions, **SIGNED}
    joined = client.post(f"/clauses/{talks.objective}/join", data=form, follow_redirects=True).text

    assert "Split: the second part is Article 1 bis." in split
    assert "Joined." in joined
    assert headings(client, talks) == ["Article 1", "Article 2", "Article 3"]


def test_a_clause_is_deleted(client: FlaskClient, talks: Talks) -> None:
    form = {"version": talks.version, **SIGNED}
    page = client.post(f"/clauses/{talks.conduct}/deletion", data=form, follow_redirects=True).text

    assert "Article 2 is deleted." in page
    assert headings(client, talks) == ["Article 1", "Article 3"]


def test_a_delegate_sees_none_of_it(client_for: ClientFor, cast: Cast, talks: Talks) -> None:
    client = client_for(cast.nadia)

    assert client.get(f"/instruments/{talks.instrument}/clauses").status_code == 403
    assert client.get(f"/clauses/{talks.conduct}/arrangement").status_code == 403
