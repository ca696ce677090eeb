"""Groups, and who belongs to them."""

import pytest
from sqlalchemy.orm import Session

from negotiate.errors import Forbidden, Invalid, NotFound
from negotiate.operations.house.groups import add_group, join, leave
from negotiate.queries.house.groups import group
from tests.cast import Cast


def test_a_delegation_that_left_can_join_again(db: Session, cast: Cast) -> None:
    code = add_group(db, cast.ada.actor, "Islands", "ISL").code
    join(db, cast.ada.actor, code, cast.arvenia)
    leave(db, cast.ada.actor, code, cast.arvenia)
    join(db, cast.ada.actor, code, cast.arvenia)

    shown = group(db, cast.ada.actor, code)

    assert [member.name for member in shown.members] == ["Arvenia"]
    assert [member.name for member in shown.past_members] == ["Arvenia"]


def test_groups_overlap(db: Session, cast: Cast) -> None:
    codes = [add_group(db, cast.ada.actor, name, name).code for name in ("Islands", "Coasts")]

    assert [join(db, cast.ada.actor, code, cast.arvenia).group.name for code in codes] == ["Islands", "Coasts"]


def test_a_member_does_not_join_twice(db: Session, cast: Cast) -> None:
    code = add_group(db, cast.ada.actor, "Islands", "ISL").code
    join(db, cast.ada.actor, code, cast.arvenia)

    with pytest.raises(Invalid):
        join(db, cast.ada.actor, code, cast.arvenia)


def test_who_does_not_belong_cannot_leave(db: Session, cast: Cast) -> None:
    code = add_group(db, cast.ada.actor, "Islands", "ISL").code

    with pytest.raises(NotFound):
        leave(db, cast.ada.actor, code, cast.arvenia)


def test_only_an_administrator_manages_groups(db: Session, cast: Cast) -> None:
    code = add_group(db, cast.ada.actor, "Islands", "ISL").code

    with pytest.raises(Forbidden):
        add_group(db, cast.nadia.actor, "Coasts", "C")
    with pytest.raises(Forbidden):
        join(db, cast.nadia.actor, code, cast.arvenia)
    with pytest.raises(Forbidden):
        leave(db, cast.nadia.actor, code, cast.arvenia)
