"""Co-sponsors: they join, they leave, and both stay on record."""

import pytest
from sqlalchemy.orm import Session

from negotiate.errors import Invalid
from negotiate.operations.amendments import sponsorships
from negotiate.operations.amendments import tabling as amendments
from tests.cast import Cast
from tests.operations.negotiation import Negotiation, tabled


def test_a_sponsor_who_left_is_still_in_the_rows(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    amendment = tabled(db, cast.nadia, negotiation.conduct, "shall", "should")
    sponsorships.join(db, cast.bela.actor, amendment.code)
    left = sponsorships.leave(db, cast.bela.actor, amendment.code)

    assert left in amendment.sponsorships
    assert left.until is not None


def test_a_delegation_joins_once(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    amendment = tabled(db, cast.nadia, negotiation.conduct, "shall", "should")
    sponsorships.join(db, cast.bela.actor, amendment.code)

    with pytest.raises(Invalid, match="already"):
        sponsorships.join(db, cast.bela.actor, amendment.code)


def test_who_never_joined_cannot_leave(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    amendment = tabled(db, cast.nadia, negotiation.conduct, "shall", "should")

    with pytest.raises(Invalid, match="not a co-sponsor"):
        sponsorships.leave(db, cast.bela.actor, amendment.code)


def test_nobody_joins_what_is_no_longer_open(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    amendment = tabled(db, cast.nadia, negotiation.conduct, "shall", "should")
    amendments.withdraw(db, cast.nadia.actor, amendment.code, "")

    with pytest.raises(Invalid, match="no longer open"):
        sponsorships.join(db, cast.bela.actor, amendment.code)
