"""GivenOutcome a contest: by the office whose entry it is not, once, and with the act to which it led."""

from datetime import timedelta

import pytest
from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.errors import Forbidden, Invalid
from negotiate.models import ContestOutcome, ContestState, Level
from negotiate.operations.contests.answering import GivenOutcome, answer_contest, name_consequence
from negotiate.operations.contests.contesting import withdraw_contest
from negotiate.operations.text.statuses import Agreement, set_status
from negotiate.queries.record.verification import verify
from negotiate.state.text.versions import current_version
from tests.cast import Cast
from tests.operations.contests.contested import contested, declined, entry_of
from tests.operations.negotiation import Negotiation, tabled

NO = GivenOutcome(ContestOutcome.NOT_UPHELD, " It was read out in plenary. ")
YES = GivenOutcome(ContestOutcome.UPHELD, "It will be decided anew.")


def test_the_chair_answers_for_an_entry_of_the_secretariat(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    contest = contested(db, cast.bela, negotiation, declined(db, cast, negotiation))
    with pytest.raises(Forbidden):
        answer_contest(db, cast.sten.actor, contest.code, NO)
    with pytest.raises(Forbidden):
        answer_contest(db, cast.nadia.actor, contest.code, NO)
    answer = answer_contest(db, cast.chen.actor, contest.code, NO)

    assert (answer.outcome, answer.words) == (ContestOutcome.NOT_UPHELD, "It was read out in plenary.")
    assert contest.state is ContestState.ANSWERED
    assert verify(db) == []


def test_the_secretariat_answers_for_an_entry_of_the_chair(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    first = negotiation.clauses[0]
    agreed = Agreement(Level.AGREED, "Plenary", frozenset(range(20)))
    set_status(db, cast.chen.actor, first.code, current_version(db, first).code, agreed)
    contest = contested(db, cast.bela, negotiation, entry_of(db, negotiation.instrument, "set the status"))
    with pytest.raises(Forbidden):
        answer_contest(db, cast.chen.actor, contest.code, NO)

    assert answer_contest(db, cast.sefa.actor, contest.code, NO).outcome is ContestOutcome.NOT_UPHELD


def test_either_answers_for_an_entry_of_a_delegation(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    tabled(db, cast.nadia, negotiation.conduct, "water", "dams")
    contest = contested(db, cast.bela, negotiation, entry_of(db, negotiation.instrument, "tabled"))

    assert answer_contest(db, cast.sefa.actor, contest.code, NO)


def test_it_is_answered_once_in_words_and_also_after_its_time(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    contest = contested(db, cast.bela, negotiation, declined(db, cast, negotiation))
    with pytest.raises(Invalid, match="Say in words"):
        answer_contest(db, cast.chen.actor, contest.code, GivenOutcome(ContestOutcome.UPHELD, " "))
    with clock.at(contest.answer_due_at + timedelta(days=9)):
        answer_contest(db, cast.chen.actor, contest.code, NO)

    with pytest.raises(Invalid, match="answered already"):
        answer_contest(db, cast.chen.actor, contest.code, YES)
    with pytest.raises(Invalid, match="answered already"):
        withdraw_contest(db, cast.bela.actor, contest.code)


def test_what_is_withdrawn_is_not_answered(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    contest = contested(db, cast.bela, negotiation, declined(db, cast, negotiation))
    withdraw_contest(db, cast.bela.actor, contest.code)

    with pytest.raises(Invalid, match="withdrawn already"):
        answer_contest(db, cast.chen.actor, contest.code, YES)
    with pytest.raises(Invalid, match="once it is answered"):
        name_consequence(db, cast.chen.actor, contest.code, 1)


def test_an_act_that_it_led_to_is_named_with_the_answer_or_later(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    contest = contested(db, cast.bela, negotiation, declined(db, cast, negotiation))
    tabled(db, cast.nadia, negotiation.conduct, "water", "rivers")
    first = entry_of(db, negotiation.instrument, "tabled").number
    answer_contest(db, cast.chen.actor, contest.code, GivenOutcome(ContestOutcome.UPHELD, "Tabled anew.", first))
    tabled(db, cast.nadia, negotiation.conduct, "water", "lakes")
    second = entry_of(db, negotiation.instrument, "tabled").number
    named = name_consequence(db, cast.chen.actor, contest.code, second)
    db.refresh(contest)

    assert [one.entry_number for one in contest.consequences] == [first, second]
    assert name_consequence(db, cast.chen.actor, contest.code, second) is named
    assert verify(db) == []


@pytest.mark.parametrize("shift", [-1, 0, 1, 90])
def test_only_a_later_act_can_have_come_of_it(db: Session, cast: Cast, negotiation: Negotiation, shift: int) -> None:
    contest = contested(db, cast.bela, negotiation, declined(db, cast, negotiation))
    led_to = contest.entry_number + shift

    with pytest.raises(Invalid, match="number of an entry"):
        answer_contest(db, cast.chen.actor, contest.code, GivenOutcome(ContestOutcome.UPHELD, "So.", led_to))
