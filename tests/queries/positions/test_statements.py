"""What is recorded, and of which wording: a revision does not take a position along unseen."""

from collections.abc import Callable

from sqlalchemy.orm import Session

from negotiate.models import Amendment, Stance
from negotiate.operations.amendments import positions
from negotiate.operations.amendments.positions import NewPosition
from negotiate.queries.positions.statements import Stated, statements_on
from tests.cast import Cast

PutAnew = Callable[[], None]


def test_a_position_stays_with_the_wording_it_was_said_of(
    db: Session, cast: Cast, moved_on: Amendment, put_anew: PutAnew
) -> None:
    early = positions.take(db, cast.bela.actor, moved_on.code, NewPosition(Stance.SUPPORT))
    put_anew()

    assert statements_on(db, [moved_on.code])[moved_on.code][early.delegation_id] == Stated("support", 1)


def test_a_position_on_the_newest_wording_is_no_earlier_one(
    db: Session, cast: Cast, moved_on: Amendment, put_anew: PutAnew
) -> None:
    put_anew()
    late = positions.take(db, cast.bela.actor, moved_on.code, NewPosition(Stance.OPPOSE))

    assert statements_on(db, [moved_on.code])[moved_on.code][late.delegation_id] == Stated("oppose", None)


def test_nothing_is_recorded_of_what_is_not_asked_for(db: Session, moved_on: Amendment) -> None:
    assert statements_on(db, []) == {}
