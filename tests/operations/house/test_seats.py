"""Giving and ending seats."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.errors import Forbidden, Invalid, NotFound, Refusal
from negotiate.models import RecordEntry, Role, Seat
from negotiate.operations.house.seats import WantedSeat, end_seat, give_seat
from negotiate.policy import Actor
from negotiate.queries.house.people import person
from negotiate.store import Store
from tests.cast import Cast


@pytest.mark.parametrize("role", [Role.NEGOTIATOR, Role.HEAD_OF_DELEGATION, Role.OBSERVER])
def test_a_seat_in_a_delegation_needs_one(db: Session, cast: Cast, role: Role) -> None:
    with pytest.raises(Invalid) as refusal:
        give_seat(db, cast.ada.actor, cast.chen.code, WantedSeat(role))

    assert refusal.value.field == "delegation"


@pytest.mark.parametrize("role", [Role.CHAIR, Role.SECRETARIAT, Role.ADMINISTRATOR])
def test_a_seat_of_the_house_is_in_no_delegation(db: Session, cast: Cast, role: Role) -> None:
    with pytest.raises(Invalid) as refusal:
        give_seat(db, cast.ada.actor, cast.nadia.code, WantedSeat(role, cast.arvenia))

    assert refusal.value.field == "delegation"


def test_the_same_seat_is_not_given_twice(db: Session, cast: Cast) -> None:
    with pytest.raises(Invalid):
        give_seat(db, cast.ada.actor, cast.nadia.code, WantedSeat(Role.NEGOTIATOR, cast.arvenia))


def test_an_ended_seat_can_be_given_again(db: Session, cast: Cast) -> None:
    end_seat(db, cast.ada.actor, _seats(db, cast, cast.nadia.code)[0])

    assert give_seat(db, cast.ada.actor, cast.nadia.code, WantedSeat(Role.NEGOTIATOR, cast.arvenia)).until is None


def test_a_person_may_hold_several_seats(db: Session, cast: Cast) -> None:
    give_seat(db, cast.ada.actor, cast.nadia.code, WantedSeat(Role.HEAD_OF_DELEGATION, cast.arvenia))

    assert len(_seats(db, cast, cast.nadia.code)) == 2


def test_an_office_that_has_ended_by_itself_can_be_given_again(db: Session, cast: Cast) -> None:
    soon = clock.now() + timedelta(hours=1)
    give_seat(db, cast.ada.actor, cast.nadia.code, WantedSeat(Role.CHAIR, ends_at=soon))

    with clock.at(soon):
        assert give_seat(db, cast.ada.actor, cast.nadia.code, WantedSeat(Role.CHAIR)).ends_at is None


@pytest.mark.parametrize("role", [Role.SECRETARIAT, Role.ADMINISTRATOR])
def test_only_the_office_of_a_chair_ends_by_itself(db: Session, cast: Cast, role: Role) -> None:
    with pytest.raises(Invalid):
        give_seat(db, cast.ada.actor, cast.nadia.code, WantedSeat(role, ends_at=clock.now() + timedelta(days=1)))


def test_a_delegation_that_is_not_there_is_not_found(db: Session, cast: Cast) -> None:
    with pytest.raises(NotFound):
        give_seat(db, cast.ada.actor, cast.nadia.code, WantedSeat(Role.NEGOTIATOR, "zzzzzzzzzz"))


def test_the_record_says_who_received_which_seat(db: Session, cast: Cast) -> None:
    give_seat(db, cast.ada.actor, cast.chen.code, WantedSeat(Role.OBSERVER, cast.watch))

    facts = {"name": cast.chen.name, "role": "observer", "delegation": "Digital Watch"}
    told = list(db.scalars(select(RecordEntry).where(RecordEntry.act == "gave a seat to")))
    assert [entry.facts for entry in told] == [facts, facts]


def test_only_an_administrator_gives_and_ends_seats(db: Session, cast: Cast) -> None:
    with pytest.raises(Forbidden):
        give_seat(db, cast.sefa.actor, cast.sefa.code, WantedSeat(Role.ADMINISTRATOR))
    with pytest.raises(Forbidden):
        end_seat(db, cast.sefa.actor, _seats(db, cast, cast.nadia.code)[0])


def test_two_administrators_who_end_each_others_seats_leave_one(store: Store, cast: Cast) -> None:
    with store.writing() as db:
        give_seat(db, cast.ada.actor, cast.chen.code, WantedSeat(Role.ADMINISTRATOR))
        seats = list(db.scalars(select(Seat.code).where(Seat.role == Role.ADMINISTRATOR).order_by(Seat.id)))

    with ThreadPoolExecutor(2) as pool:
        outcomes = list(pool.map(lambda code: _end(store, cast.ada.actor, code), seats))

    assert sorted(outcomes) == ["ended", "refused"]


def _end(store: Store, actor: Actor, code: str) -> str:
    try:
        with store.writing() as db:
            end_seat(db, actor, code)
    except Refusal:
        return "refused"
    return "ended"


def _seats(db: Session, cast: Cast, code: str) -> list[str]:
    return [seat.code for seat in person(db, cast.ada.actor, code).seats]
