"""The amendment that another one amends, in lists and on desks."""

from sqlalchemy.orm import Session

from negotiate.models import FateKind
from negotiate.operations.amendments.tabling import withdraw
from negotiate.state.amendments.sub_amendments import in_neutral_order, number_of_parent, parent_of
from tests.cast import Cast
from tests.operations.negotiation import Negotiation, changed, changing, tabled


def test_what_amends_an_amendment_stands_behind_it(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    first = tabled(db, cast.nadia, negotiation.conduct, "hospitals", "clinics")
    second = tabled(db, cast.nadia, negotiation.conduct, "water", "energy")
    third = changed(db, cast.bela, first, "clinics", "public clinics")
    draft = changing(db, cast.bela, first, "clinics", "good clinics")

    assert in_neutral_order([draft, third, second, first]) == [first, third, draft, second]


def test_an_amendment_that_stands_by_itself_has_no_parent(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    amendment = tabled(db, cast.nadia, negotiation.conduct, "hospitals", "clinics")

    assert (parent_of(amendment), number_of_parent(amendment)) == (None, None)


def test_a_parent_that_has_left_the_table_says_so(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    first = tabled(db, cast.nadia, negotiation.conduct, "hospitals", "clinics")
    change = changed(db, cast.bela, first, "clinics", "public clinics")
    before = parent_of(change)
    withdraw(db, cast.nadia.actor, first.code, "")
    after = parent_of(change)

    assert before is not None
    assert after is not None
    assert (before.number, before.is_gone, after.fate) == (1, False, FateKind.WITHDRAWN)
