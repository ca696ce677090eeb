"""One amendment whole, as each reader sees it."""

import pytest
from sqlalchemy.orm import Session

from negotiate.errors import NotFound
from negotiate.models import Stance
from negotiate.operations.amendments import positions, sponsorships
from negotiate.operations.amendments.positions import NewPosition
from negotiate.policy import Act
from negotiate.queries.amendments.amendment import amendment_page
from tests.cast import Cast
from tests.operations.negotiation import Negotiation, drafted, tabled


def test_the_author_may_withdraw_and_the_rival_may_answer(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    amendment = tabled(db, cast.nadia, negotiation.conduct, "shall", "should")

    assert Act.WITHDRAW in amendment_page(db, cast.nadia.actor, amendment.code).acts
    assert Act.WITHDRAW not in amendment_page(db, cast.bela.actor, amendment.code).acts
    assert Act.TAKE_POSITION in amendment_page(db, cast.bela.actor, amendment.code).acts


def test_the_latest_position_of_a_delegation_counts(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    amendment = tabled(db, cast.nadia, negotiation.conduct, "shall", "should")
    positions.take(db, cast.bela.actor, amendment.code, NewPosition(Stance.OPPOSE))
    positions.take(db, cast.bela.actor, amendment.code, NewPosition(Stance.CAN_ACCEPT, "As a compromise."))
    page = amendment_page(db, cast.bela.actor, amendment.code)

    assert [(line.delegation, line.stance) for line in page.stances.standing] == [("Belmara", Stance.CAN_ACCEPT)]


def test_sponsors_are_named_in_alphabetical_order(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    amendment = tabled(db, cast.nadia, negotiation.conduct, "shall", "should")
    sponsorships.join(db, cast.bela.actor, amendment.code)

    assert amendment_page(db, cast.bela.actor, amendment.code).sponsors == ("Belmara",)


def test_a_rival_does_not_find_a_draft(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    draft = drafted(db, cast.nadia, negotiation.conduct, "shall", "should")

    with pytest.raises(NotFound):
        amendment_page(db, cast.bela.actor, draft.code)
