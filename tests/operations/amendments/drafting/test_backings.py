"""A delegation stands behind a draft of its group by its own word alone; a group in whose name it is tabled binds none."""

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate.errors import Forbidden, Invalid, NotFound
from negotiate.models import Amendment, RecordEntry
from negotiate.operations.amendments.drafting import backings
from negotiate.operations.amendments.drafting.sharing import share
from negotiate.operations.amendments.tabling import discard, table
from negotiate.operations.house.departures import end_participation
from negotiate.policy import Act, may
from tests.cast import Cast
from tests.operations.amendments.drafting.test_sharing import draft_of_nadia, group_of
from tests.operations.negotiation import begin


@pytest.fixture
def draft(db: Session, cast: Cast) -> Amendment:
    """Return a draft of Arvenia's that is shared with a group to which Belmara belongs too."""
    draft = draft_of_nadia(db, cast, begin(db, cast))
    return share(db, cast.nadia.actor, draft.code, group_of(db, cast, cast.arvenia, cast.belmara))


def test_who_was_asked_and_joined_is_a_co_sponsor_once_it_is_tabled(db: Session, cast: Cast, draft: Amendment) -> None:
    backings.invite(db, cast.nadia.actor, draft.code, cast.belmara)
    joined = backings.join(db, cast.bela.actor, draft.code)
    before = list(draft.sponsorships)

    table(db, cast.nadia.actor, draft.code, 1)

    assert before == []
    assert [(one.delegation.code, one.since) for one in draft.sponsorships] == [(cast.belmara, joined.taken_at)]
    assert draft.mandate is None


def test_who_was_only_asked_or_has_left_stands_behind_nothing(db: Session, cast: Cast, draft: Amendment) -> None:
    backings.join(db, cast.bela.actor, draft.code)
    backings.leave(db, cast.bela.actor, draft.code)

    table(db, cast.nadia.actor, draft.code, 1, for_the_group=True)

    assert draft.sponsorships == []
    assert draft.mandate is not None
    assert draft.mandate.group is draft.group


def test_only_members_are_asked_and_once(db: Session, cast: Cast, draft: Amendment) -> None:
    backings.invite(db, cast.nadia.actor, draft.code, cast.belmara)

    with pytest.raises(Invalid):
        backings.invite(db, cast.nadia.actor, draft.code, cast.belmara)
    with pytest.raises(Invalid):
        backings.invite(db, cast.nadia.actor, draft.code, cast.watch)
    with pytest.raises(Forbidden):
        backings.invite(db, cast.bela.actor, draft.code, cast.arvenia)


def test_nobody_outside_the_group_stands_behind_its_draft(db: Session, cast: Cast, draft: Amendment) -> None:
    with pytest.raises(NotFound):
        backings.join(db, cast.sefa.actor, draft.code)
    with pytest.raises(Forbidden):
        backings.join(db, cast.nadia.actor, draft.code)


def test_a_draft_of_no_group_is_tabled_in_the_name_of_none(db: Session, cast: Cast) -> None:
    draft = draft_of_nadia(db, cast, begin(db, cast))

    with pytest.raises(Invalid):
        table(db, cast.nadia.actor, draft.code, 1, for_the_group=True)


def test_a_draft_that_is_shared_for_reading_is_not_written(db: Session, cast: Cast, draft: Amendment) -> None:
    assert draft.group is not None
    share(db, cast.nadia.actor, draft.code, draft.group.code, is_for_reading=True)

    assert may(cast.bela.actor, Act.SEE_AMENDMENT, draft)
    assert not may(cast.bela.actor, Act.EDIT_DRAFT, draft)


def test_a_discarded_draft_takes_with_it_who_stood_behind_it(db: Session, cast: Cast, draft: Amendment) -> None:
    backing = backings.join(db, cast.bela.actor, draft.code)

    discard(db, cast.nadia.actor, draft.code)
    db.flush()

    assert backing not in db


def test_who_stood_behind_a_draft_and_has_left_since_is_told_of_when_it_is_tabled(
    db: Session, cast: Cast, draft: Amendment
) -> None:
    backings.join(db, cast.bela.actor, draft.code)
    end_participation(db, cast.sefa.actor, draft.instrument.code, cast.belmara, "It has left.")

    table(db, cast.nadia.actor, draft.code, 1)
    entries = db.scalars(select(RecordEntry).where(RecordEntry.act == "said who stands behind"))

    assert draft.sponsorships == []
    assert {"step": backings.NOT_ALONG, "delegation": "Belmara"} in [one.facts for one in entries]
