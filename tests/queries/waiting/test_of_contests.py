"""Contests that wait for an answer."""

from datetime import timedelta

from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.models import ContestOutcome
from negotiate.operations.contests.answering import GivenOutcome, answer_contest
from negotiate.queries.waiting.of_contests import contests
from tests.cast import Cast
from tests.operations.contests.contested import contested, declined
from tests.operations.negotiation import Negotiation


def test_a_contest_waits_for_the_office_that_answers_it_until_it_does(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    contest = contested(db, cast.bela, negotiation, declined(db, cast, negotiation))
    here = [negotiation.instrument]
    (thing,) = contests(db, cast.chen.actor, here)
    others = [list(contests(db, player.actor, here)) for player in (cast.sefa, cast.bela, cast.nadia)]
    answer_contest(db, cast.chen.actor, contest.code, GivenOutcome(ContestOutcome.UPHELD, "So."))

    assert (thing.place, thing.due) == ("contests.show", contest.answer_due_at)
    assert thing.title == f"Belmara contests entry {contest.entry_number} of the record"
    assert others == [[], [], []]
    assert list(contests(db, cast.chen.actor, here)) == []


def test_one_whose_day_has_passed_is_told_as_late(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    contest = contested(db, cast.bela, negotiation, declined(db, cast, negotiation))
    (before,) = contests(db, cast.chen.actor, [negotiation.instrument])
    with clock.at(contest.answer_due_at + timedelta(minutes=1)):
        (after,) = contests(db, cast.chen.actor, [negotiation.instrument])

    assert (before.told, after.told) == ("until", "was to be answered until")
