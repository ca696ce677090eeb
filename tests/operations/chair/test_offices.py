"""The office by which a chair proposes is there from the beginning of an instrument."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate.models import Delegation, ProposingOffice
from negotiate.operations.chair.offices import TOLD
from negotiate.queries.record.verification import verify
from tests.cast import Cast
from tests.operations.negotiation import begin


def test_every_instrument_has_an_office_of_its_own(db: Session, cast: Cast) -> None:
    first, second = begin(db, cast).instrument, begin(db, cast).instrument

    offices = db.scalars(select(ProposingOffice.instrument_id).order_by(ProposingOffice.id))

    assert list(offices) == [first.id, second.id]
    assert verify(db) == []


def test_a_long_title_is_told_by_its_beginning(db: Session, cast: Cast) -> None:
    begin(db, cast)

    names = db.scalars(select(Delegation.name).where(Delegation.office.has()))

    assert all(len(name) <= TOLD + 40 for name in names)
