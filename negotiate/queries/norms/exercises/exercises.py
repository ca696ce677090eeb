"""Exercises as pages have them: those of a text, and one with its questions, of which answers show together.

Who has answered a question is told to nobody before all have, and neither is how many.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from negotiate.errors import NotFound
from negotiate.models import Exercise, Finds, ScenarioAnswer, ScenarioQuestion
from negotiate.policy import Act, Actor, may, require
from negotiate.queries.header import InstrumentHeader, header_of, load_instrument
from negotiate.queries.norms.scenarios.answer_lines import AnswerLine, lines_of, parts_of
from negotiate.queries.norms.term_lines import within
from negotiate.state.house.actors import author_name
from negotiate.state.norms.asked_words import words_asked
from negotiate.state.norms.exercises import answers_read, exercise_of, exercises_of, may_take_part
from negotiate.state.norms.scenarios import CountedAnswer, scenarios_of
from negotiate.state.text.lines import PlainVersion, readable_text
from negotiate.text.norms.asked_passages import reads_as_it_did


@dataclass(frozen=True)
class ExerciseLine:
    """An exercise in a list; `closed_at` is None while it is open."""

    code: str
    title: str
    opened_at: datetime
    closed_at: datetime | None
    names: tuple[str, ...]


@dataclass(frozen=True)
class ExercisesPage:
    """The exercises of a text, and for the secretariat what it can open one on, and for whom: codes with names."""

    head: InstrumentHeader
    lines: tuple[ExerciseLine, ...]
    scenarios: tuple[tuple[str, str], ...]
    delegations: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class ExerciseQuestion:
    """A question in its order: the passage by name, with the heading of its clause.

    `is_shown` where the answers to it can be read by all: `said` has then who said what, in the order of the four;
    `is_answered` where the reader's delegation has answered it.
    """

    number: int
    code: str
    name: str
    heading: str
    is_shown: bool
    is_answered: bool
    said: tuple[tuple[Finds, tuple[str, ...]], ...]

    @property
    def differs(self) -> bool:
        """Say whether not all who answered say the same."""
        return sum(bool(names) for _, names in self.said) > 1


@dataclass(frozen=True)
class ExercisePage:
    """An exercise with the question `at`: the passage, and the answers that its reader may read.

    `version` changes with whatever everybody sees of it, and with nothing else.
    """

    head: InstrumentHeader
    code: str
    title: str
    facts: str
    parts: tuple[tuple[str, str], ...]
    contested: str
    by: str
    names: tuple[str, ...]
    opened_at: datetime
    closed_at: datetime | None
    questions: tuple[ExerciseQuestion, ...]
    at: ExerciseQuestion
    token: str
    words: str
    answers: tuple[AnswerLine, ...]
    may_answer: bool
    may_close: bool

    @property
    def version(self) -> str:
        """Return what the screen of the room follows."""
        return f"{self.at.code}-{int(self.at.is_shown)}-{self.token}"

    @property
    def shown(self) -> tuple[ExerciseQuestion, ...]:
        """Return the questions whose answers everybody reads."""
        return tuple(one for one in self.questions if one.is_shown)

    @property
    def following(self) -> ExerciseQuestion | None:
        """Return the question after the one that is shown."""
        return next((one for one in self.questions if one.number == self.at.number + 1), None)


def exercises_page(db: Session, actor: Actor, code: str) -> ExercisesPage:
    """Return the exercises of an instrument, for those who see its scenarios."""
    instrument = load_instrument(db, actor, code)
    require(actor, Act.SEE_TABLE, instrument)
    seen = scenarios_of(db, actor, instrument)
    runs = [one for one in seen if may(actor, Act.RUN_EXERCISE, one)]
    return ExercisesPage(
        head=header_of(db, actor, instrument),
        lines=tuple(_line(one) for one in exercises_of(db, instrument) if one.scenario in seen),
        scenarios=tuple((one.code, one.title) for one in runs if one.questions),
        delegations=tuple((one.code, one.name) for one in may_take_part(db, instrument)) if runs else (),
    )


def _line(exercise: Exercise) -> ExerciseLine:
    closed = exercise.closing.closed_at if exercise.closing else None
    return ExerciseLine(exercise.code, exercise.scenario.title, exercise.opened_at, closed, _names(exercise))


def _names(exercise: Exercise) -> tuple[str, ...]:
    return tuple(sorted(one.delegation.name for one in exercise.invitations))


def exercise_page(db: Session, actor: Actor, code: str, question: str = "") -> ExercisePage:
    """Return an exercise with the question that is asked for, or the first whose answers are not shown yet."""
    exercise = _seen(db, actor, code)
    instrument, scenario = exercise.scenario.instrument, exercise.scenario
    texts = {clause.id: version for clause, version in readable_text(db, actor, instrument)}
    read = answers_read(db, actor, exercise)
    own = actor.delegation_ids(instrument.id)
    questions = tuple(
        _question(exercise, number, texts.get(one.clause_id), read.get(one.id, []), own)
        for number, one in enumerate(scenario.questions, 1)
    )
    at = _at(questions, question)
    row = scenario.questions[at.number - 1]
    version = texts.get(row.clause_id)
    asked = words_asked(row, version) if version else None
    rows = read.get(row.id, [])
    return ExercisePage(
        head=header_of(db, actor, instrument),
        code=exercise.code,
        title=scenario.title,
        facts=scenario.facts,
        parts=parts_of(scenario),
        contested=scenario.contested,
        by=author_name(scenario.delegation),
        names=_names(exercise),
        opened_at=exercise.opened_at,
        closed_at=exercise.closing.closed_at if exercise.closing else None,
        questions=questions,
        at=at,
        token=asked.token if asked else "",
        words=asked.words if asked else "",
        answers=lines_of(_counted(rows, version), own),
        may_answer=asked is not None and asked.passage is not None and _may_answer(actor, exercise, rows),
        may_close=exercise.closing is None and may(actor, Act.RUN_EXERCISE, scenario),
    )


def _seen(db: Session, actor: Actor, code: str) -> Exercise:
    """Return an exercise that the actor may see; raise NotFound."""
    exercise = exercise_of(db, code)
    if exercise is None or not may(actor, Act.SEE_SCENARIO, exercise.scenario):
        raise NotFound("There is nothing here that you can see.")
    require(actor, Act.SEE_TABLE, exercise.scenario.instrument)
    return exercise


def _question(
    exercise: Exercise, number: int, version: PlainVersion | None, answers: list[ScenarioAnswer], own: Collection[int]
) -> ExerciseQuestion:
    """Return a question by its number, whose clause is named by the text that is read."""
    row = exercise.scenario.questions[number - 1]
    is_shown = _is_shown(exercise, answers)
    said = {finds: tuple(sorted(one.delegation.name for one in answers if one.finds is finds)) for finds in Finds}
    return ExerciseQuestion(
        number=number,
        code=row.code,
        name=_name(row, version),
        heading=(version or row.version).heading,
        is_shown=is_shown,
        is_answered=any(one.delegation_id in own for one in answers),
        said=tuple(said.items()) if is_shown else (),
    )


def _may_answer(actor: Actor, exercise: Exercise, rows: list[ScenarioAnswer]) -> bool:
    """Say whether the actor's delegation takes part in an open exercise, and none of the answers is its own yet."""
    own = actor.delegation_ids(exercise.scenario.instrument_id)
    takes_part = any(one.delegation_id in own for one in exercise.invitations)
    has_answered = any(one.delegation_id in own for one in rows)
    is_open = exercise.closing is None and may(actor, Act.ANSWER_SCENARIO, exercise.scenario)
    return is_open and takes_part and not has_answered


def _name(question: ScenarioQuestion, version: PlainVersion | None) -> str:
    label = version.label or version.heading if version else question.version.label
    return " ".join(filter(None, (label, within(question.path))))


def _is_shown(exercise: Exercise, rows: list[ScenarioAnswer]) -> bool:
    """Say whether everybody reads what was answered: because all have, or because the exercise is closed."""
    shown = {one.delegation_id for one in rows if one.published_to is not None}
    return exercise.closing is not None or shown >= {one.delegation_id for one in exercise.invitations}


def _at(questions: tuple[ExerciseQuestion, ...], code: str) -> ExerciseQuestion:
    if code:
        found = next((one for one in questions if one.code == code), None)
        if found is None:
            raise NotFound("This exercise does not ask that.")
        return found
    return next((one for one in questions if not one.is_shown), questions[-1])


def _counted(rows: list[ScenarioAnswer], version: PlainVersion | None) -> list[CountedAnswer]:
    ordered = sorted(rows, key=lambda row: row.delegation.name)
    body = version.body if version else None
    return [CountedAnswer(row, body is None or not reads_as_it_did(row.body, body, row.path)) for row in ordered]
