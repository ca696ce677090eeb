"""Silence is told by mail at once, when it begins, is extended and ends, to everybody concerned who wants mail."""

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import select, update
from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.models import Letter, SignIn, Silence, Wish
from negotiate.operations.house.people import choose_zone
from negotiate.operations.reading.tellings import wish_to_be_told
from negotiate.operations.silence.letters import LATE, write_silence_letters
from negotiate.operations.silence.objections import break_silence
from negotiate.operations.silence.procedures import extend
from negotiate.policy import COMMAND_LINE
from tests.cast import Cast
from tests.operations.negotiation import Negotiation
from tests.operations.silences import begun

AT = datetime(2031, 3, 1, 12, 0, tzinfo=UTC)
UNTIL = AT + timedelta(days=4)


@pytest.fixture
def silence(db: Session, cast: Cast, negotiation: Negotiation) -> Silence:
    """Return words under silence; Nadia, who wants to be told, was in the house before."""
    db.execute(update(SignIn).values(used_at=AT - timedelta(days=1)))
    with clock.at(AT - timedelta(hours=1)):
        wish_to_be_told(db, cast.nadia.actor, Wish.YES)
    with clock.at(AT):
        return begun(db, cast, negotiation, UNTIL)


def told(db: Session, at: datetime) -> list[str]:
    """Return what a turn of the worker tells at some time, by subject."""
    before = set(db.scalars(select(Letter.id)))
    with clock.at(at):
        write_silence_letters(db, COMMAND_LINE)
        db.flush()
    query = select(Letter).order_by(Letter.id)
    return [letter.subject.partition(": ")[2] for letter in db.scalars(query) if letter.id not in before]


def test_words_that_come_under_silence_are_told_once_and_at_once(db: Session, silence: Silence) -> None:
    first, again = told(db, AT + timedelta(minutes=1)), told(db, AT + timedelta(minutes=2))

    assert len(first) == 1
    assert first[0].startswith("Words are under silence until 5 March 2031, 12:00")
    assert again == []


def test_the_instant_is_told_by_her_own_clock_too(db: Session, cast: Cast, silence: Silence) -> None:
    choose_zone(db, cast.nadia.actor, "Asia/Tokyo")
    db.flush()

    assert "21:00" in told(db, AT + timedelta(minutes=1))[0]


def test_an_extension_and_an_end_are_told_again(db: Session, cast: Cast, silence: Silence) -> None:
    told(db, AT + timedelta(minutes=1))
    with clock.at(AT + timedelta(days=1)):
        extend(db, cast.chen.actor, silence.code, UNTIL + timedelta(days=1))
        db.flush()
    (extended,) = told(db, AT + timedelta(days=1, minutes=1))
    (ended,) = told(db, UNTIL + timedelta(days=1, minutes=1))

    assert "until 6 March 2031" in extended
    assert ended.startswith("Nobody broke the silence: the words are agreed")
    assert told(db, UNTIL + timedelta(days=1, minutes=2)) == []


def test_a_broken_silence_is_told_without_its_reason(db: Session, cast: Cast, silence: Silence) -> None:
    told(db, AT + timedelta(minutes=1))
    with clock.at(AT + timedelta(hours=2)):
        break_silence(db, cast.bela.actor, silence.code, "Hospitals are left out.")
        db.flush()
    (broken,) = told(db, AT + timedelta(hours=3))
    body = db.scalars(select(Letter.body).order_by(Letter.id.desc())).first()

    assert broken.startswith("Silence was broken: the words are not agreed")
    assert body is not None
    assert "Hospitals" not in body


def test_whoever_was_in_the_house_since_has_seen_it_there(db: Session, silence: Silence) -> None:
    db.execute(update(SignIn).values(used_at=AT + timedelta(minutes=1)))

    assert told(db, AT + timedelta(minutes=2)) == []


def test_what_ended_long_ago_is_not_told_by_mail(db: Session, silence: Silence) -> None:
    assert told(db, UNTIL + LATE + timedelta(minutes=1)) == []


def test_whoever_never_asked_for_mail_gets_none(db: Session, cast: Cast, silence: Silence) -> None:
    with clock.at(AT):
        wish_to_be_told(db, cast.nadia.actor, Wish.NO)
        db.flush()

    assert told(db, AT + timedelta(minutes=1)) == []
