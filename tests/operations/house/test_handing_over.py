"""Handing a link over where no mail goes."""

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.errors import Forbidden, Invalid
from negotiate.models import Chain, Letter, Person, RecordEntry, Role
from negotiate.operations.house.handing_over import hand_over
from negotiate.operations.house.invitations import accept, invite, send_link
from negotiate.operations.house.people import add_person
from negotiate.operations.house.seats import WantedSeat, confirm_seat, give_seat
from negotiate.operations.record import delegation_chain
from negotiate.policy import COMMAND_LINE
from negotiate.state.house.actors import as_actor
from negotiate.state.house.delegations import delegation_by_code
from negotiate.state.house.outgoing_mail import links_asked_for
from negotiate.state.rows import by_code
from tests.cast import Cast

PASSWORD = "words that nobody guesses"


def test_who_has_asked_gets_a_link_by_hand_and_waits_for_her_delegation(db: Session, cast: Cast) -> None:
    send_link(db, cast.nadia.email)
    accept(db, hand_over(db, cast.ada.actor, cast.nadia.code).secret, PASSWORD)
    nadia = by_code(db, Person, cast.nadia.code)

    assert as_actor(db, nadia).places == ()
    confirm_seat(db, cast.hugo.actor, nadia.seats[0].code)
    assert as_actor(db, nadia).places == cast.nadia.actor.places
    assert links_asked_for(db) == {}


def test_the_delegation_reads_of_it_in_its_own_journal(db: Session, cast: Cast) -> None:
    send_link(db, cast.nadia.email)
    hand_over(db, cast.ada.actor, cast.nadia.code)
    own = delegation_chain(delegation_by_code(db, cast.arvenia))
    told = select(RecordEntry.act).join(Chain, Chain.id == RecordEntry.chain_id).where(Chain.name == own)

    assert "handed a link to" in db.scalars(told).all()


def test_nobody_gets_one_who_has_not_asked(db: Session, cast: Cast) -> None:
    with pytest.raises(Invalid, match="has not asked"):
        hand_over(db, cast.ada.actor, cast.nadia.code)


def test_where_mail_leaves_it_goes_by_mail(db: Session, cast: Cast) -> None:
    send_link(db, cast.nadia.email)
    letter = db.scalars(select(Letter)).one()
    letter.sent_at = clock.now()
    db.flush()

    with pytest.raises(Invalid, match="by mail, and to nobody else"):
        hand_over(db, cast.ada.actor, cast.nadia.code)


def test_only_an_administrator_hands_it_over(db: Session, cast: Cast) -> None:
    with pytest.raises(Forbidden):
        hand_over(db, cast.sefa.actor, cast.nadia.code)


@pytest.mark.parametrize("who", ["chen", "sefa", "ada"])
def test_who_sits_outside_every_delegation_gets_hers_from_the_machine(db: Session, cast: Cast, who: str) -> None:
    player = getattr(cast, who)
    send_link(db, player.email)

    with pytest.raises(Invalid, match="outside every delegation"):
        hand_over(db, cast.ada.actor, player.code)
    assert invite(db, COMMAND_LINE, player.code).secret


def test_a_seat_in_a_delegation_beside_one_outside_does_not_help(db: Session, cast: Cast) -> None:
    give_seat(db, cast.ada.actor, cast.nadia.code, WantedSeat(Role.CHAIR))
    send_link(db, cast.nadia.email)

    with pytest.raises(Invalid, match="outside every delegation"):
        hand_over(db, cast.ada.actor, cast.nadia.code)


def test_a_new_link_does_not_end_what_she_has_asked_for(db: Session, cast: Cast) -> None:
    send_link(db, cast.nadia.email)

    with pytest.raises(Invalid, match="how the link is handed over"):
        invite(db, cast.ada.actor, cast.nadia.code)
    assert hand_over(db, cast.ada.actor, cast.nadia.code).secret


def test_who_has_not_come_in_yet_is_invited_anew_and_handed_nothing_else(db: Session, cast: Cast) -> None:
    pia = add_person(db, cast.ada.actor, "Pia", "pia@example.org")
    send_link(db, "pia@example.org")

    with pytest.raises(Invalid, match="renew the invitation"):
        hand_over(db, cast.ada.actor, pia.code)
