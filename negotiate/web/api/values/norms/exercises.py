"""Exercises on scenarios as programs are given them: answers show when all who take part have given theirs."""

from dataclasses import dataclass
from datetime import datetime

from negotiate.queries.norms.exercises.exercises import ExerciseLine, ExercisePage
from negotiate.web.api.values.norms.scenarios import ReadingAnswer, reading_answer


@dataclass(frozen=True)
class ExerciseAnswer:
    """An exercise: `delegations` take part; `closed_at` is null while it is open."""

    code: str
    title: str
    opened_at: datetime
    closed_at: datetime | None
    delegations: tuple[str, ...]


@dataclass(frozen=True)
class ExerciseQuestionAnswer:
    """A question of an exercise: a passage by name; `is_shown` where everybody reads what was answered."""

    code: str
    number: int
    name: str
    is_shown: bool


@dataclass(frozen=True)
class WholeExerciseAnswer:
    """An exercise with the question `at`: its `words` as they read now, and the answers that you may read.

    `version` names these words; it is empty, as they are, where they stand no more.
    """

    exercise: ExerciseAnswer
    facts: str
    contested: str
    questions: tuple[ExerciseQuestionAnswer, ...]
    at: str
    version: str
    words: str
    answers: tuple[ReadingAnswer, ...]
    may_answer: bool


def exercise_answer(line: ExerciseLine) -> ExerciseAnswer:
    """Return an exercise of a list."""
    return ExerciseAnswer(line.code, line.title, line.opened_at, line.closed_at, line.names)


def whole_exercise(page: ExercisePage) -> WholeExerciseAnswer:
    """Return an exercise with one of its questions."""
    return WholeExerciseAnswer(
        exercise=ExerciseAnswer(page.code, page.title, page.opened_at, page.closed_at, page.names),
        facts=page.facts,
        contested=page.contested,
        questions=tuple(ExerciseQuestionAnswer(one.code, one.number, one.name, one.is_shown) for one in page.questions),
        at=page.at.code,
        version=page.token,
        words=page.words,
        answers=tuple(map(reading_answer, page.answers)),
        may_answer=page.may_answer,
    )
