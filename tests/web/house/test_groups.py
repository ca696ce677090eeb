"""The administrator's pages of groups and their members."""

from collections.abc import Callable

from flask.testing import FlaskClient

from tests.cast import Cast, Player

ClientFor = Callable[[Player], FlaskClient]


def test_a_group_is_added(client_for: ClientFor, cast: Cast) -> None:
    assert "Islands" in client_for(cast.ada).get(_group(client_for, cast)).text


def test_two_groups_do_not_share_a_name(client_for: ClientFor, cast: Cast) -> None:
    _group(client_for, cast)

    answer = client_for(cast.ada).post("/groups", data={"name": "Islands", "short_name": "I"})

    assert answer.status_code == 422


def test_the_list_of_groups_counts_members(client_for: ClientFor, cast: Cast) -> None:
    group = _group(client_for, cast)
    client_for(cast.ada).post(f"{group}/memberships", data={"delegation": cast.arvenia})

    assert "1 member" in client_for(cast.ada).get("/groups").text


def _group(client_for: ClientFor, cast: Cast) -> str:
    """Add a group, and return the address of its page."""
    return client_for(cast.ada).post("/groups", data={"name": "Islands", "short_name": "ISL"}).location
