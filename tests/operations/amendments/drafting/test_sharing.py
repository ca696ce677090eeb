"""A draft is opened to a group of one's own and closed again, and only its own delegation hears of it."""

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate.errors import Forbidden, Invalid, NotFound, Stale
from negotiate.models import Amendment, Chain, RecordEntry
from negotiate.operations.amendments.drafting.sharing import keep_private, share
from negotiate.operations.house import groups
from negotiate.policy import COMMAND_LINE, Act, may
from tests.cast import Cast
from tests.operations.negotiation import Negotiation, begin, drafted, tabled


def group_of(db: Session, cast: Cast, *delegations: str) -> str:
    """Return the code of a new group of these delegations."""
    group = groups.add_group(db, cast.ada.actor, "Group of Two", "Two")
    for delegation in delegations:
        groups.join(db, COMMAND_LINE, group.code, delegation)
    return group.code


def draft_of_nadia(db: Session, cast: Cast, negotiation: Negotiation) -> Amendment:
    """Return a draft of Arvenia's."""
    return drafted(db, cast.nadia, negotiation.conduct, "shall", "should")


def test_members_of_the_group_read_and_write_a_shared_draft(db: Session, cast: Cast) -> None:
    draft = draft_of_nadia(db, cast, begin(db, cast))
    group = group_of(db, cast, cast.arvenia, cast.belmara)

    share(db, cast.nadia.actor, draft.code, group)

    assert may(cast.bela.actor, Act.SEE_AMENDMENT, draft)
    assert may(cast.bela.actor, Act.EDIT_DRAFT, draft)
    assert not may(cast.bela.actor, Act.TABLE, draft)
    assert not may(cast.bela.actor, Act.DISCARD_DRAFT, draft)


def test_nobody_outside_the_group_reads_a_shared_draft(db: Session, cast: Cast) -> None:
    draft = draft_of_nadia(db, cast, begin(db, cast))

    share(db, cast.nadia.actor, draft.code, group_of(db, cast, cast.arvenia))

    assert not may(cast.bela.actor, Act.SEE_AMENDMENT, draft)
    assert not may(cast.sefa.actor, Act.SEE_AMENDMENT, draft)


def test_a_draft_that_is_kept_private_again_is_the_delegations_own(db: Session, cast: Cast) -> None:
    draft = draft_of_nadia(db, cast, begin(db, cast))
    share(db, cast.nadia.actor, draft.code, group_of(db, cast, cast.arvenia, cast.belmara))

    keep_private(db, cast.nadia.actor, draft.code)

    assert not may(cast.bela.actor, Act.SEE_AMENDMENT, draft)


def test_a_delegation_that_has_left_the_group_reads_the_draft_no_longer(db: Session, cast: Cast) -> None:
    draft = draft_of_nadia(db, cast, begin(db, cast))
    group = group_of(db, cast, cast.arvenia, cast.belmara)
    share(db, cast.nadia.actor, draft.code, group)

    groups.leave(db, cast.ada.actor, group, cast.belmara)

    assert not may(cast.bela.actor, Act.SEE_AMENDMENT, draft)


def test_a_member_that_takes_no_part_in_the_negotiation_reads_no_draft(db: Session, cast: Cast) -> None:
    negotiation = begin(db, cast)
    draft = draft_of_nadia(db, cast, negotiation)
    share(db, cast.nadia.actor, draft.code, group_of(db, cast, cast.arvenia, cast.belmara))

    db.delete(next(row for row in negotiation.instrument.participations if row.delegation.name == "Belmara"))
    db.flush()
    db.expire_all()

    assert not may(cast.bela.actor, Act.SEE_AMENDMENT, draft)


def test_a_draft_is_not_shared_with_a_group_of_others(db: Session, cast: Cast) -> None:
    draft = draft_of_nadia(db, cast, begin(db, cast))
    group = group_of(db, cast, cast.belmara)

    with pytest.raises(Invalid, match="Arvenia does not belong to Group of Two"):
        share(db, cast.nadia.actor, draft.code, group)


def test_a_member_of_the_group_does_not_share_the_draft_further(db: Session, cast: Cast) -> None:
    draft = draft_of_nadia(db, cast, begin(db, cast))
    group = group_of(db, cast, cast.arvenia, cast.belmara)
    share(db, cast.nadia.actor, draft.code, group)

    with pytest.raises(Forbidden):
        share(db, cast.bela.actor, draft.code, group)


def test_a_private_draft_of_others_does_not_exist(db: Session, cast: Cast) -> None:
    draft = draft_of_nadia(db, cast, begin(db, cast))
    group = group_of(db, cast, cast.arvenia, cast.belmara)

    with pytest.raises(NotFound):
        share(db, cast.bela.actor, draft.code, group)


def test_what_is_on_the_table_is_not_shared(db: Session, cast: Cast) -> None:
    amendment = tabled(db, cast.nadia, begin(db, cast).conduct, "shall", "should")
    group = group_of(db, cast, cast.arvenia, cast.belmara)

    with pytest.raises(Stale, match="tabled as Amendment 1"):
        share(db, cast.nadia.actor, amendment.code, group)


def test_only_the_delegations_own_journal_tells_of_it(db: Session, cast: Cast) -> None:
    draft = draft_of_nadia(db, cast, begin(db, cast))
    shared = share(db, cast.nadia.actor, draft.code, group_of(db, cast, cast.arvenia))
    keep_private(db, cast.nadia.actor, draft.code)

    told = select(Chain.name, RecordEntry.act).join(RecordEntry, RecordEntry.chain_id == Chain.id)
    told = told.where(RecordEntry.act.in_(("shared", "unshared"))).order_by(RecordEntry.id)
    acts = [tuple(row) for row in db.execute(told)]

    own = f"delegation:{cast.arvenia}"
    assert shared is draft
    assert acts == [(own, "shared"), (own, "unshared")]
