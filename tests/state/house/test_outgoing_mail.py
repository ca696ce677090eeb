"""Who waits for a link that she asked for."""

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate.models import Letter
from negotiate.operations.house.invitations import invite, send_link
from negotiate.state.house.outgoing_mail import SERVER, links_asked_for, mail_leaves
from tests.cast import Cast


def test_a_house_from_which_no_letter_ever_left_has_no_mail(db: Session) -> None:
    assert not mail_leaves(db)


def test_who_asks_herself_waits(db: Session, cast: Cast) -> None:
    send_link(db, cast.nadia.email)

    assert set(links_asked_for(db)) == {cast.nadia.actor.person_id}


def test_whom_an_administrator_sends_one_has_not_asked(db: Session, cast: Cast) -> None:
    invite(db, cast.ada.actor, cast.nadia.code)

    assert links_asked_for(db) == {}


def test_a_server_that_is_named_counts_until_a_letter_fails(
    db: Session, cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(SERVER, "smtp://localhost?from=house@example.org")
    send_link(db, cast.nadia.email)
    before, letter = mail_leaves(db), db.scalars(select(Letter)).one()
    letter.trouble = "mailbox full"
    db.flush()

    assert (before, mail_leaves(db)) == (True, False)
