"""Who takes part, and who could."""

import pytest
from sqlalchemy.orm import Session

from negotiate.errors import Forbidden
from negotiate.queries.participations import participation_page
from tests.cast import Cast
from tests.operations.negotiation import Negotiation


def test_delegations_are_listed_in_alphabetical_order(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    page = participation_page(db, cast.sefa.actor, negotiation.instrument.code)

    assert [line.delegation for line in page.lines] == ["Arvenia", "Belmara"]
    assert [name for _, name in page.others] == ["Digital Watch"]


def test_a_delegate_does_not_manage_who_takes_part(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    with pytest.raises(Forbidden):
        participation_page(db, cast.nadia.actor, negotiation.instrument.code)
