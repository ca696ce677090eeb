"""Who acts in a request."""

from sqlalchemy.orm import Session

from negotiate.models import Role
from negotiate.operations.house.people import suspend
from negotiate.operations.house.seats import end_seat, give_seat
from negotiate.policy import NOBODY, HeldSeat
from negotiate.queries.house.people import person
from negotiate.state.house.actors import actor_of
from tests.cast import Cast


def test_the_cookie_of_a_person_is_the_person_with_her_places(db: Session, cast: Cast) -> None:
    assert actor_of(db, cast.nadia.code, cast.nadia.stamp) == cast.nadia.actor


def test_an_empty_cookie_is_nobodys(db: Session, cast: Cast) -> None:
    assert actor_of(db, "", "") == NOBODY


def test_a_code_without_its_stamp_is_nobodys(db: Session, cast: Cast) -> None:
    assert actor_of(db, cast.nadia.code, cast.noor.stamp) == NOBODY


def test_a_suspended_person_is_nobody(db: Session, cast: Cast) -> None:
    stamp = suspend(db, cast.ada.actor, cast.nadia.code).session_stamp

    assert actor_of(db, cast.nadia.code, stamp) == NOBODY


def test_an_ended_seat_is_no_place(db: Session, cast: Cast) -> None:
    give_seat(db, cast.ada.actor, cast.nadia.code, Role.CHAIR)
    end_seat(db, cast.ada.actor, person(db, cast.ada.actor, cast.nadia.code).seats[0].code)

    assert actor_of(db, cast.nadia.code, cast.nadia.stamp).places == (HeldSeat(Role.CHAIR),)
