"""Merges as they are listed: which can be taken back, and what they decided."""

from sqlalchemy.orm import Session

from negotiate.models import FateKind
from negotiate.operations.desk.take_backs import take_back
from negotiate.queries.desk.merges import merges_on, take_back_page
from tests.cast import Cast
from tests.operations.negotiation import Negotiation, corrected, merged, tabled


def test_only_the_newest_version_is_taken_back(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    tabled(db, cast.nadia, negotiation.conduct, "shall", "should")
    merged(db, cast, negotiation, negotiation.conduct, "adopt 0")
    before = [line.may_be_taken_back for line in merges_on(db, negotiation.conduct)]
    corrected(db, cast, negotiation.conduct, "damage", "impair")

    assert before == [True]
    assert [line.may_be_taken_back for line in merges_on(db, negotiation.conduct)] == [False]


def test_a_merge_taken_back_says_why(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    tabled(db, cast.nadia, negotiation.conduct, "shall", "should")
    merge = merged(db, cast, negotiation, negotiation.conduct, "adopt 0")
    take_back(db, cast.sefa.actor, merge.code, "An old paper.")

    assert [line.taken_back for line in merges_on(db, negotiation.conduct)] == ["An old paper."]


def test_the_page_lists_every_fate(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    tabled(db, cast.nadia, negotiation.conduct, "shall", "should")
    tabled(db, cast.bela, negotiation.conduct, "shall", "must")
    merge = merged(db, cast, negotiation, negotiation.conduct, "adopt 0")
    page = take_back_page(db, cast.sefa.actor, merge.code)

    assert [(one.number, one.fate) for one in page.decided] == [(1, FateKind.ADOPTED), (2, FateKind.DECLINED)]
