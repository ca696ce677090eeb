"""Delegations as the administrator sees them."""

import pytest
from sqlalchemy.orm import Session

from negotiate.errors import Forbidden
from negotiate.operations.house.groups import add_group, join, leave
from negotiate.queries.house.delegations import delegation, delegations
from tests.cast import Cast


def test_delegations_stand_in_alphabetical_order(db: Session, cast: Cast) -> None:
    assert [line.name for line in delegations(db, cast.ada.actor)] == [
        "Arvenia",
        "Belmara",
        "Digital Watch",
        "Ostravia",
    ]


def test_a_delegation_knows_its_people_by_name(db: Session, cast: Cast) -> None:
    people = delegation(db, cast.ada.actor, cast.arvenia).people

    assert [(person.name, person.note) for person in people] == [
        (cast.hugo.name, "head of delegation"),
        (cast.nadia.name, "negotiator"),
        (cast.noor.name, "negotiator"),
    ]


def test_a_delegation_knows_the_groups_that_it_is_in_now(db: Session, cast: Cast) -> None:
    islands, coasts = (add_group(db, cast.ada.actor, name, name).code for name in ("Islands", "Coasts"))
    join(db, cast.ada.actor, islands, cast.arvenia)
    join(db, cast.ada.actor, coasts, cast.arvenia)
    leave(db, cast.ada.actor, islands, cast.arvenia)

    assert [group.name for group in delegation(db, cast.ada.actor, cast.arvenia).groups] == ["Coasts"]


def test_only_an_administrator_looks(db: Session, cast: Cast) -> None:
    with pytest.raises(Forbidden):
        delegations(db, cast.hugo.actor)
    with pytest.raises(Forbidden):
        delegation(db, cast.hugo.actor, cast.arvenia)
