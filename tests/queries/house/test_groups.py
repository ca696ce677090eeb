"""Groups as the administrator sees them."""

import pytest
from sqlalchemy.orm import Session

from negotiate.errors import Forbidden
from negotiate.operations.house.groups import add_group, join
from negotiate.queries.house.groups import could_join, group, groups
from tests.cast import Cast


def test_groups_stand_in_alphabetical_order(db: Session, cast: Cast) -> None:
    add_group(db, cast.ada.actor, "islands", "I")
    add_group(db, cast.ada.actor, "Coasts", "C")

    assert [line.name for line in groups(db, cast.ada.actor)] == ["Coasts", "islands"]


def test_who_is_outside_could_join(db: Session, cast: Cast) -> None:
    code = add_group(db, cast.ada.actor, "Islands", "ISL").code
    join(db, cast.ada.actor, code, cast.belmara)

    assert [name for _, name in could_join(db, cast.ada.actor, code)] == ["Arvenia", "Digital Watch", "Ostravia"]


def test_only_an_administrator_looks(db: Session, cast: Cast) -> None:
    code = add_group(db, cast.ada.actor, "Islands", "ISL").code

    with pytest.raises(Forbidden):
        groups(db, cast.nadia.actor)
    with pytest.raises(Forbidden):
        group(db, cast.nadia.actor, code)
    with pytest.raises(Forbidden):
        could_join(db, cast.nadia.actor, code)
