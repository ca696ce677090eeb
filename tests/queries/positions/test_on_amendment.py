"""Positions on one amendment: as far as their reader is told, with those before, and the form for who may."""

import pytest
from sqlalchemy.orm import Session

from negotiate.errors import NotFound
from negotiate.models import Amendment, Stance, ThreadReach
from negotiate.operations.amendments.positions import NewPosition, take, take_back
from negotiate.operations.amendments.tabling import withdraw
from negotiate.queries.positions.on_amendment import (
    amendment_of_position,
    amendment_position_form,
    stances_on_amendment,
)
from tests.cast import Cast
from tests.operations.negotiation import Negotiation, tabled


@pytest.fixture
def soft(db: Session, cast: Cast, negotiation: Negotiation) -> Amendment:
    """Return an amendment of Arvenia's that is on the table."""
    return tabled(db, cast.nadia, negotiation.conduct, "shall", "should")


def test_what_is_taken_back_stays_readable_with_its_day(db: Session, cast: Cast, soft: Amendment) -> None:
    take_back(db, cast.bela.actor, take(db, cast.bela.actor, soft.code, NewPosition(Stance.OPPOSE)).code)
    stances = stances_on_amendment(db, cast.sefa.actor, soft)

    assert (stances.standing, stances.count) == ((), 0)
    assert [line.stance for line in stances.former if line.withdrawn_at] == [Stance.OPPOSE]


def test_what_few_are_told_is_in_nobody_s_number(db: Session, cast: Cast, soft: Amendment) -> None:
    take(db, cast.bela.actor, soft.code, NewPosition(Stance.OPPOSE, reach=ThreadReach.DELEGATION))
    own = stances_on_amendment(db, cast.bela.actor, soft)

    assert (len(own.standing), own.count) == (1, 0)
    assert stances_on_amendment(db, cast.nadia.actor, soft).standing == ()


def test_only_another_delegation_fills_in_a_form_while_the_amendment_is_open(
    db: Session, cast: Cast, soft: Amendment
) -> None:
    offered = {
        player.name: amendment_position_form(db, player.actor, soft) is not None
        for player in (cast.nadia, cast.bela, cast.sefa, cast.hugo)
    }
    withdraw(db, cast.nadia.actor, soft.code, "")
    db.expire_all()

    assert [name for name, is_offered in offered.items() if is_offered] == [cast.bela.name]
    assert amendment_position_form(db, cast.bela.actor, soft) is None


def test_who_may_not_read_a_position_is_not_led_to_its_amendment(db: Session, cast: Cast, soft: Amendment) -> None:
    own = take(db, cast.bela.actor, soft.code, NewPosition(Stance.OPPOSE, reach=ThreadReach.DELEGATION))

    assert amendment_of_position(db, cast.bela.actor, own.code) == soft.code
    with pytest.raises(NotFound):
        amendment_of_position(db, cast.nadia.actor, own.code)
