"""The list of amendments: by clause, then by number; drafts for their own delegation alone."""

import pytest
from sqlalchemy.orm import Session

from negotiate.operations.amendments import tabling as amendments
from negotiate.queries.amendments import amendment_list as listing
from negotiate.queries.amendments.amended_clauses import PartAsked
from negotiate.queries.amendments.amendment_list import amendment_list
from tests.cast import Cast
from tests.operations.negotiation import Negotiation, drafted, tabled


def test_amendments_stand_in_the_order_of_the_text(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    tabled(db, cast.nadia, negotiation.conduct, "shall", "should")
    tabled(db, cast.bela, negotiation.clauses[0], "protect", "guard")
    page = amendment_list(db, cast.sefa.actor, negotiation.instrument.code)

    assert [[note.number for note in clause.amendments] for clause in page.clauses] == [[2], [1]]


@pytest.mark.parametrize(("show", "count"), [("open", 1), ("decided", 1), ("all", 2), ("nonsense", 1)])
def test_open_and_decided_ones_can_be_told_apart(
    db: Session, cast: Cast, negotiation: Negotiation, show: str, count: int
) -> None:
    gone = tabled(db, cast.nadia, negotiation.conduct, "shall", "should")
    tabled(db, cast.nadia, negotiation.conduct, "hospitals", "clinics")
    amendments.withdraw(db, cast.nadia.actor, gone.code, "")
    db.expire_all()
    page = amendment_list(db, cast.sefa.actor, negotiation.instrument.code, PartAsked(show))

    assert sum(len(clause.amendments) for clause in page.clauses) == count


def test_a_draft_is_counted_for_its_own_delegation_alone(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    drafted(db, cast.nadia, negotiation.conduct, "shall", "should")
    code = negotiation.instrument.code

    assert dict(amendment_list(db, cast.noor.actor, code).counts)["all"] == 1
    assert dict(amendment_list(db, cast.sefa.actor, code).counts)["all"] == 0


def test_a_delegation_finds_what_it_has_not_answered(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    tabled(db, cast.bela, negotiation.conduct, "shall", "must")
    code = negotiation.instrument.code

    assert dict(amendment_list(db, cast.nadia.actor, code).counts)["unanswered"] == 1
    assert dict(amendment_list(db, cast.bela.actor, code).counts)["unanswered"] == 0
    assert "unanswered" not in dict(amendment_list(db, cast.sefa.actor, code).counts)


def test_a_long_list_begins_with_the_clause_that_is_asked_for(
    db: Session, cast: Cast, negotiation: Negotiation, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(listing, "PAGE", 1)
    tabled(db, cast.nadia, negotiation.conduct, "shall", "should")
    tabled(db, cast.bela, negotiation.clauses[0], "protect", "guard")
    page = amendment_list(db, cast.sefa.actor, negotiation.instrument.code, PartAsked(first=negotiation.conduct.code))

    assert [clause.code for clause in page.clauses] == [negotiation.conduct.code]
    assert [clause.code for clause in page.amended.listed] == [negotiation.clauses[0].code, negotiation.conduct.code]


def test_the_whole_stands_on_one_page_folded(
    db: Session, cast: Cast, negotiation: Negotiation, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(listing, "PAGE", 1)
    tabled(db, cast.nadia, negotiation.conduct, "shall", "should")
    tabled(db, cast.bela, negotiation.clauses[0], "protect", "guard")
    page = amendment_list(db, cast.sefa.actor, negotiation.instrument.code, PartAsked(is_whole=True))

    assert (len(page.clauses), page.folds) == (2, True)
