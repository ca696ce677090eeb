"""The administrator's pages of delegations."""

from collections.abc import Callable

from flask.testing import FlaskClient

from tests.cast import Cast, Player

ClientFor = Callable[[Player], FlaskClient]
NEW = {"name": "Corvanta", "short_name": "COR", "kind": "State"}


def test_a_delegation_is_added(client_for: ClientFor, cast: Cast) -> None:
    answer = client_for(cast.ada).post("/delegations", data=NEW, follow_redirects=True)

    assert "Corvanta" in answer.text


def test_a_name_that_is_taken_is_refused_and_nothing_typed_is_lost(client_for: ClientFor, cast: Cast) -> None:
    answer = client_for(cast.ada).post("/delegations", data=NEW | {"name": "Arvenia", "kind": "organisation"})

    assert answer.status_code == 422
    assert 'id="name-error"' in answer.text
    assert 'value="COR"' in answer.text
    assert '<option value="organisation" selected>' in answer.text


def test_the_list_is_alphabetical(client_for: ClientFor, cast: Cast) -> None:
    client_for(cast.ada).post("/delegations", data=NEW | {"name": "abendia"})

    page = client_for(cast.ada).get("/delegations").text
    assert page.index("abendia") < page.index("Arvenia") < page.index("Belmara")


def test_a_delegation_shows_its_people(client_for: ClientFor, cast: Cast) -> None:
    page = client_for(cast.ada).get(f"/delegations/{cast.arvenia}").text

    assert cast.nadia.name in page
    assert cast.bela.name not in page


def test_names_are_corrected(client_for: ClientFor, cast: Cast) -> None:
    form = {"name": "Republic of Arvenia", "short_name": "ARV"}
    answer = client_for(cast.ada).post(f"/delegations/{cast.arvenia}", data=form, follow_redirects=True)

    assert "Republic of Arvenia" in answer.text


def test_a_correction_to_a_name_that_is_taken_is_refused(client_for: ClientFor, cast: Cast) -> None:
    form = {"name": "Belmara", "short_name": "ARV"}

    assert client_for(cast.ada).post(f"/delegations/{cast.arvenia}", data=form).status_code == 422


def test_both_names_say_what_is_wrong_with_them_at_once(client_for: ClientFor, cast: Cast) -> None:
    typed = {"name": "Arvenia", "short_name": "BEL", "kind": "State"}
    taken = client_for(cast.ada).post("/delegations", data=typed)
    empty = client_for(cast.ada).post("/delegations", data={**typed, "name": "", "short_name": "x" * 41})

    assert [page.text.count('aria-invalid="true"') for page in (taken, empty)] == [2, 2]
