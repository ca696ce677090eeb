"""Invitations."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate.errors import Forbidden, NotFound, Refusal
from negotiate.models import Chain, Invitation, Letter, Person, RecordEntry
from negotiate.operations.house.invitations import accept, invite, open_invitation, send_link
from negotiate.operations.house.letters import note_sent, take_letters
from negotiate.operations.house.people import add_person, suspend
from negotiate.passwords import matches
from negotiate.policy import COMMAND_LINE
from negotiate.state.house.outgoing_mail import links_asked_for
from negotiate.store import Store
from tests.cast import Cast

CHOSEN = "words that I chose"


def test_only_a_hash_of_the_secret_is_kept(db: Session, cast: Cast) -> None:
    invited = invite(db, COMMAND_LINE, cast.olu.code)

    kept = db.scalars(select(Invitation)).one()
    assert invited.secret not in str({column.key: getattr(kept, column.key) for column in kept.__table__.columns})


def test_accepting_sets_the_password(db: Session, cast: Cast) -> None:
    accept(db, invite(db, COMMAND_LINE, cast.olu.code).secret, CHOSEN)

    assert matches(db.get_one(Person, cast.olu.actor.person_id).password_hash, CHOSEN)


def test_a_suspended_person_accepts_nothing(db: Session, cast: Cast) -> None:
    secret = invite(db, COMMAND_LINE, cast.olu.code).secret
    suspend(db, cast.ada.actor, cast.olu.code)

    with pytest.raises(NotFound):
        accept(db, secret, CHOSEN)


def test_a_guessed_secret_opens_nothing(db: Session, cast: Cast) -> None:
    invite(db, COMMAND_LINE, cast.olu.code)

    with pytest.raises(NotFound):
        accept(db, "a guess", CHOSEN)


def test_a_link_used_twice_at_once_works_once(store: Store, cast: Cast) -> None:
    with store.writing() as db:
        secret = invite(db, COMMAND_LINE, cast.olu.code).secret

    with ThreadPoolExecutor(2) as pool:
        outcomes = list(pool.map(lambda words: _accept(store, secret, words), (CHOSEN, "words of a thief")))

    assert sorted(outcomes) == ["accepted", "refused"]


def test_only_an_administrator_invites(db: Session, cast: Cast) -> None:
    with pytest.raises(Forbidden):
        invite(db, cast.nadia.actor, cast.olu.code)


def _accept(store: Store, secret: str, password: str) -> str:
    try:
        with store.writing() as db:
            accept(db, secret, password)
    except Refusal:
        return "refused"
    return "accepted"


def test_the_link_of_who_has_come_in_goes_by_mail_to_her_alone(db: Session, cast: Cast) -> None:
    invited = invite(db, cast.ada.actor, cast.nadia.code)
    db.flush()

    letter = db.scalars(select(Letter)).one()
    assert invited.secret == ""
    assert letter.person.code == cast.nadia.code
    assert "{house}/invitations/" in letter.body


def test_her_delegation_is_told_of_a_new_link(db: Session, cast: Cast) -> None:
    invite(db, cast.ada.actor, cast.nadia.code)

    own = select(RecordEntry.act).join(Chain).where(Chain.name == f"delegation:{cast.arvenia}")
    assert list(db.scalars(own)) == ["renewed the invitation of"]


def test_who_was_never_here_is_invited_by_a_link_that_is_shown(db: Session, cast: Cast) -> None:
    pia = add_person(db, cast.ada.actor, "Pia", "pia@example.org")

    assert invite(db, cast.ada.actor, pia.code).secret


def test_a_link_in_a_letter_is_gone_once_it_is_sent(db: Session, cast: Cast) -> None:
    invite(db, cast.ada.actor, cast.nadia.code)
    (letter,) = take_letters(db, COMMAND_LINE)
    note_sent(db, COMMAND_LINE, letter.code)

    assert db.scalars(select(Letter)).one().body == ""


def test_a_forgotten_password_is_set_anew_by_mail(db: Session, cast: Cast) -> None:
    send_link(db, " NADIA@example.org ")
    db.flush()
    secret = db.scalars(select(Letter)).one().body.split("/invitations/")[1].split()[0]

    accept(db, secret, CHOSEN)

    assert matches(db.get_one(Person, cast.nadia.actor.person_id).password_hash, CHOSEN)


def test_nothing_is_sent_where_nobody_has_the_address(db: Session, cast: Cast) -> None:
    send_link(db, "nobody@example.org")

    assert db.scalars(select(Letter)).all() == []


def test_who_has_not_come_in_yet_asks_for_a_link_and_keeps_her_invitation(db: Session, cast: Cast) -> None:
    pia = add_person(db, cast.ada.actor, "Pia", "pia@example.org")
    handed = invite(db, cast.ada.actor, pia.code).secret
    send_link(db, "pia@example.org")
    secret = db.scalars(select(Letter)).one().body.split("/invitations/")[1].split()[0]

    assert list(links_asked_for(db)) == [pia.id]
    assert open_invitation(db, handed).person is open_invitation(db, secret).person is pia


def test_once_she_has_come_in_no_other_link_of_hers_works(db: Session, cast: Cast) -> None:
    pia = add_person(db, cast.ada.actor, "Pia", "pia@example.org")
    handed = invite(db, cast.ada.actor, pia.code).secret
    send_link(db, "pia@example.org")
    secret = db.scalars(select(Letter)).one().body.split("/invitations/")[1].split()[0]
    accept(db, handed, CHOSEN)

    assert links_asked_for(db) == {}
    with pytest.raises(NotFound):
        open_invitation(db, secret)


def test_a_renewed_invitation_answers_what_she_has_asked(db: Session, cast: Cast) -> None:
    pia = add_person(db, cast.ada.actor, "Pia", "pia@example.org")
    send_link(db, "pia@example.org")
    invite(db, cast.ada.actor, pia.code)

    assert links_asked_for(db) == {}
    assert db.scalars(select(Letter)).all() == []
