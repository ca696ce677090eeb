"""A group's room: its members see what is shared and who sees it; for everybody else there is none."""

import pytest
from sqlalchemy.orm import Session

from negotiate.errors import NotFound
from negotiate.models import Amendment, BackingStep
from negotiate.operations.amendments.drafting import backings
from negotiate.queries.amendments.amendment import amendment_page
from negotiate.queries.drafting.rooms import room_page, rooms_of
from tests.cast import Cast
from tests.operations.amendments.drafting.test_backings import draft

__all__ = ["draft"]


def test_members_see_the_shared_drafts_and_who_reads_them(db: Session, cast: Cast, draft: Amendment) -> None:
    backings.join(db, cast.bela.actor, draft.code)
    assert draft.group is not None

    page = room_page(db, cast.bela.actor, draft.instrument.code, draft.group.code)

    assert [(one.code, one.delegation, one.standing) for one in page.drafts] == [(draft.code, "Arvenia", ("Belmara",))]
    assert page.readers == ("Arvenia", "Belmara")
    assert rooms_of(db, cast.bela.actor, draft.instrument) == ((draft.group.code, draft.group.name),)


def test_for_everybody_else_there_is_no_room(db: Session, cast: Cast, draft: Amendment) -> None:
    assert draft.group is not None
    for outsider in (cast.sefa, cast.chen, cast.ada):
        with pytest.raises(NotFound):
            room_page(db, outsider.actor, draft.instrument.code, draft.group.code)

    assert rooms_of(db, cast.sefa.actor, draft.instrument) == ()


def test_the_page_of_a_draft_says_who_was_asked_and_what_they_said(db: Session, cast: Cast, draft: Amendment) -> None:
    backings.invite(db, cast.nadia.actor, draft.code, cast.belmara)

    own, theirs = (amendment_page(db, one.actor, draft.code).companions.joint for one in (cast.nadia, cast.bela))

    assert own is not None
    assert theirs is not None
    assert [one.step for one in own.steps] == [BackingStep.ASKED]
    assert (own.own_step, theirs.own_step) == (None, BackingStep.ASKED)
    assert own.could_be_asked == ()
