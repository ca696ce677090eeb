"""Joining and leaving a group."""

from collections.abc import Callable

from flask.testing import FlaskClient

from tests.cast import Cast, Player

ClientFor = Callable[[Player], FlaskClient]


def test_a_delegation_joins(client_for: ClientFor, cast: Cast) -> None:
    group = _group(client_for, cast)

    answer = _join(client_for, cast, group, cast.arvenia)

    assert "Arvenia belongs to Islands" in answer


def test_a_member_does_not_join_twice(client_for: ClientFor, cast: Cast) -> None:
    group = _group(client_for, cast)
    _join(client_for, cast, group, cast.arvenia)

    assert "belongs to Islands already" in _join(client_for, cast, group, cast.arvenia)


def test_joining_without_a_choice_is_refused_on_the_same_page(client_for: ClientFor, cast: Cast) -> None:
    assert "Choose the delegation that joins" in _join(client_for, cast, _group(client_for, cast), "")


def test_a_delegation_that_left_is_an_earlier_member(client_for: ClientFor, cast: Cast) -> None:
    group = _group(client_for, cast)
    _join(client_for, cast, group, cast.arvenia)

    client_for(cast.ada).post(f"{group}/memberships/{cast.arvenia}/end")

    page = client_for(cast.ada).get(group).text
    assert "Earlier members" in page
    assert f'<option value="{cast.arvenia}">' in page


def test_who_does_not_belong_cannot_leave(client_for: ClientFor, cast: Cast) -> None:
    group = _group(client_for, cast)

    assert client_for(cast.ada).post(f"{group}/memberships/{cast.arvenia}/end").status_code == 404


def _group(client_for: ClientFor, cast: Cast) -> str:
    return client_for(cast.ada).post("/groups", data={"name": "Islands", "short_name": "ISL"}).location


def _join(client_for: ClientFor, cast: Cast, group: str, delegation: str) -> str:
    form = {"delegation": delegation}
    return client_for(cast.ada).post(f"{group}/memberships", data=form, follow_redirects=True).text
