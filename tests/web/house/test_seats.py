"""Giving and ending seats on a person's page."""

from collections.abc import Callable

from flask.testing import FlaskClient
from sqlalchemy import select

from negotiate.models import Person, Seat
from negotiate.store import Store
from tests.cast import Cast, Player

ClientFor = Callable[[Player], FlaskClient]


def test_a_seat_is_given(client_for: ClientFor, cast: Cast) -> None:
    form = {"role": "negotiator", "delegation": cast.belmara, "instrument": ""}
    answer = client_for(cast.ada).post(f"/people/{cast.chen.code}/seats", data=form, follow_redirects=True)

    assert "now sits as negotiator" in answer.text
    assert answer.text.count("Belmara") > 1


def test_a_seat_without_its_delegation_is_refused_on_the_same_page(client_for: ClientFor, cast: Cast) -> None:
    answer = client_for(cast.ada).post(f"/people/{cast.chen.code}/seats", data={"role": "negotiator"})

    assert answer.status_code == 422
    assert 'id="delegation-error"' in answer.text
    assert '<option value="negotiator" selected>' in answer.text


def test_a_role_that_does_not_exist_is_refused(client_for: ClientFor, cast: Cast) -> None:
    answer = client_for(cast.ada).post(f"/people/{cast.chen.code}/seats", data={"role": "emperor"})

    assert answer.status_code == 422


def test_an_ended_seat_gives_nothing_any_more(client_for: ClientFor, store: Store, cast: Cast) -> None:
    client_for(cast.ada).post(f"/people/{cast.sefa.code}/seats", data={"role": "administrator"})
    client_for(cast.sefa).post(f"/seats/{_seat_of(store, cast.ada)}/end")

    assert client_for(cast.ada).get("/people").status_code == 403


def test_the_last_administrator_keeps_her_seat(client_for: ClientFor, store: Store, cast: Cast) -> None:
    answer = client_for(cast.ada).post(f"/seats/{_seat_of(store, cast.ada)}/end")

    assert answer.status_code == 403
    assert "without an administrator" in answer.text
    assert client_for(cast.ada).get("/people").status_code == 200


def _seat_of(store: Store, player: Player) -> str:
    with store.reading() as db:
        return db.scalars(select(Seat.code).join(Seat.person).where(Person.code == player.code)).one()
