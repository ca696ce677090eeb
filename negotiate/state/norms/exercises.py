"""Exercises on scenarios: who may take part, and the answers that an actor may read of one."""

from sqlalchemy import or_, select
from sqlalchemy.orm import Session, joinedload, selectinload

from negotiate.models import (
    Circle,
    Delegation,
    Exercise,
    ExerciseInvitation,
    Instrument,
    Participation,
    Scenario,
    ScenarioAnswer,
    ScenarioQuestion,
)
from negotiate.policy import Actor

_SCENARIO = joinedload(Exercise.scenario)
_TAKING_PART = (
    selectinload(Exercise.invitations).joinedload(ExerciseInvitation.delegation),
    joinedload(Exercise.closing),
)
_LOADED = (
    *_TAKING_PART,
    _SCENARIO.selectinload(Scenario.questions).joinedload(ScenarioQuestion.version),
    _SCENARIO.selectinload(Scenario.questions).joinedload(ScenarioQuestion.clause),
    _SCENARIO.selectinload(Scenario.widenings),
    _SCENARIO.joinedload(Scenario.instrument).selectinload(Instrument.participations),
)


def may_take_part(db: Session, instrument: Instrument) -> list[Delegation]:
    """Return the delegations at the table, by name."""
    query = (
        select(Delegation)
        .join(Participation, Participation.delegation_id == Delegation.id)
        .where(Participation.instrument_id == instrument.id, Participation.stands)
        .order_by(Delegation.name)
    )
    return list(db.scalars(query))


def exercise_of(db: Session, code: str) -> Exercise | None:
    """Return an exercise with its questions and those who take part."""
    return db.scalars(select(Exercise).where(Exercise.code == code).options(*_LOADED)).unique().one_or_none()


def exercises_of(db: Session, instrument: Instrument) -> list[Exercise]:
    """Return the exercises of an instrument, the newest first, with those who take part and without their questions."""
    query = (
        select(Exercise)
        .join(Scenario, Scenario.id == Exercise.scenario_id)
        .where(Scenario.instrument_id == instrument.id)
        .options(_SCENARIO, *_TAKING_PART)
        .order_by(Exercise.id.desc())
    )
    return list(db.scalars(query).unique())


def answers_read(db: Session, actor: Actor, exercise: Exercise) -> dict[int, list[ScenarioAnswer]]:
    """Return the answers of an exercise that the actor may read, by the id of the question: hers, and those shown."""
    own = actor.delegation_ids(exercise.scenario.instrument_id)
    query = (
        select(ScenarioAnswer)
        .where(
            ScenarioAnswer.exercise_id == exercise.id,
            or_(ScenarioAnswer.published_to == Circle.ALL, ScenarioAnswer.delegation_id.in_(own)),
        )
        .options(joinedload(ScenarioAnswer.delegation), joinedload(ScenarioAnswer.version))
        .options(joinedload(ScenarioAnswer.amendment))
        .order_by(ScenarioAnswer.id)
    )
    found: dict[int, list[ScenarioAnswer]] = {}
    for row in db.scalars(query):
        found.setdefault(row.question_id, []).append(row)
    return found
