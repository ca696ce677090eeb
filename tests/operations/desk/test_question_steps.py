"""What is done to a question once it is put: its day moved, ended, taken up again; each once, and on record."""

from datetime import timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.errors import Forbidden, Invalid, NotFound, Stale
from negotiate.models import ClashQuestion, QuestionTurn, RecordEntry
from negotiate.operations.desk.question_steps import NewDay, end_question, move_day, resume_question
from negotiate.operations.desk.reading_positions import withdraw_from_reading
from negotiate.queries.record.verification import verify
from tests.cast import Cast
from tests.operations.asking import answered, put
from tests.operations.desks import clash
from tests.operations.negotiation import tabled

DAY = timedelta(days=1)


@pytest.fixture
def question(db: Session, cast: Cast) -> ClashQuestion:
    """Return "should" against "must", put to the delegations until tomorrow."""
    return put(db, cast.sefa, clash(db, cast).conduct, until=clock.now() + DAY)


@pytest.mark.parametrize("days", [0.5, 3])
def test_its_day_is_moved_later_or_earlier_and_the_day_before_stays(
    db: Session, cast: Cast, question: ClashQuestion, days: float
) -> None:
    first, until = question.until, clock.now() + days * DAY
    step = move_day(db, cast.chen.actor, question.code, NewDay(until, "Capitals asked for it."))

    assert (step.number, step.turn, step.made_by and step.made_by.name) == (1, QuestionTurn.MOVED, "Chen Chair")
    assert (question.days, question.asked_until) == ([first, until], until)
    assert verify(db) == []


def test_no_day_need_be_named_any_more(db: Session, cast: Cast, question: ClashQuestion) -> None:
    move_day(db, cast.sefa.actor, question.code, NewDay(None))

    assert question.asked_until is None


def test_a_day_is_not_moved_to_where_it_is_nor_to_what_has_passed(
    db: Session, cast: Cast, question: ClashQuestion
) -> None:
    with pytest.raises(Invalid, match="already") as same:
        move_day(db, cast.sefa.actor, question.code, NewDay(question.until))
    with pytest.raises(Invalid, match="still to come"):
        move_day(db, cast.sefa.actor, question.code, NewDay(clock.now() - DAY))

    assert same.value.field == "until"


def test_who_has_not_seen_that_it_was_moved_moves_nothing(db: Session, cast: Cast, question: ClashQuestion) -> None:
    move_day(db, cast.sefa.actor, question.code, NewDay(clock.now() + 2 * DAY))

    with pytest.raises(Stale, match="was moved since") as refusal:
        move_day(db, cast.chen.actor, question.code, NewDay(clock.now() + 3 * DAY))

    assert refusal.value.by == "Sefa Secretariat"


def test_once_it_has_ended_no_position_is_taken_and_what_was_said_can_be_taken_back(
    db: Session, cast: Cast, question: ClashQuestion
) -> None:
    said = answered(db, cast.nadia, question)
    end_question(db, cast.sefa.actor, question.code, "It was settled in the corridor.")

    with pytest.raises(
        Stale,
        match=r"^Sefa Secretariat has ended this question.*“It was settled in the corridor\.” You spoke of reading 1\.$",
    ):
        answered(db, cast.bela, question, note="We would rather wait.")
    assert withdraw_from_reading(db, cast.nadia.actor, said.code).retreat is not None


def test_it_is_ended_once_and_with_a_reason(db: Session, cast: Cast, question: ClashQuestion) -> None:
    with pytest.raises(Invalid, match="Say why") as refusal:
        end_question(db, cast.sefa.actor, question.code, " … ")
    end_question(db, cast.sefa.actor, question.code, "It is settled.")
    with pytest.raises(Invalid, match="ended already"):
        end_question(db, cast.chen.actor, question.code, "It is settled.")

    assert refusal.value.field == "why"


def test_what_has_ended_keeps_its_day_until_it_is_taken_up_again(
    db: Session, cast: Cast, question: ClashQuestion
) -> None:
    end_question(db, cast.sefa.actor, question.code, "It is settled.")
    with pytest.raises(Invalid, match="has ended"):
        move_day(db, cast.sefa.actor, question.code, NewDay(None, shown=1))
    resume_question(db, cast.chen.actor, question.code, "It is not settled after all.")

    assert question.ending is None
    assert answered(db, cast.nadia, question).reading.number == 1
    assert verify(db) == []


def test_only_what_has_ended_and_still_stands_is_taken_up_again(
    db: Session, cast: Cast, question: ClashQuestion
) -> None:
    with pytest.raises(Invalid, match="not been ended"):
        resume_question(db, cast.sefa.actor, question.code)
    end_question(db, cast.sefa.actor, question.code, "It is settled.")
    tabled(db, cast.nadia, question.clause, "shall not", "may not")

    with pytest.raises(Invalid, match="no longer meet"):
        resume_question(db, cast.sefa.actor, question.code)


def test_only_who_may_put_one_does_so(db: Session, cast: Cast, question: ClashQuestion) -> None:
    with pytest.raises(Forbidden):
        end_question(db, cast.nadia.actor, question.code, "We would rather not say.")
    with pytest.raises(NotFound):
        move_day(db, cast.olu.actor, question.code, NewDay(None))


def test_the_record_tells_of_each_step_by_the_number_of_the_question(
    db: Session, cast: Cast, question: ClashQuestion
) -> None:
    move_day(db, cast.sefa.actor, question.code, NewDay(None))
    move_day(db, cast.sefa.actor, question.code, NewDay(clock.now() + DAY, shown=1))
    end_question(db, cast.sefa.actor, question.code, "It is settled.")
    resume_question(db, cast.sefa.actor, question.code)
    entries = db.scalars(select(RecordEntry).order_by(RecordEntry.id.desc()).limit(4)).all()

    assert [entry.act for entry in reversed(entries)] == [
        "took the day of readings off",
        "moved the day of readings",
        "ended readings",
        "took readings up again",
    ]
    assert {entry.facts["question"] for entry in entries} == {1}
