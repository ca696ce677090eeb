"""What a draft has said is kept at each save, for its own delegation alone, and can be said again."""

from datetime import timedelta

import pytest
from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.errors import Forbidden, Stale
from negotiate.models import Amendment, Revision
from negotiate.operations.amendments.drafting.saved_wordings import restore
from negotiate.operations.amendments.drafting.sharing import share
from negotiate.operations.amendments.drafting.wordings import SITTING, Proposal
from negotiate.operations.amendments.tabling import discard, save
from negotiate.policy import Act, may
from tests.cast import Cast
from tests.operations.amendments.drafting.test_sharing import draft_of_nadia, group_of
from tests.operations.negotiation import begin


@pytest.fixture
def draft(db: Session, cast: Cast) -> Amendment:
    """Return a draft of Arvenia's, saved once."""
    return draft_of_nadia(db, cast, begin(db, cast))


def typed(draft: Amendment, words: str, *, is_automatic: bool = False) -> Proposal:
    """Return a form with another body."""
    revision = draft.revision
    assert revision.base_version is not None
    return Proposal(revision.base_version.code, revision.label, "", words, is_automatic=is_automatic)


def bodies(revision: Revision) -> list[str]:
    """Return what the history of a draft says, from the second wording on."""
    return [one.body for one in revision.saved_wordings[1:]]


def test_each_save_is_kept(db: Session, cast: Cast, draft: Amendment) -> None:
    save(db, cast.nadia.actor, draft.code, 1, typed(draft, "One."))
    save(db, cast.nadia.actor, draft.code, 2, typed(draft, "Two."))

    assert bodies(draft.revision) == ["One.", "Two."]


def test_what_a_page_saves_by_itself_goes_on_with_what_it_saved_before(
    db: Session, cast: Cast, draft: Amendment
) -> None:
    save(db, cast.nadia.actor, draft.code, 1, typed(draft, "On", is_automatic=True))
    save(db, cast.nadia.actor, draft.code, 2, typed(draft, "One.", is_automatic=True))
    save(db, cast.nadia.actor, draft.code, 3, typed(draft, "Two."))

    assert bodies(draft.revision) == ["One.", "Two."]


def test_after_a_while_a_page_begins_another_wording(
    db: Session, cast: Cast, draft: Amendment, monkeypatch: pytest.MonkeyPatch
) -> None:
    save(db, cast.nadia.actor, draft.code, 1, typed(draft, "One.", is_automatic=True))
    later = clock.now() + SITTING + timedelta(seconds=1)
    monkeypatch.setattr(clock, "now", lambda: later)
    save(db, cast.nadia.actor, draft.code, 2, typed(draft, "Two.", is_automatic=True))

    assert bodies(draft.revision) == ["One.", "Two."]


def test_a_draft_says_again_what_it_said(db: Session, cast: Cast, draft: Amendment) -> None:
    first = draft.revision.wording
    save(db, cast.nadia.actor, draft.code, 1, typed(draft, "One."))

    restore(db, cast.noor.actor, draft.code, 1, 2)

    assert draft.revision.wording == first
    assert bodies(draft.revision) == ["One.", first.body]


def test_what_a_colleague_has_saved_meanwhile_is_not_restored_over(db: Session, cast: Cast, draft: Amendment) -> None:
    save(db, cast.noor.actor, draft.code, 1, typed(draft, "One."))

    with pytest.raises(Stale):
        restore(db, cast.nadia.actor, draft.code, 1, 1)


def test_a_group_that_writes_a_draft_reads_nothing_of_how_it_was_drafted(
    db: Session, cast: Cast, draft: Amendment
) -> None:
    share(db, cast.nadia.actor, draft.code, group_of(db, cast, cast.arvenia, cast.belmara))

    assert may(cast.bela.actor, Act.EDIT_DRAFT, draft)
    assert not may(cast.bela.actor, Act.SEE_DRAFTING, draft)
    with pytest.raises(Forbidden):
        restore(db, cast.bela.actor, draft.code, 1, 1)


def test_the_history_of_a_discarded_draft_goes_with_it(db: Session, cast: Cast, draft: Amendment) -> None:
    history = list(draft.revision.saved_wordings)

    discard(db, cast.nadia.actor, draft.code)

    assert all(one not in db for one in history)
