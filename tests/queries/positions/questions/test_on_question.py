"""The page of one clash that was put to delegations, and the form that puts one."""

import pytest
from sqlalchemy.orm import Session

from negotiate.errors import Forbidden, NotFound
from negotiate.models import ClashQuestion, Stance, ThreadReach
from negotiate.operations.house.departures import end_participation
from negotiate.queries.positions.questions.on_question import (
    clause_questions,
    new_question_page,
    question_of_position,
    question_page,
)
from tests.cast import Cast
from tests.operations.asking import answered, put
from tests.operations.desks import clash
from tests.operations.negotiation import tabled


@pytest.fixture
def question(db: Session, cast: Cast) -> ClashQuestion:
    """Return "should" against "must", put to the delegations."""
    return put(db, cast.sefa, clash(db, cast).conduct)


def test_every_delegation_has_a_row_also_where_it_has_said_nothing(
    db: Session, cast: Cast, question: ClashQuestion
) -> None:
    answered(db, cast.nadia, question, 1, Stance.SUPPORT)
    page = question_page(db, cast.bela.actor, question.code)

    assert [(row.name, [cell and cell.stance for cell in row.cells]) for row in page.rows] == [
        ("Arvenia", [None, Stance.SUPPORT, None]),
        ("Belmara", [None, None, None]),
    ]
    assert [row.is_ours for row in page.rows] == [False, True]


def test_who_has_left_since_is_marked_with_the_day_and_what_it_said_stays(
    db: Session, cast: Cast, question: ClashQuestion
) -> None:
    answered(db, cast.nadia, question, 1, Stance.SUPPORT)
    ended = end_participation(db, cast.sefa.actor, question.instrument.code, cast.arvenia, "It left.")
    arvenia, belmara = question_page(db, cast.bela.actor, question.code).rows

    assert (arvenia.name, arvenia.left_at, belmara.left_at) == ("Arvenia", ended.until, None)
    assert arvenia.cells[1] is not None


def test_only_who_takes_positions_has_a_form_and_no_wider_one_than_amendments_have(
    db: Session, cast: Cast, question: ClashQuestion
) -> None:
    forms = {name: question_page(db, getattr(cast, name).actor, question.code).form for name in ("nadia", "chen")}
    assert forms["nadia"] is not None

    assert forms["chen"] is None
    assert {one.reach for one in forms["nadia"].reaches} == {ThreadReach.DELEGATION, ThreadReach.PARTICIPANTS}


def test_one_that_stands_no_more_has_no_form_and_says_what_was_put_since(
    db: Session, cast: Cast, question: ClashQuestion
) -> None:
    tabled(db, cast.nadia, question.clause, "shall not", "may not")
    newer = put(db, cast.sefa, question.clause)
    page = question_page(db, cast.nadia.actor, question.code)

    assert (page.form, page.question.stands, page.newer) == (None, False, newer.code)


def test_who_reads_no_amendments_finds_none(db: Session, cast: Cast, question: ClashQuestion) -> None:
    with pytest.raises(NotFound):
        question_page(db, cast.olu.actor, question.code)
    with pytest.raises(NotFound):
        clause_questions(db, cast.olu.actor, question.clause.code)


def test_the_form_lists_what_can_be_put_and_what_was(db: Session, cast: Cast, question: ClashQuestion) -> None:
    asked = new_question_page(db, cast.chen.actor, question.clause.code)
    tabled(db, cast.nadia, question.clause, "shall not", "may not")
    anew = new_question_page(db, cast.chen.actor, question.clause.code)

    assert ([clash.asked for clash in asked.clashes], asked.open) == ([question.code], ())
    assert anew.open
    with pytest.raises(Forbidden):
        new_question_page(db, cast.nadia.actor, question.clause.code)


def test_a_position_leads_to_its_question(db: Session, cast: Cast, question: ClashQuestion) -> None:
    own = answered(db, cast.nadia, question, reach=ThreadReach.DELEGATION)

    assert question_of_position(db, cast.noor.actor, own.code) == question.code
    with pytest.raises(NotFound):
        question_of_position(db, cast.bela.actor, own.code)
