"""Of which kinds of things the house holds any: none of them at first, each as soon as there is one."""

from collections.abc import Iterator

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate.models import (
    Amendment,
    Backing,
    Base,
    ClashQuestion,
    Comment,
    Contest,
    Correction,
    Meeting,
    Membership,
    Offer,
    Seat,
    Silence,
)
from negotiate.state.house.holdings import held_kinds
from tests.demo.loaded import Loaded
from tests.operations.negotiation import Negotiation

WHOLE = (Backing, ClashQuestion, Comment, Contest, Correction, Meeting, Offer, Silence)


@pytest.fixture
def told(demonstrated: Loaded) -> Iterator[Session]:
    """Return a reading session on the demonstration."""
    with demonstrated.store.reading() as session:
        yield session


@pytest.mark.parametrize("kind", WHOLE)
def test_the_demonstration_holds_what_it_has_rows_of(told: Session, kind: type[Base]) -> None:
    assert (kind in held_kinds(told)) == (told.scalars(select(kind.__table__.c.id).limit(1)).first() is not None)


@pytest.mark.parametrize("kind", [*WHOLE, Amendment, Membership, Seat])
def test_a_negotiation_that_has_just_begun_holds_none(db: Session, negotiation: Negotiation, kind: type[Base]) -> None:
    assert kind not in held_kinds(db)


def test_an_amendment_to_an_amendment_is_held(told: Session) -> None:
    amends = told.scalars(select(Amendment.id).where(Amendment.amends_id.is_not(None)).limit(1)).first()

    assert (Amendment in held_kinds(told)) == (amends is not None)


@pytest.mark.parametrize("kind", [Membership, Seat])
def test_a_seat_or_a_membership_is_held_while_it_waits(told: Session, kind: type[Base]) -> None:
    rows = kind.__table__.c
    waits = told.scalars(select(rows.id).where(rows.until.is_(None), rows.waits_since.is_not(None)).limit(1)).first()

    assert (kind in held_kinds(told)) == (waits is not None)
