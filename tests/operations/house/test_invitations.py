"""Invitations."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate.errors import Forbidden, NotFound, Refusal
from negotiate.models import Invitation, Person
from negotiate.operations.house.invitations import accept, invite
from negotiate.operations.house.people import suspend
from negotiate.passwords import matches
from negotiate.store import Store
from tests.cast import Cast

CHOSEN = "words that I chose"


def test_only_a_hash_of_the_secret_is_kept(db: Session, cast: Cast) -> None:
    invited = invite(db, cast.ada.actor, cast.olu.code)

    kept = db.scalars(select(Invitation)).one()
    assert invited.secret not in str({column.key: getattr(kept, column.key) for column in kept.__table__.columns})


def test_accepting_sets_the_password(db: Session, cast: Cast) -> None:
    accept(db, invite(db, cast.ada.actor, cast.olu.code).secret, CHOSEN)

    assert matches(db.get_one(Person, cast.olu.actor.person_id).password_hash, CHOSEN)


def test_a_suspended_person_accepts_nothing(db: Session, cast: Cast) -> None:
    secret = invite(db, cast.ada.actor, cast.olu.code).secret
    suspend(db, cast.ada.actor, cast.olu.code)

    with pytest.raises(NotFound):
        accept(db, secret, CHOSEN)


def test_a_guessed_secret_opens_nothing(db: Session, cast: Cast) -> None:
    invite(db, cast.ada.actor, cast.olu.code)

    with pytest.raises(NotFound):
        accept(db, "a guess", CHOSEN)


def test_a_link_used_twice_at_once_works_once(store: Store, cast: Cast) -> None:
    with store.writing() as db:
        secret = invite(db, cast.ada.actor, cast.olu.code).secret

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
