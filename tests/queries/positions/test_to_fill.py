"""What a delegation fills in: every open amendment of others, with what it has said of it before all."""

import pytest
from sqlalchemy.orm import Session

from negotiate.errors import Forbidden
from negotiate.models import Stance
from negotiate.operations.amendments.positions import NewPosition, take
from negotiate.queries.positions.to_fill import positions_to_fill
from tests.cast import Cast
from tests.operations.negotiation import Negotiation, tabled


def test_amendments_of_others_stand_there_with_what_was_said(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    tabled(db, cast.nadia, negotiation.conduct, "shall not", "should not")
    hard = tabled(db, cast.bela, negotiation.conduct, "shall not", "must not")
    before = positions_to_fill(db, cast.nadia.actor, negotiation.instrument.code).rows
    take(db, cast.nadia.actor, hard.code, NewPosition(Stance.RESERVE, "Too strong."))
    (after,) = positions_to_fill(db, cast.nadia.actor, negotiation.instrument.code).rows

    assert [(row.amendment, row.name, row.stance) for row in before] == [(hard.code, "Amendment 2", None)]
    assert (after.stance, after.note, after.revision) == (Stance.RESERVE, "Too strong.", hard.revision.code)


def test_only_who_may_propose_fills_it_in(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    with pytest.raises(Forbidden):
        positions_to_fill(db, cast.sefa.actor, negotiation.instrument.code)
