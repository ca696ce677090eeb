"""Exercises as values for programs."""

from datetime import UTC, datetime

from negotiate.queries.norms.exercises.exercises import ExerciseLine
from negotiate.web.api.values.norms.exercises import ExerciseAnswer, exercise_answer

NOW = datetime(2026, 3, 1, tzinfo=UTC)


def test_an_open_exercise_has_no_end() -> None:
    line = ExerciseLine("e", "The slow water", NOW, None, ("Arvenia", "Belmara"))

    assert exercise_answer(line) == ExerciseAnswer("e", "The slow water", NOW, None, ("Arvenia", "Belmara"))
