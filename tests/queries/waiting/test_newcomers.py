"""Who is put into a delegation or a group sees nothing of its own until somebody of it has confirmed it."""

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate.errors import NotFound, Stale
from negotiate.models import Chain, Person, RecordEntry, Role
from negotiate.operations.amendments.drafting.sharing import share
from negotiate.operations.house.groups import add_group, confirm_member, join
from negotiate.operations.house.seats import WantedSeat, confirm_seat, end_seat, give_seat
from negotiate.policy import COMMAND_LINE, Act, Actor, may
from negotiate.queries.waiting.newcomers import newcomers, waiting_seats
from negotiate.state.house.actors import as_actor, came_in
from tests.cast import Cast, Player
from tests.operations.negotiation import Negotiation, drafted


def today(db: Session, player: Player) -> Actor:
    """Return somebody with the seats that count now."""
    db.flush()
    return as_actor(db, db.scalars(select(Person).where(Person.code == player.code)).one())


def test_the_administrator_reads_no_draft_from_a_seat_that_he_gives_himself(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    draft = drafted(db, cast.nadia, negotiation.conduct, "shall not", "must not")
    give_seat(db, cast.ada.actor, cast.ada.code, WantedSeat(Role.NEGOTIATOR, cast.arvenia))

    assert not may(today(db, cast.ada), Act.SEE_AMENDMENT, draft)
    entered = came_in(db, cast.ada.secret)
    assert entered is not None
    assert not may(entered.actor, Act.SEE_AMENDMENT, draft)
    assert waiting_seats(db, cast.ada.actor) == ("Arvenia",)


def test_somebody_of_the_delegation_lets_a_newcomer_in(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    draft = drafted(db, cast.nadia, negotiation.conduct, "shall not", "must not")
    give_seat(db, cast.ada.actor, cast.solveig.code, WantedSeat(Role.NEGOTIATOR, cast.arvenia))

    (waiting,) = newcomers(db, cast.nadia.actor).seats
    confirm_seat(db, cast.nadia.actor, waiting.code)

    assert may(today(db, cast.solveig), Act.SEE_AMENDMENT, draft)
    assert newcomers(db, cast.nadia.actor).count == 0


@pytest.mark.parametrize("who", ["ada", "bela", "sefa", "solveig"])
def test_nobody_else_lets_her_in(db: Session, cast: Cast, who: str) -> None:
    seat = give_seat(db, cast.ada.actor, cast.solveig.code, WantedSeat(Role.NEGOTIATOR, cast.arvenia))

    with pytest.raises(NotFound):
        confirm_seat(db, getattr(cast, who).actor, seat.code)


def test_a_seat_is_confirmed_once(db: Session, cast: Cast) -> None:
    seat = give_seat(db, cast.ada.actor, cast.solveig.code, WantedSeat(Role.NEGOTIATOR, cast.arvenia))
    confirm_seat(db, cast.nadia.actor, seat.code)

    with pytest.raises(Stale):
        confirm_seat(db, cast.noor.actor, seat.code)


def test_a_delegation_that_was_emptied_is_no_new_one(db: Session, cast: Cast) -> None:
    (seat,) = db.scalars(select(Person).where(Person.code == cast.bela.code)).one().seats
    end_seat(db, cast.ada.actor, seat.code)

    assert (
        give_seat(db, cast.ada.actor, cast.ada.code, WantedSeat(Role.NEGOTIATOR, cast.belmara)).waits_since is not None
    )


def test_who_sits_there_already_needs_nobody_for_a_second_role(db: Session, cast: Cast) -> None:
    seat = give_seat(db, cast.ada.actor, cast.nadia.code, WantedSeat(Role.HEAD_OF_DELEGATION, cast.arvenia))

    assert seat.waits_since is None


def test_the_journal_of_the_delegation_tells_of_it(db: Session, cast: Cast) -> None:
    seat = give_seat(db, cast.ada.actor, cast.solveig.code, WantedSeat(Role.NEGOTIATOR, cast.arvenia))
    confirm_seat(db, cast.nadia.actor, seat.code)

    own = select(RecordEntry.act).join(Chain).where(Chain.name == f"delegation:{cast.arvenia}")
    assert list(db.scalars(own.order_by(RecordEntry.number))) == ["gave a seat to", "confirmed a seat of"]


def test_a_draft_opens_to_a_new_member_of_a_group_once_a_member_says_so(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    group = add_group(db, cast.ada.actor, "Islands", "ISL")
    join(db, cast.ada.actor, group.code, cast.arvenia)
    draft = drafted(db, cast.nadia, negotiation.conduct, "shall not", "must not")
    share(db, cast.nadia.actor, draft.code, group.code)
    join(db, cast.ada.actor, group.code, cast.belmara)
    db.flush()
    db.expire_all()
    before = may(cast.bela.actor, Act.SEE_AMENDMENT, draft)

    (member,) = newcomers(db, cast.nadia.actor).members
    confirm_member(db, cast.nadia.actor, member.group_code, member.delegation_code)

    assert not before
    assert may(cast.bela.actor, Act.SEE_AMENDMENT, draft)


def test_a_newcomer_does_not_let_herself_into_a_group(db: Session, cast: Cast) -> None:
    group = add_group(db, cast.ada.actor, "Islands", "ISL")
    join(db, cast.ada.actor, group.code, cast.arvenia)
    join(db, cast.ada.actor, group.code, cast.belmara)
    db.flush()

    with pytest.raises(NotFound):
        confirm_member(db, cast.bela.actor, group.code, cast.belmara)
    assert newcomers(db, cast.bela.actor).count == 0


def test_the_machine_confirms_where_nobody_is_left(db: Session, cast: Cast) -> None:
    seat = give_seat(db, cast.ada.actor, cast.solveig.code, WantedSeat(Role.NEGOTIATOR, cast.arvenia))

    assert confirm_seat(db, COMMAND_LINE, seat.code).waits_since is None
