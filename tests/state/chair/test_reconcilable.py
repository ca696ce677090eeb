"""What a proposal of the chair can be, and can seek to reconcile."""

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate.errors import Invalid
from negotiate.models import Amendment, AmendmentKind
from negotiate.operations.amendments.tabling import withdraw
from negotiate.state.chair.reconcilable import check_worded, reconcilable
from tests.cast import Cast
from tests.operations.chairing import compromise, compromise_tabled
from tests.operations.negotiation import Negotiation, drafted, tabled


def test_amendments_of_delegations_to_its_clause_can_be_reconciled_whatever_became_of_them(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    draft = compromise(db, cast, negotiation.conduct, "water", "clean water")
    compromise_tabled(db, cast, negotiation.conduct, "water", "fresh water")
    drafted(db, cast.bela, negotiation.conduct, "water", "dams")
    tabled(db, cast.bela, negotiation.clauses[0], "services", "networks")
    there = tabled(db, cast.nadia, negotiation.conduct, "hospitals", "clinics")
    withdrawn = tabled(db, cast.nadia, negotiation.conduct, "hospitals", "schools")
    withdraw(db, cast.nadia.actor, withdrawn.code, "")

    found = db.scalars(select(Amendment).where(reconcilable(draft)).order_by(Amendment.number))

    assert list(found) == [there, withdrawn]


@pytest.mark.parametrize("kind", [AmendmentKind.DELETE, AmendmentKind.MOVE])
def test_a_deletion_and_a_move_are_no_wording(kind: AmendmentKind) -> None:
    with pytest.raises(Invalid):
        check_worded(kind)
