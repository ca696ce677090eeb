"""The administrator's pages of people."""

from collections.abc import Callable

import pytest
from flask.testing import FlaskClient

from tests.cast import Cast, Player

ClientFor = Callable[[Player], FlaskClient]
NEW = {"name": "Pia Person", "email": "pia@example.org"}


def test_the_list_is_alphabetical(client_for: ClientFor, cast: Cast) -> None:
    page = client_for(cast.ada).get("/people").text
    names = [cast.ada.name, cast.bela.name, cast.chen.name, cast.hugo.name, cast.nadia.name]

    assert sorted(names, key=page.index) == names


def test_a_person_is_added_and_shown(client_for: ClientFor, cast: Cast) -> None:
    answer = client_for(cast.ada).post("/people", data=NEW, follow_redirects=True)

    assert "Pia Person" in answer.text
    assert "not invited yet" in answer.text


def test_an_email_address_that_is_taken_is_refused_beside_its_field(client_for: ClientFor, cast: Cast) -> None:
    answer = client_for(cast.ada).post("/people", data=NEW | {"email": "SEFA@example.org"})

    assert answer.status_code == 422
    assert 'id="email-error"' in answer.text
    assert 'value="Pia Person"' in answer.text


@pytest.mark.parametrize("spoilt", [{"name": "  "}, {"email": "pia"}, {"name": "x" * 201}])
def test_a_spoilt_field_is_refused(client_for: ClientFor, cast: Cast, spoilt: dict[str, str]) -> None:
    assert client_for(cast.ada).post("/people", data=NEW | spoilt).status_code == 422


def test_a_name_is_corrected(client_for: ClientFor, cast: Cast) -> None:
    form = {"name": "Bela Corrected", "email": cast.bela.email}
    answer = client_for(cast.ada).post(f"/people/{cast.bela.code}", data=form, follow_redirects=True)

    assert "Bela Corrected" in answer.text


def test_a_refused_correction_shows_what_was_typed(client_for: ClientFor, cast: Cast) -> None:
    form = {"name": "Bela Corrected", "email": cast.ada.email}
    answer = client_for(cast.ada).post(f"/people/{cast.bela.code}", data=form)

    assert answer.status_code == 422
    assert 'value="Bela Corrected"' in answer.text


def test_the_name_of_a_person_is_text_and_never_markup(client_for: ClientFor, cast: Cast) -> None:
    form = {"name": "<script>alert(1)</script>", "email": "x@example.org"}
    answer = client_for(cast.ada).post("/people", data=form, follow_redirects=True)

    assert "<script>alert" not in answer.text


@pytest.mark.parametrize(
    "address", ["/people", "/people/new", "/delegations", "/delegations/new", "/groups", "/record"]
)
@pytest.mark.parametrize("who", ["sefa", "nadia", "hugo", "chen", "olu"])
def test_only_the_administrator_sees_the_house_from_inside(
    client_for: ClientFor, cast: Cast, who: str, address: str
) -> None:
    assert client_for(getattr(cast, who)).get(address).status_code == 403


def test_a_person_who_is_not_there_is_not_found(client_for: ClientFor, cast: Cast) -> None:
    assert client_for(cast.ada).get("/people/zzzzzzzzzz").status_code == 404


def test_every_field_that_is_wrong_says_so_at_once(client_for: ClientFor, cast: Cast) -> None:
    answer = client_for(cast.ada).post("/people", data={"name": " ", "email": "nobody"})

    assert answer.status_code == 422
    assert 'href="#name"' in answer.text
    assert 'href="#email"' in answer.text
    assert answer.text.count('aria-invalid="true"') == 2
