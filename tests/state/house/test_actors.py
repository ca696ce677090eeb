"""Who acts in a request."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import timedelta

import pytest
from sqlalchemy import update
from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.models import Person, Role, SignIn
from negotiate.operations.house.seats import WantedSeat, end_seat, give_seat
from negotiate.policy import Actor, HeldSeat
from negotiate.queries.house.people import person
from negotiate.state.house.actors import as_actor, came_in
from negotiate.state.house.sign_ins import COARSE, LONGEST, UNUSED
from negotiate.state.rows import by_code
from tests.cast import Cast


def actor_of(db: Session, secret: str) -> Actor | None:
    """Return who has come in by a secret."""
    entered = came_in(db, secret)
    return entered.actor if entered else None


def test_the_secret_in_a_cookie_is_the_person_with_her_places(db: Session, cast: Cast) -> None:
    assert actor_of(db, cast.nadia.secret) == cast.nadia.actor == as_actor(db, by_code(db, Person, cast.nadia.code))


@pytest.mark.parametrize("secret", ["", "a guess", "secret-of-nobody"])
def test_a_cookie_without_the_secret_of_a_sign_in_is_nobodys(db: Session, cast: Cast, secret: str) -> None:
    assert actor_of(db, secret) is None


def test_a_suspended_person_is_nobody_even_where_a_sign_in_was_left(db: Session, cast: Cast) -> None:
    db.execute(update(Person).values(suspended_at=clock.now()))

    assert actor_of(db, cast.nadia.secret) is None


def test_a_sign_in_that_has_ended_is_nobodys(db: Session, cast: Cast) -> None:
    db.execute(update(SignIn).values(ended_at=clock.now()))

    assert actor_of(db, cast.nadia.secret) is None


@pytest.mark.parametrize(
    ("begun", "used", "holds"),
    [
        (LONGEST - timedelta(minutes=1), timedelta(0), True),
        (LONGEST, timedelta(0), False),
        (UNUSED + COARSE, UNUSED + COARSE - timedelta(minutes=1), True),
        (UNUSED + COARSE, UNUSED + COARSE, False),
    ],
)
def test_a_sign_in_ends_by_itself(db: Session, cast: Cast, begun: timedelta, used: timedelta, holds: bool) -> None:
    now = clock.now()
    db.execute(update(SignIn).values(begun_at=now - begun, used_at=now - used))

    with clock.at(now):
        assert (actor_of(db, cast.nadia.secret) is not None) is holds


def test_an_ended_seat_is_no_place(db: Session, cast: Cast) -> None:
    give_seat(db, cast.ada.actor, cast.nadia.code, WantedSeat(Role.CHAIR))
    end_seat(db, cast.ada.actor, person(db, cast.ada.actor, cast.nadia.code).seats[0].code)

    after = actor_of(db, cast.nadia.secret)

    assert after is not None
    assert after.places == (HeldSeat(Role.CHAIR),)


def test_the_office_of_a_chair_ends_by_itself_at_the_instant_that_was_announced(db: Session, cast: Cast) -> None:
    now = clock.now()
    ends_at, row = now + timedelta(hours=1), by_code(db, Person, cast.nadia.code)
    give_seat(db, cast.ada.actor, cast.nadia.code, WantedSeat(Role.CHAIR, ends_at=ends_at))

    with clock.at(ends_at - timedelta(seconds=1)):
        before = actor_of(db, cast.nadia.secret), as_actor(db, row)
    with clock.at(ends_at):
        after = actor_of(db, cast.nadia.secret), as_actor(db, row)

    assert [one is not None and one.holds(Role.CHAIR) for one in (*before, *after)] == [True, True, False, False]


def test_who_acts_is_asked_in_one_statement(
    db: Session, cast: Cast, counted: Callable[[], AbstractContextManager[list[str]]]
) -> None:
    with counted() as sent:
        came_in(db, cast.nadia.secret)

    assert len([statement for statement in sent if statement.startswith("SELECT")]) == 1
