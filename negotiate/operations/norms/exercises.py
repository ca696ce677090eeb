"""Exercises: a room works through a scenario; what delegations answer is shown when all have, or it is closed."""

from collections.abc import Iterable, Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.errors import Invalid
from negotiate.models import Circle, Exercise, ExerciseClosing, ExerciseInvitation, Scenario, ScenarioAnswer
from negotiate.operations.norms.scenarios import NewAnswer, record_answer, said_on
from negotiate.operations.opening import opened
from negotiate.operations.record import instrument_chain, record
from negotiate.policy import Act, Actor
from negotiate.state.house.seats import delegation_of
from negotiate.state.norms.exercises import may_take_part
from negotiate.state.withheld import everything


def open_exercise(db: Session, actor: Actor, scenario_code: str, delegations: Sequence[str]) -> Exercise:
    """Let delegations, named by their codes, work through a scenario that everybody sees."""
    scenario = opened(db, actor, Act.RUN_EXERCISE, Scenario, scenario_code)
    if not scenario.questions:
        raise Invalid("This scenario asks nothing yet: ask it of a paragraph first.", "scenario")
    running = select(Exercise.id).where(Exercise.scenario_id == scenario.id, ~Exercise.closing.has())
    if db.scalar(running.limit(1)) is not None:
        raise Invalid("An exercise on this scenario is open already; close it first.", "scenario")
    chosen = [one for one in may_take_part(db, scenario.instrument) if one.code in set(delegations)]
    if len(chosen) < 2:
        raise Invalid("Choose at least two delegations that take part in this negotiation.", "delegations")
    exercise = Exercise(scenario=scenario, opened_at=clock.now(), opened_by_id=actor.person_id)
    exercise.invitations = [ExerciseInvitation(delegation=one) for one in chosen]
    db.add(exercise)
    db.flush()
    _record(db, actor, "opened an exercise", exercise)
    return exercise


def answer_in(db: Session, actor: Actor, code: str, question_code: str, new: NewAnswer) -> ScenarioAnswer:
    """Answer a question in an exercise, once; with the last answer to it all are shown."""
    exercise = opened(db, actor, Act.ANSWER_SCENARIO, Exercise, code)
    delegation = delegation_of(db, actor, exercise.instrument)
    if exercise.closing is not None:
        raise Invalid("This exercise was closed in the meantime.")
    invited = {one.delegation_id for one in exercise.invitations}
    if delegation.id not in invited:
        raise Invalid("Your delegation does not take part in this exercise.")
    if new.amendment:
        raise Invalid("In an exercise the text is answered on as it stands.")
    row = said_on(db, actor, exercise.scenario, question_code, new)
    given = _given(db, exercise, [row.question_id or row.question.id])
    if delegation.id in {one.delegation_id for one in given}:
        raise Invalid("Your delegation has answered this; an answer in an exercise stands.")
    row.exercise_id = exercise.id
    db.add(row)
    db.flush()
    record_answer(db, actor, row)
    if {one.delegation_id for one in (*given, row)} >= invited:
        _show(db, actor, exercise, [*given, row])
    return row


def close(db: Session, actor: Actor, code: str) -> Exercise:
    """Close an exercise, and show what was answered by then."""
    exercise = opened(db, actor, Act.RUN_EXERCISE, Exercise, code)
    if exercise.closing is not None:
        raise Invalid("This exercise was closed in the meantime.")
    exercise.closing = ExerciseClosing(closed_at=clock.now(), closed_by_id=actor.person_id)
    for row in _given(db, exercise, [one.id for one in exercise.scenario.questions]):
        _publish(row)
    db.flush()
    _record(db, actor, "closed an exercise", exercise)
    return exercise


def _given(db: Session, exercise: Exercise, questions: Iterable[int]) -> list[ScenarioAnswer]:
    """Return what was answered to some questions of an exercise."""
    query = select(ScenarioAnswer).where(
        ScenarioAnswer.exercise_id == exercise.id, ScenarioAnswer.question_id.in_(list(questions))
    )
    with everything(db):
        return list(db.scalars(query.order_by(ScenarioAnswer.id)))


def _show(db: Session, actor: Actor, exercise: Exercise, rows: Iterable[ScenarioAnswer]) -> None:
    """Let everybody read the answers to a question."""
    clause = ""
    for row in rows:
        _publish(row)
        clause = row.question.clause.code
    db.flush()
    _record(db, actor, "showed answers together", exercise, clause=clause)


def _publish(row: ScenarioAnswer) -> None:
    if row.published_to is None:
        row.published_at, row.published_to = clock.now(), Circle.ALL


def _record(db: Session, actor: Actor, act: str, exercise: Exercise, **facts: str) -> None:
    chain = instrument_chain(exercise.instrument)
    record(db, actor, act, exercise, chain=chain, title=exercise.scenario.title, **facts)
