"""Who takes part, and who could."""

import pytest
from sqlalchemy.orm import Session

from negotiate.errors import NotFound
from negotiate.queries.house.participations import participation_page
from tests.cast import Cast
from tests.operations.negotiation import Negotiation


def test_delegations_are_listed_in_alphabetical_order(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    page = participation_page(db, cast.sefa.actor, negotiation.instrument.code)

    assert [line.delegation for line in page.lines] == ["Arvenia", "Belmara"]
    assert [name for _, name in page.others] == ["Digital Watch", "Ostravia"]


def test_everybody_inside_sees_who_takes_part_and_only_the_secretariat_who_could(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    page = participation_page(db, cast.nadia.actor, negotiation.instrument.code)

    assert [line.delegation for line in page.lines] == ["Arvenia", "Belmara"]
    assert page.others == ()


def test_who_takes_no_part_does_not_learn_who_does(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    with pytest.raises(NotFound):
        participation_page(db, cast.ada.actor, negotiation.instrument.code)
