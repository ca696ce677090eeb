"""Which rows are delegations."""

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate.errors import NotFound
from negotiate.models import Delegation
from negotiate.state.house.delegations import IS_DELEGATION, delegation_by_code
from negotiate.state.house.seats import office_of
from tests.cast import Cast
from tests.operations.negotiation import Negotiation


def test_the_office_of_a_chair_is_none(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    office = office_of(db, negotiation.instrument)

    assert office not in list(db.scalars(select(Delegation).where(IS_DELEGATION)))
    with pytest.raises(NotFound):
        delegation_by_code(db, office.code)


def test_a_delegation_is_found_by_its_code(db: Session, cast: Cast) -> None:
    assert delegation_by_code(db, cast.arvenia).name == "Arvenia"
