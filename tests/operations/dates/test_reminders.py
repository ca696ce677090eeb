"""Reminders go to who wants them and may read the date: once for each rule, day and person."""

from datetime import UTC, datetime

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.errors import Forbidden
from negotiate.models import DateRuleKind, Letter, Person, Wish
from negotiate.operations.dates.dates import NewRule, add_rule, retire_rule
from negotiate.operations.dates.reminders import wish_for, write_reminders
from negotiate.policy import COMMAND_LINE
from tests.cast import Cast
from tests.operations.negotiation import Negotiation

HOUSE = "https://house.example.org/"
SOON = datetime(2031, 3, 1, tzinfo=UTC)


@pytest.fixture
def rule(db: Session, cast: Cast, negotiation: Negotiation) -> str:
    """Return the code of a rule that is due on 14 May 2031."""
    review = negotiation.clauses[2].code
    return add_rule(db, cast.sefa.actor, review, NewRule(DateRuleKind.REVIEW, "on 2031-05-14", label="Review")).code


def written(db: Session, at: datetime = SOON) -> int:
    """Write reminders on a day."""
    with clock.at(at):
        return write_reminders(db, COMMAND_LINE, HOUSE)


def test_who_wants_them_is_reminded(db: Session, cast: Cast, negotiation: Negotiation, rule: str) -> None:
    wish_for(db, cast.nadia.actor, Wish.YES)

    assert written(db) == 1
    letter = db.scalars(select(Letter)).one()
    assert (letter.subject, letter.person.name) == ("Review: 14 May 2031", cast.nadia.name)
    assert f"{HOUSE}instruments/{negotiation.instrument.code}/dossiers/{rule}" in letter.body


def test_nobody_is_reminded_twice(db: Session, cast: Cast, rule: str) -> None:
    wish_for(db, cast.nadia.actor, Wish.YES)
    written(db)

    assert written(db, datetime(2031, 5, 20, tzinfo=UTC)) == 0


def test_nobody_is_reminded_before_the_lead_time(db: Session, cast: Cast, rule: str) -> None:
    wish_for(db, cast.nadia.actor, Wish.YES)

    assert written(db, datetime(2030, 11, 1, tzinfo=UTC)) == 0


def test_a_retired_rule_reminds_nobody(db: Session, cast: Cast, rule: str) -> None:
    wish_for(db, cast.nadia.actor, Wish.YES)
    retire_rule(db, cast.sefa.actor, rule)

    assert written(db) == 0


def test_who_said_nothing_or_no_gets_no_mail(db: Session, cast: Cast, rule: str) -> None:
    wish_for(db, cast.nadia.actor, Wish.YES)
    wish_for(db, cast.nadia.actor, Wish.NO)

    assert written(db) == 0


def test_who_may_not_read_the_instrument_gets_no_mail(db: Session, cast: Cast, rule: str) -> None:
    wish_for(db, cast.olu.actor, Wish.YES)

    assert written(db) == 0


def test_a_suspended_person_gets_no_mail(db: Session, cast: Cast, rule: str) -> None:
    wish_for(db, cast.nadia.actor, Wish.YES)
    db.scalars(select(Person).where(Person.code == cast.nadia.code)).one().suspended_at = SOON

    assert written(db) == 0


def test_a_delegate_writes_no_reminders(db: Session, cast: Cast) -> None:
    with pytest.raises(Forbidden):
        write_reminders(db, cast.nadia.actor, HOUSE)


def test_the_command_line_wants_no_mail(db: Session) -> None:
    with pytest.raises(Forbidden):
        wish_for(db, COMMAND_LINE, Wish.YES)
