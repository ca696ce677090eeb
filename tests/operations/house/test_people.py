"""Adding, correcting and suspending people."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from negotiate.errors import Forbidden, Invalid, Refusal
from negotiate.models import Person, RecordEntry
from negotiate.operations.house.people import add_person, change_password, correct_person, found_house, restore, suspend
from negotiate.policy import COMMAND_LINE, NOBODY
from negotiate.state.house.actors import came_in
from negotiate.store import Store
from tests.cast import Cast


def test_an_added_person_has_no_password_and_no_seat(db: Session) -> None:
    person = add_person(db, COMMAND_LINE, "  Ada   Administrator ", " ADA@example.org")

    assert (person.name, person.email) == ("Ada Administrator", "ada@example.org")
    assert person.password_hash is None
    assert person.seats == []


def test_an_email_address_is_nobody_elses(db: Session, cast: Cast) -> None:
    with pytest.raises(Invalid) as refusal:
        add_person(db, cast.ada.actor, "Another Nadia", "Nadia@example.org")

    assert refusal.value.field == "email"


def test_a_refused_person_does_not_spoil_the_transaction(db: Session, cast: Cast) -> None:
    with pytest.raises(Invalid):
        add_person(db, cast.ada.actor, "Another Nadia", "nadia@example.org")

    assert add_person(db, cast.ada.actor, "Another Nadia", "another@example.org").id is not None


def test_a_correction_to_an_address_that_is_taken_changes_nothing(db: Session, cast: Cast) -> None:
    with pytest.raises(Invalid):
        correct_person(db, cast.ada.actor, cast.bela.code, "Bela", "nadia@example.org")

    assert db.get_one(Person, cast.bela.actor.person_id).name == cast.bela.name


def test_the_record_keeps_the_deed_and_no_address(db: Session, cast: Cast) -> None:
    add_person(db, cast.ada.actor, "Pia", "pia@example.org")

    entry = db.scalars(select(RecordEntry).where(RecordEntry.act != "assembled")).one()
    assert (entry.act, entry.facts) == ("added", {"name": "Pia"})


def test_suspending_twice_is_one_deed(db: Session, cast: Cast) -> None:
    suspend(db, cast.ada.actor, cast.bela.code)
    suspend(db, cast.ada.actor, cast.bela.code)

    assert db.scalar(select(func.count(RecordEntry.id)).where(RecordEntry.act == "suspended")) == 1


def test_a_restored_person_is_not_signed_in_where_she_was(db: Session, cast: Cast) -> None:
    suspend(db, cast.ada.actor, cast.bela.code)

    person = restore(db, cast.ada.actor, cast.bela.code)

    assert person.suspended_at is None
    assert came_in(db, cast.bela.secret) is None


def test_two_founders_at_once_make_one_house(store: Store) -> None:
    with ThreadPoolExecutor(2) as pool:
        outcomes = list(pool.map(lambda name: _found(store, name), ("Fay", "Fred")))

    assert sorted(outcomes) == ["founded", "refused"]


@pytest.mark.parametrize(
    "deed",
    [
        lambda db, cast, actor: add_person(db, actor, "Pia", "pia@example.org"),
        lambda db, cast, actor: correct_person(db, actor, cast.bela.code, "Bela", "bela@example.org"),
        lambda db, cast, actor: suspend(db, actor, cast.bela.code),
        lambda db, cast, actor: restore(db, actor, cast.bela.code),
    ],
    ids=["add", "correct", "suspend", "restore"],
)
def test_only_an_administrator_manages_people(db: Session, cast: Cast, deed: Callable[..., object]) -> None:
    with pytest.raises(Forbidden):
        deed(db, cast, cast.sefa.actor)


def test_nobody_has_no_password_to_change(db: Session) -> None:
    with pytest.raises(Forbidden):
        change_password(db, NOBODY, "four words of mine")


def _found(store: Store, name: str) -> str:
    try:
        with store.writing() as db:
            found_house(db, name, f"{name}@example.org", "four words of mine")
    except Refusal:
        return "refused"
    return "founded"
