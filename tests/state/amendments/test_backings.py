"""Who stands behind a draft: the last step of each counts, and only of those who may still read it."""

import pytest
from sqlalchemy.orm import Session

from negotiate.models import Amendment, BackingStep
from negotiate.operations.amendments.backings import invite, join, leave
from negotiate.operations.house import groups
from negotiate.state.amendments.backings import FallenAway, backers, fallen_away, latest_steps
from tests.cast import Cast
from tests.operations.amendments.test_backings import draft

__all__ = ["draft"]


def test_the_last_step_of_a_delegation_counts(db: Session, cast: Cast, draft: Amendment) -> None:
    invite(db, cast.nadia.actor, draft.code, cast.belmara)
    join(db, cast.bela.actor, draft.code)
    standing = [one.delegation.name for one in backers(draft)]
    leave(db, cast.bela.actor, draft.code)

    assert standing == ["Belmara"]
    assert backers(draft) == ()
    assert list(latest_steps(draft).values()) == [BackingStep.LEFT]


@pytest.mark.usefixtures("draft")
def test_who_has_left_the_group_stands_behind_nothing_of_it(db: Session, cast: Cast, draft: Amendment) -> None:
    join(db, cast.bela.actor, draft.code)
    assert draft.group is not None
    groups.leave(db, cast.ada.actor, draft.group.code, cast.belmara)

    assert backers(draft) == ()


@pytest.mark.usefixtures("draft")
def test_who_has_left_the_group_is_named_as_fallen_away(db: Session, cast: Cast, draft: Amendment) -> None:
    join(db, cast.bela.actor, draft.code)
    assert draft.group is not None
    before = fallen_away(db, draft)
    groups.leave(db, cast.ada.actor, draft.group.code, cast.belmara)

    assert before == ()
    assert fallen_away(db, draft) == (FallenAway("Belmara", None),)
