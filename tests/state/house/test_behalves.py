"""On whose behalf a delegation may speak."""

import pytest
from sqlalchemy.orm import Session

from negotiate.errors import Invalid
from negotiate.models import Delegation
from negotiate.operations.house import groups
from negotiate.state.house.behalves import group_spoken_for, groups_spoken_for
from negotiate.state.rows import by_code
from tests.cast import Cast
from tests.operations.talking import friends


def test_it_speaks_for_the_groups_that_it_is_in_until_it_leaves_them(db: Session, cast: Cast) -> None:
    code, arvenia = friends(db, cast, cast.arvenia), by_code(db, Delegation, cast.arvenia)
    before = groups_spoken_for(db, arvenia.id)
    groups.leave(db, cast.ada.actor, code, cast.arvenia)

    assert [group.code for group in before] == [code]
    assert groups_spoken_for(db, arvenia.id) == []
    with pytest.raises(Invalid):
        group_spoken_for(db, arvenia, code, "behalf")


def test_without_a_group_it_speaks_for_itself(db: Session, cast: Cast) -> None:
    assert group_spoken_for(db, by_code(db, Delegation, cast.arvenia), "", "behalf") is None
