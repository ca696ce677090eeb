"""What the chair proposes in the demonstration."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate.amendment_names import LAST_OF_DELEGATIONS
from negotiate.demo.speaking.chairs import compromises
from negotiate.models import Amendment, Stage


def test_one_proposal_reconciles_two_amendments_and_has_positions() -> None:
    assert [(told.reconciles, len(told.positions)) for told in compromises()] == [((41, 42), 4)]


def test_the_proposal_of_the_chair_is_on_the_table_with_what_it_reconciles(db: Session) -> None:
    proposal = db.scalars(select(Amendment).where(Amendment.number > LAST_OF_DELEGATIONS)).one()

    assert [one.amendment.number for one in proposal.reconciliations] == [41, 42]
    assert proposal.stage is Stage.TABLED
