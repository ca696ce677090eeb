"""The page of a draft's history: who saved what, and any two wordings compared."""

import pytest
from sqlalchemy.orm import Session

from negotiate.errors import Forbidden, NotFound
from negotiate.operations.amendments.tabling import save
from negotiate.queries.drafting.draft_history import draft_history
from tests.cast import Cast
from tests.operations.amendments.drafting.test_saved_wordings import typed
from tests.operations.amendments.drafting.test_sharing import draft_of_nadia
from tests.operations.negotiation import begin, drafted, tabled


def test_the_newest_wording_stands_first_and_is_compared_with_the_one_before(db: Session, cast: Cast) -> None:
    draft = draft_of_nadia(db, cast, begin(db, cast))
    save(db, cast.noor.actor, draft.code, 1, typed(draft, "One."))

    page = draft_history(db, cast.nadia.actor, draft.code)

    assert [(one.key, one.saved_by, one.is_newest) for one in page.wordings] == [
        ("e2", cast.noor.actor.name, True),
        ("e1", cast.nadia.actor.name, False),
    ]
    assert (page.before, page.after) == ("e1", "e2")
    assert "should" in page.old


def test_a_paragraph_that_was_moved_from_one_wording_to_the_next_is_said_to_move(db: Session, cast: Cast) -> None:
    draft = draft_of_nadia(db, cast, begin(db, cast))
    save(db, cast.nadia.actor, draft.code, 1, typed(draft, "(a) States meet.\n(b) Ships sail."))
    save(db, cast.noor.actor, draft.code, 2, typed(draft, "(a) Ships sail.\n(b) States meet."))
    newest = draft_history(db, cast.nadia.actor, draft.code).wordings[0]

    assert {one.moved for one in newest.changes} - {""} == {"from (a) to (b)"}
    assert newest.more_changes == 0


def test_another_amendment_of_ones_own_on_the_clause_is_compared_too(db: Session, cast: Cast) -> None:
    negotiation = begin(db, cast)
    draft = draft_of_nadia(db, cast, negotiation)
    other = drafted(db, cast.nadia, negotiation.conduct, "shall", "may")

    page = draft_history(db, cast.nadia.actor, draft.code, before=other.code, after="e1")

    assert [one.key for one in page.others] == [other.code]
    assert [edit.text for edit in page.edits] == [" should"]


def test_nobody_else_reads_it_though_the_amendment_is_on_the_table(db: Session, cast: Cast) -> None:
    negotiation = begin(db, cast)
    amendment = tabled(db, cast.nadia, negotiation.conduct, "shall", "should")
    draft = drafted(db, cast.nadia, negotiation.conduct, "shall", "may")

    with pytest.raises(Forbidden):
        draft_history(db, cast.bela.actor, amendment.code)
    with pytest.raises(NotFound):
        draft_history(db, cast.bela.actor, draft.code)
