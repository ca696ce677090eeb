"""Who stands behind a draft: the last step of each counts, and only of those who may still read it."""

import pytest
from sqlalchemy.orm import Session

from negotiate.models import Amendment, BackingStep
from negotiate.operations.amendments.drafting.backings import invite, join, leave
from negotiate.operations.amendments.drafting.sharing import keep_private, share
from negotiate.operations.amendments.tabling import table
from negotiate.operations.house import groups
from negotiate.state.amendments.backings import FallenAway, backers, fallen_away, latest_steps, steps_here
from tests.cast import Cast
from tests.operations.amendments.drafting.test_backings import draft
from tests.operations.talking import friends

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


def test_of_what_was_said_before_another_group_the_one_that_reads_the_draft_now_learns_nothing(
    db: Session, cast: Cast, draft: Amendment
) -> None:
    join(db, cast.bela.actor, draft.code)
    keep_private(db, cast.nadia.actor, draft.code)
    share(db, cast.nadia.actor, draft.code, friends(db, cast, cast.arvenia, cast.ostravia))
    unread = fallen_away(db, draft), steps_here(draft)
    tabled = table(db, cast.nadia.actor, draft.code, draft.revision.edition)

    assert unread == ((), ())
    assert fallen_away(db, tabled) == ()
