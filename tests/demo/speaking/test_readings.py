"""The clashes that the story puts to delegations: one that stands, with gaps, and one on an earlier wording."""

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from negotiate.demo.speaking.readings import read_questions
from negotiate.models import ClashQuestion, ReadingPosition, ReadingPositionWithdrawal, Role
from negotiate.policy import Actor
from negotiate.queries.positions.questions.on_question import question_page
from tests.demo.loaded import Loaded


def test_every_answer_of_the_file_has_been_taken(db: Session) -> None:
    answers = [answer for told in read_questions() for answer in told.answers]

    assert db.scalar(select(func.count(ReadingPosition.id))) == len(answers)
    assert db.scalar(select(func.count(ReadingPositionWithdrawal.id))) == 1


def test_one_stands_with_gaps_and_one_is_on_an_earlier_wording(db: Session, demo: Loaded) -> None:
    reader: Actor = demo.actor(db, Role.NEGOTIATOR, "Ilmarand")
    codes = db.scalars(select(ClashQuestion.code).order_by(ClashQuestion.id)).all()
    earlier, standing = (question_page(db, reader, code) for code in codes)
    silent = sum(not any(row.cells) for row in standing.rows)

    assert [page.question.clause.partition(",")[0] for page in (earlier, standing)] == ["Article 14", "Article 15"]
    assert (earlier.question.stands, standing.question.stands) == (False, True)
    assert 0 < silent < len(standing.rows)
    assert len(standing.question.readings) == 4
