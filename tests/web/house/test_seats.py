"""Giving and ending seats on a person's page."""

from collections.abc import Callable

from flask.testing import FlaskClient
from sqlalchemy import select

from negotiate.models import Person, Seat
from negotiate.store import Store
from tests.cast import Cast, Player
from tests.web.talks import Talks

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


def test_all_that_is_wrong_with_a_seat_is_told_at_once(client_for: ClientFor, cast: Cast) -> None:
    form = {"role": "negotiator", "delegation": "", "last_day": "31 February"}
    answer = client_for(cast.ada).post(f"/people/{cast.chen.code}/seats", data=form)

    assert 'id="delegation-error"' in answer.text
    assert 'id="last_day-error"' in answer.text


def test_a_seat_that_cannot_be_names_each_field_that_makes_it_so(
    client_for: ClientFor, cast: Cast, talks: Talks
) -> None:
    form = {
        "role": "administrator",
        "delegation": cast.belmara,
        "instrument": talks.instrument,
        "last_day": "2031-01-01",
    }
    answer = client_for(cast.ada).post(f"/people/{cast.chen.code}/seats", data=form)

    assert answer.status_code == 422
    assert [f'id="{name}-error"' in answer.text for name in ("delegation", "instrument", "last_day")] == [True] * 3


def test_without_a_role_the_day_is_told_of_too(client_for: ClientFor, cast: Cast) -> None:
    answer = client_for(cast.ada).post(f"/people/{cast.chen.code}/seats", data={"last_day": "never"})

    assert 'id="role-error"' in answer.text
    assert 'id="last_day-error"' in answer.text
