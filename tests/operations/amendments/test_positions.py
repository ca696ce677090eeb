"""Positions: attributed, dated, and never overwritten."""

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate.errors import Forbidden, Invalid, NotFound
from negotiate.models import Position, Stance
from negotiate.operations.amendments import positions
from tests.cast import Cast
from tests.operations.negotiation import Negotiation, drafted, tabled


def test_a_changed_position_keeps_the_earlier_one(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    amendment = tabled(db, cast.nadia, negotiation.conduct, "shall", "should")
    positions.take(db, cast.bela.actor, amendment.code, Stance.RESERVE, "No instructions.")
    positions.take(db, cast.bela.actor, amendment.code, Stance.SUPPORT)

    stances = db.scalars(select(Position.stance).order_by(Position.id)).all()
    assert list(stances) == [Stance.RESERVE, Stance.SUPPORT]


def test_the_chair_takes_no_position(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    amendment = tabled(db, cast.nadia, negotiation.conduct, "shall", "should")

    with pytest.raises(Forbidden):
        positions.take(db, cast.chen.actor, amendment.code, Stance.SUPPORT)


def test_nobody_takes_a_position_on_a_private_draft(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    draft = drafted(db, cast.nadia, negotiation.conduct, "shall", "should")

    with pytest.raises(NotFound):
        positions.take(db, cast.bela.actor, draft.code, Stance.OPPOSE)


def test_a_delegation_takes_no_position_on_its_own_amendment(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    amendment = tabled(db, cast.nadia, negotiation.conduct, "shall", "should")

    with pytest.raises(Invalid, match="your own delegation"):
        positions.take(db, cast.nadia.actor, amendment.code, Stance.SUPPORT)


def test_a_form_sent_twice_states_a_position_once(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    amendment = tabled(db, cast.nadia, negotiation.conduct, "shall", "should")
    first = positions.take(db, cast.bela.actor, amendment.code, Stance.RESERVE, "In capital.")
    db.flush()

    assert positions.take(db, cast.bela.actor, amendment.code, Stance.RESERVE, " In capital. ") is first
    assert positions.take(db, cast.bela.actor, amendment.code, Stance.RESERVE, "Heard from capital.") is not first
