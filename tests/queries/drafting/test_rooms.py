"""A group's room: its members see what is shared and who sees it; for everybody else there is none."""

import pytest
from sqlalchemy.orm import Session

from negotiate.errors import NotFound
from negotiate.models import Amendment, BackingStep, ThreadReach
from negotiate.operations.amendments.drafting import backings
from negotiate.operations.amendments.drafting.sharing import keep_private
from negotiate.operations.comments.turns import resolve
from negotiate.queries.amendments.amendment import amendment_page
from negotiate.queries.drafting.rooms import room_page, rooms_of
from tests.cast import Cast
from tests.operations.amendments.drafting.test_backings import draft
from tests.operations.talking import spoken, spoken_in_draft

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


def test_what_is_said_to_the_group_stands_in_its_room_until_somebody_resolves_it(
    db: Session, cast: Cast, draft: Amendment
) -> None:
    assert draft.group is not None
    group, clause = draft.group.code, draft.clause
    on_text, over = (spoken(db, cast.nadia, clause, "hospitals", reach=ThreadReach.GROUP, group=group) for _ in "ab")
    in_draft = spoken_in_draft(db, cast.bela, draft, "should")
    spoken(db, cast.nadia, clause, "hospitals", reach=ThreadReach.DELEGATION)
    resolve(db, cast.bela.actor, over.code)

    page = room_page(db, cast.bela.actor, draft.instrument.code, group)

    assert {one.note.code for one in page.said[0].threads} == {on_text.code, in_draft.code}
    assert page.said_count == 2


def test_what_was_said_in_a_draft_that_is_shared_no_longer_stands_in_no_room(
    db: Session, cast: Cast, draft: Amendment
) -> None:
    assert draft.group is not None
    group = draft.group.code
    spoken_in_draft(db, cast.nadia, draft, "should")
    keep_private(db, cast.nadia.actor, draft.code)

    assert room_page(db, cast.nadia.actor, draft.instrument.code, group).said == ()
