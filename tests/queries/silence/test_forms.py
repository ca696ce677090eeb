"""The form that puts words under silence."""

from datetime import timedelta

import pytest
from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.errors import Forbidden
from negotiate.queries.silence.forms import Asked, blank_silence
from tests.cast import Cast
from tests.operations.negotiation import Negotiation, tabled
from tests.operations.silences import LEAST


def test_it_offers_the_first_full_hour_that_is_allowed(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    asked = Asked((negotiation.conduct.code,))
    page = blank_silence(db, cast.chen.actor, negotiation.instrument.code, asked)

    assert page.earliest - clock.now() + timedelta(minutes=1) >= LEAST
    assert (page.earliest.minute, page.earliest.second) == (0, 0)


def test_it_names_the_amendments_that_are_open(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    amendment = tabled(db, cast.nadia, negotiation.conduct, "hospitals", "clinics")
    page = blank_silence(db, cast.sefa.actor, negotiation.instrument.code, Asked((negotiation.conduct.code,)))

    assert page.open_numbers == (amendment.number,)


def test_a_delegation_puts_nothing_under_silence(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    with pytest.raises(Forbidden):
        blank_silence(db, cast.nadia.actor, negotiation.instrument.code, Asked())
