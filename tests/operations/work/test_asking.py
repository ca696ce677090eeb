"""Asking for long work, and giving it up."""

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from negotiate.errors import Forbidden, Invalid, NotFound, Stale
from negotiate.models import LongWork, RecordEntry
from negotiate.models.house.long_work import WorkKind
from negotiate.operations.work.asking import NewWork, ask_for, give_up, own_work
from negotiate.operations.work.doing import fail, finish
from negotiate.policy import COMMAND_LINE, NOBODY
from negotiate.state.house.long_work import MOST_AT_ONCE, SHOWN_FOR
from tests.cast import Cast
from tests.operations.negotiation import Negotiation
from tests.operations.work.opening import HOUSE, aged, asked, taken


def test_work_is_asked_for_and_no_journal_tells_of_it(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    entries = db.scalar(select(func.count(RecordEntry.id)))

    work = asked(db, cast.nadia, negotiation)

    assert (work.kind, work.tries, work.ended_at) == (WorkKind.EVERYTHING, 0, None)
    assert db.scalar(select(func.count(RecordEntry.id))) == entries


def test_who_asks_twice_for_the_same_has_it_done_once(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    first = asked(db, cast.nadia, negotiation)

    assert asked(db, cast.nadia, negotiation) is first
    assert asked(db, cast.nadia, negotiation, WorkKind.TEXT) is not first
    assert asked(db, cast.bela, negotiation) is not first


def test_nobody_has_more_than_a_few_pieces_of_work_at_once(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    code = negotiation.instrument.code
    for number in range(MOST_AT_ONCE):
        ask_for(db, cast.nadia.actor, NewWork(WorkKind.TEXT, code, HOUSE, {"lines": str(number)}))

    with pytest.raises(Invalid, match="Wait for one, or give one up"):
        asked(db, cast.nadia, negotiation)


def test_work_is_asked_for_by_people_of_what_they_may_read(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    for actor, refusal in ((NOBODY, Forbidden), (COMMAND_LINE, Forbidden), (cast.olu.actor, NotFound)):
        with pytest.raises(refusal):
            ask_for(db, actor, NewWork(WorkKind.TEXT, negotiation.instrument.code, HOUSE))


def test_work_that_goes_on_is_given_up(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    work = asked(db, cast.nadia, negotiation)
    claimed = taken(db)

    give_up(db, cast.nadia.actor, work.code)

    assert not finish(db, claimed, 10, "")
    db.expire_all()
    assert (work.is_given_up, work.size) == (True, None)
    with pytest.raises(Stale):
        give_up(db, cast.nadia.actor, work.code)


def test_what_came_of_work_is_thrown_away(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    work = asked(db, cast.nadia, negotiation)
    finish(db, taken(db), 10, "")

    give_up(db, cast.nadia.actor, work.code)

    db.expire_all()
    assert (work.is_given_up, work.expires_at) == (True, None)


def test_of_work_that_failed_there_is_nothing_to_give_up(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    work = asked(db, cast.nadia, negotiation)
    fail(db, taken(db), "No font.")

    with pytest.raises(Stale):
        give_up(db, cast.nadia.actor, work.code)


def test_the_work_of_somebody_else_does_not_exist(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    work = asked(db, cast.nadia, negotiation)

    for deed in (give_up, own_work):
        with pytest.raises(NotFound):
            deed(db, cast.noor.actor, work.code)
    assert own_work(db, replace(cast.nadia.actor, places=()), work.code) is work


def test_work_that_ended_long_ago_is_forgotten(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    asked(db, cast.nadia, negotiation)
    finish(db, taken(db), 10, "")
    aged(db, "ended_at", SHOWN_FOR + timedelta(days=1))

    asked(db, cast.nadia, negotiation, WorkKind.TEXT)

    assert [row.kind for row in db.scalars(select(LongWork))] == [WorkKind.TEXT]
