"""What a thing belongs to: an instrument, or the house."""

import pytest
from sqlalchemy.orm import Session

from negotiate.models import Chain, Delegation
from negotiate.operations.belongings import OF_THE_HOUSE, instrument_of, subject_of
from tests.cast import Cast
from tests.operations.negotiation import Negotiation, tabled


def test_an_amendment_is_asked_about_itself_and_a_clause_by_its_instrument(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    amendment = tabled(db, cast.nadia, negotiation.conduct, "shall", "should")

    assert subject_of(amendment) is amendment
    assert subject_of(negotiation.conduct) is negotiation.instrument
    assert instrument_of(amendment) is negotiation.instrument


def test_what_nobody_has_placed_is_not_taken_for_the_houses() -> None:
    with pytest.raises(TypeError, match="nothing says whether a Chain belongs"):
        instrument_of(Chain())


def test_what_belongs_to_the_house_has_no_instrument() -> None:
    assert instrument_of(Delegation()) is None
    assert all(instrument_of(kind()) is None for kind in OF_THE_HOUSE)
