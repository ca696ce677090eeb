"""Who waits for a link that she asked for."""

from sqlalchemy.orm import Session

from negotiate.operations.house.invitations import invite, send_link
from negotiate.state.house.outgoing_mail import links_asked_for, mail_leaves
from tests.cast import Cast


def test_a_house_from_which_no_letter_ever_left_has_no_mail(db: Session) -> None:
    assert not mail_leaves(db)


def test_who_asks_herself_waits(db: Session, cast: Cast) -> None:
    send_link(db, cast.nadia.email)

    assert set(links_asked_for(db)) == {cast.nadia.actor.person_id}


def test_whom_an_administrator_sends_one_has_not_asked(db: Session, cast: Cast) -> None:
    invite(db, cast.ada.actor, cast.nadia.code)

    assert links_asked_for(db) == {}
