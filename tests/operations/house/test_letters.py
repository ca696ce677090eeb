"""Letters are taken by one worker at a time, and tried again after a while."""

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.errors import Forbidden
from negotiate.models import Letter, Person
from negotiate.operations.house.letters import ATTEMPTS, GIVEN_UP_AFTER, note_sent, note_trouble, take_letters
from negotiate.policy import COMMAND_LINE
from tests.cast import Cast

AT = datetime(2031, 3, 1, tzinfo=UTC)


@pytest.fixture
def letter(db: Session, cast: Cast) -> Letter:
    """Return a letter that waits."""
    person = db.scalars(select(Person).where(Person.code == cast.nadia.code)).one()
    row = Letter(person=person, occasion="r:d:p", subject="Review", body="Soon.", written_at=AT)
    db.add(row)
    db.flush()
    return row


def taken(db: Session, at: datetime = AT) -> list[str]:
    """Take what waits at an instant and return the codes."""
    with clock.at(at):
        return [one.code for one in take_letters(db, COMMAND_LINE)]


def test_a_letter_is_taken_once(db: Session, letter: Letter) -> None:
    assert taken(db) == [letter.code]
    assert taken(db) == []


def test_a_letter_of_which_nothing_was_heard_is_taken_again(db: Session, letter: Letter) -> None:
    taken(db)

    assert taken(db, AT + GIVEN_UP_AFTER + timedelta(seconds=1)) == [letter.code]


def test_a_sent_letter_is_never_taken_again(db: Session, letter: Letter) -> None:
    taken(db)
    note_sent(db, COMMAND_LINE, letter.code)

    assert taken(db, AT + timedelta(days=1)) == []


def test_trouble_is_kept_with_the_letter(db: Session, letter: Letter) -> None:
    note_trouble(db, COMMAND_LINE, letter.code, "mailbox full")

    assert (letter.trouble, letter.sent_at) == ("mailbox full", None)


def test_a_letter_is_given_up_after_many_attempts(db: Session, letter: Letter) -> None:
    letter.attempts = ATTEMPTS

    assert taken(db) == []


def test_a_delegate_takes_no_letters(db: Session, cast: Cast) -> None:
    with pytest.raises(Forbidden):
        take_letters(db, cast.nadia.actor)
