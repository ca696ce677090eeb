"""The exercise of the demonstration: one question is shown, the other is not, though two have answered it."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate.models import Exercise, Role
from negotiate.queries.norms.exercises.exercises import exercise_page
from tests.demo.loaded import Loaded


def test_one_question_is_shown_and_the_next_is_not(db: Session, demo: Loaded) -> None:
    code = db.scalars(select(Exercise.code)).one()
    first = exercise_page(db, demo.actor(db, Role.SECRETARIAT), code)
    hers = exercise_page(db, demo.actor(db, Role.NEGOTIATOR, "Mirrin"), code)

    assert [one.is_shown for one in first.questions][:2] == [True, False]
    assert (len(first.answers), len(hers.answers), hers.may_answer) == (0, 1, False)
