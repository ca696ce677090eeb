"""People as the administrator sees them."""

import pytest
from sqlalchemy import Engine, event, select
from sqlalchemy.orm import Session

from negotiate.errors import Forbidden
from negotiate.models import Delegation, Role, Seat
from negotiate.operations.house.invitations import invite
from negotiate.operations.house.people import add_person, suspend
from negotiate.operations.house.seats import WantedSeat, end_seat, give_seat
from negotiate.queries.house.people import SeatLine, SignInState, everyone, person, seat_choices
from negotiate.store import Store
from tests.cast import Cast


def test_each_way_in_has_its_word(db: Session, cast: Cast) -> None:
    new = add_person(db, cast.ada.actor, "New", "new@example.org").code
    invited = add_person(db, cast.ada.actor, "Invited", "invited@example.org").code
    invite(db, cast.ada.actor, invited)
    suspend(db, cast.ada.actor, cast.bela.code)

    entries = [person(db, cast.ada.actor, code).entry for code in (new, invited, cast.bela.code, cast.chen.code)]

    assert entries == [SignInState.NOT_INVITED, SignInState.INVITED, SignInState.SUSPENDED, SignInState.ACTIVE]


def test_a_person_who_is_invited_again_can_still_come_in_by_her_password(db: Session, cast: Cast) -> None:
    invite(db, cast.ada.actor, cast.chen.code)

    shown = person(db, cast.ada.actor, cast.chen.code)

    assert shown.entry is SignInState.ACTIVE
    assert shown.invited_until is not None


def test_choices_are_alphabetical(db: Session, cast: Cast) -> None:
    names = [name for _, name in seat_choices(db, cast.ada.actor).delegations]

    assert names == ["Arvenia", "Belmara", "Digital Watch", "Ostravia"]


def newcomers_seat(db: Session, cast: Cast) -> SeatLine:
    """Give a seat of Arvenia to somebody new, and return it as the administrator sees it."""
    newcomer = add_person(db, cast.ada.actor, "Pia", "pia@example.org")
    give_seat(db, cast.ada.actor, newcomer.code, WantedSeat(Role.NEGOTIATOR, cast.arvenia))
    (seat,) = person(db, cast.ada.actor, newcomer.code).seats
    return seat


def test_a_seat_waits_for_somebody_who_is_there(db: Session, cast: Cast) -> None:
    seat = newcomers_seat(db, cast)

    assert (seat.waits, seat.stranded) == (True, False)


def test_a_seat_that_nobody_is_left_to_confirm_says_so(db: Session, cast: Cast) -> None:
    of_arvenia = select(Seat).join(Delegation).where(Delegation.code == cast.arvenia)
    for held in db.scalars(of_arvenia).all():
        end_seat(db, cast.ada.actor, held.code)
    seat = newcomers_seat(db, cast)

    assert (seat.waits, seat.stranded) == (True, True)


def test_the_number_of_statements_does_not_grow_with_the_people(store: Store, cast: Cast) -> None:
    before = _statements(store, cast)
    with store.writing() as db:
        add_person(db, cast.ada.actor, "Pia", "pia@example.org")
        add_person(db, cast.ada.actor, "Pio", "pio@example.org")

    assert _statements(store, cast) == before


def test_only_an_administrator_looks(db: Session, cast: Cast) -> None:
    with pytest.raises(Forbidden):
        everyone(db, cast.sefa.actor)
    with pytest.raises(Forbidden):
        person(db, cast.sefa.actor, cast.sefa.code)
    with pytest.raises(Forbidden):
        seat_choices(db, cast.sefa.actor)


def _statements(store: Store, cast: Cast) -> int:
    """Return how many statements the list of everybody takes."""
    seen: list[str] = []
    listener = (Engine, "before_cursor_execute", lambda *arguments: seen.append(arguments[2]))
    event.listen(*listener)
    with store.reading() as db:
        everyone(db, cast.ada.actor)
    event.remove(*listener)
    return len(seen)
