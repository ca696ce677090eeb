"""The exercise of the story: three delegations work through a scenario; one question is shown, one still hidden."""

from collections.abc import Iterator
from functools import partial

from sqlalchemy import select

from negotiate.demo.stage import Deed, StoryStage
from negotiate.models import Exercise, Finds, Scenario
from negotiate.operations.norms.exercises import answer_in, open_exercise
from negotiate.operations.norms.scenarios import NewAnswer
from negotiate.state.norms.asked_words import words_asked
from negotiate.state.text.lines import plain
from negotiate.state.text.versions import current_version

#: On which day before that of loading, on which scenario, and who takes part.
DAY, SCENARIO, INVITED = -6, "The slow water", ("Aldermere", "Kethara", "Mirrin")
#: Who answered which question, by its place; the second is not answered by all.
ANSWERS = (
    (0, "Aldermere", Finds.COVERS, "To blind those who run the water is to damage the service they run."),
    (0, "Kethara", Finds.COVERS, "The operators could only close the valves; whoever delayed the gauges foresaw it."),
    (0, "Mirrin", Finds.UNCLEAR, "The water ran for eleven weeks. Whether that is interruption the words leave open."),
    (1, "Aldermere", Finds.UNCLEAR, "Six days of boiling water may or may not be serious harm."),
    (1, "Mirrin", Finds.COVERS, "On an island it is."),
)


def deeds_of_exercises(stage: StoryStage) -> Iterator[Deed]:
    """Yield the opening, and each answer."""
    yield Deed(stage.days.past(DAY, 14), partial(_open, stage))
    for number, told in enumerate(ANSWERS):
        yield Deed(stage.days.past(DAY, 14, 10 + number), partial(_answer, stage, *told))


def _open(stage: StoryStage) -> None:
    scenario = stage.db.scalars(select(Scenario).where(Scenario.title == SCENARIO)).one()
    codes = [stage.house.delegations[name] for name in INVITED]
    open_exercise(stage.db, stage.house.secretariat, scenario.code, codes)


def _answer(stage: StoryStage, place: int, by: str, finds: Finds, reason: str) -> None:
    exercise = stage.db.scalars(select(Exercise)).one()
    question = exercise.scenario.questions[place]
    asked = words_asked(question, plain(question.clause, current_version(stage.db, question.clause))[1])
    said = NewAnswer(asked.token, finds, reason)
    answer_in(stage.db, stage.house.negotiator(by), exercise.code, question.code, said)
