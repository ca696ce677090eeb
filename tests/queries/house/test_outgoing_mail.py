"""A page says that no mail leaves the house where its letters say so, and only then."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.models import Letter, Person
from negotiate.operations.house.letters import ATTEMPTS
from negotiate.policy import Actor
from negotiate.queries.house.outgoing_mail import OutgoingMail, outgoing_mail
from negotiate.state.house.outgoing_mail import HELD_UP_AFTER
from tests.cast import Cast

AT = datetime(2031, 3, 1, tzinfo=UTC)
Written = Callable[..., Letter]


@pytest.fixture
def written(db: Session, cast: Cast) -> Written:
    """Return a way to put a letter into the outbox."""
    person = db.scalars(select(Person).where(Person.code == cast.nadia.code)).one()

    def write(at: datetime = AT, *, attempts: int = 0, sent_at: datetime | None = None, trouble: str = "") -> Letter:
        row = Letter(
            person=person, occasion=f"r:d:{at}:{attempts}", subject="Review", body="Soon.", written_at=at,
            attempts=attempts, sent_at=sent_at, trouble=trouble,
        )  # fmt: skip
        db.add(row)
        db.flush()
        return row

    return write


def seen(db: Session, actor: Actor, after: timedelta = timedelta(minutes=5)) -> OutgoingMail:
    """Return what an actor is told some time after the letters were written."""
    with clock.at(AT + after):
        return outgoing_mail(db, actor)


def leaves(db: Session, actor: Actor, after: timedelta = timedelta(minutes=5)) -> bool:
    """Say whether letters leave the house, as an actor is told some time after they were written."""
    with clock.at(AT + after):
        return outgoing_mail(db, actor).leaves


def test_a_house_that_never_sent_a_letter_has_no_mail(db: Session, cast: Cast) -> None:
    assert not leaves(db, cast.nadia.actor)


def test_a_house_whose_letters_are_sent_has_mail(db: Session, cast: Cast, written: Written) -> None:
    written(sent_at=AT)

    assert leaves(db, cast.nadia.actor)


def test_a_letter_may_wait_for_a_turn_of_the_worker(db: Session, cast: Cast, written: Written) -> None:
    written(AT - timedelta(days=1), sent_at=AT - timedelta(days=1))
    written()

    assert leaves(db, cast.nadia.actor)
    assert not leaves(db, cast.nadia.actor, HELD_UP_AFTER + timedelta(minutes=1))


def test_letters_that_were_given_up_say_so_until_one_leaves_again(db: Session, cast: Cast, written: Written) -> None:
    written(AT - timedelta(days=1), sent_at=AT - timedelta(days=1))
    written(attempts=ATTEMPTS)

    assert not leaves(db, cast.nadia.actor)
    written(AT + timedelta(seconds=1), sent_at=AT + timedelta(seconds=2))
    assert leaves(db, cast.nadia.actor)


def test_letters_are_counted(db: Session, cast: Cast, written: Written) -> None:
    written()
    written(AT + timedelta(seconds=1))
    written(AT + timedelta(seconds=2), attempts=ATTEMPTS)
    told = seen(db, cast.nadia.actor)

    assert (told.waiting, told.waiting_since, told.given_up) == (2, AT, 1)


def test_what_the_mail_server_said_is_for_administrators(db: Session, cast: Cast, written: Written) -> None:
    written(trouble="mailbox full")

    assert seen(db, cast.ada.actor).trouble == "mailbox full"
    assert seen(db, cast.nadia.actor).trouble == ""
