"""All that was put to delegations of clashes in one text."""

from datetime import timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.errors import NotFound
from negotiate.models import ClashQuestion, ThreadReach
from negotiate.operations.desk.question_steps import NewDay, end_question, move_day
from negotiate.queries.positions.questions.all_questions import questions_page
from tests.cast import Cast
from tests.operations.asking import answered, put
from tests.operations.desks import clash
from tests.operations.negotiation import Negotiation, tabled


@pytest.fixture
def asked(db: Session, cast: Cast) -> Negotiation:
    """Return a negotiation of which two clashes were put: of the conduct of States, and of the objective."""
    negotiation = clash(db, cast)
    put(db, cast.sefa, negotiation.conduct)
    for player, words in ((cast.nadia, "shield"), (cast.bela, "guard")):
        tabled(db, player, negotiation.clauses[0], "protect", words)
    put(db, cast.chen, negotiation.clauses[0], until=clock.now() + timedelta(days=1))
    return negotiation


def test_what_has_a_day_comes_first_and_each_is_called_by_its_number_and_its_words(
    db: Session, cast: Cast, asked: Negotiation
) -> None:
    page = questions_page(db, cast.nadia.actor, asked.instrument.code)

    assert [(line.question.number, line.question.words) for line in page.asked] == [(2, "“protect”"), (1, "“shall”")]
    assert page.over == ()


def test_a_reader_sees_whether_her_own_has_spoken_and_how_many_have_told_all(
    db: Session, cast: Cast, asked: Negotiation
) -> None:
    question = db.scalars(select(ClashQuestion).where(ClashQuestion.clause_id == asked.conduct.id)).one()
    answered(db, cast.nadia, question, reach=ThreadReach.DELEGATION)
    answered(db, cast.bela, question)
    found = {
        player.name: [(line.told, line.is_answered) for line in page.asked if line.question.number == 1] + [page.speaks]
        for player in (cast.nadia, cast.bela, cast.chen)
        for page in [questions_page(db, player.actor, asked.instrument.code)]
    }

    assert list(found.values()) == [[(1, True), True], [(1, True), True], [(1, False), False]]


def test_what_has_ended_stands_apart(db: Session, cast: Cast, asked: Negotiation) -> None:
    page = questions_page(db, cast.nadia.actor, asked.instrument.code)
    end_question(db, cast.sefa.actor, page.asked[0].question.code, "It is settled.")
    after = questions_page(db, cast.nadia.actor, asked.instrument.code)

    assert [line.question.number for line in after.asked] == [1]
    assert [line.question.ending and line.question.ending.note for line in after.over] == ["It is settled."]


def test_one_whose_day_has_passed_is_last_of_those_asked(db: Session, cast: Cast, asked: Negotiation) -> None:
    with clock.at(clock.now() + timedelta(days=2)):
        lines = questions_page(db, cast.nadia.actor, asked.instrument.code).asked

    assert [(line.question.number, line.question.is_late) for line in lines] == [(1, False), (2, True)]


def test_those_without_a_day_stand_in_the_order_in_which_they_were_put(
    db: Session, cast: Cast, asked: Negotiation
) -> None:
    page = questions_page(db, cast.nadia.actor, asked.instrument.code)
    move_day(db, cast.sefa.actor, page.asked[0].question.code, NewDay(None))
    after = questions_page(db, cast.nadia.actor, asked.instrument.code)

    assert [line.question.number for line in after.asked] == [1, 2]


def test_who_reads_no_amendments_finds_no_list(db: Session, cast: Cast, asked: Negotiation) -> None:
    with pytest.raises(NotFound):
        questions_page(db, cast.olu.actor, asked.instrument.code)
