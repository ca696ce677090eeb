"""Which scenarios an actor may see, and which answers on them: the law is asked of each scenario, once."""

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload, selectinload

from negotiate.models import Circle, Group, Instrument, Scenario, ScenarioAnswer, ScenarioQuestion, Widening
from negotiate.policy import Act, Actor, may

_LOADED = (
    selectinload(Scenario.widenings).joinedload(Widening.group).selectinload(Group.memberships),
    selectinload(Scenario.questions).joinedload(ScenarioQuestion.version),
    selectinload(Scenario.questions).joinedload(ScenarioQuestion.clause),
    joinedload(Scenario.delegation),
)


def scenarios_of(db: Session, actor: Actor, instrument: Instrument) -> list[Scenario]:
    """Return the scenarios of an instrument that the actor may see, in the order in which they were written."""
    query = select(Scenario).where(Scenario.instrument_id == instrument.id).options(*_LOADED).order_by(Scenario.id)
    return [one for one in db.scalars(query).unique() if may(actor, Act.SEE_SCENARIO, one)]


def answers_on(db: Session, actor: Actor, scenarios: list[Scenario]) -> dict[int, list[ScenarioAnswer]]:
    """Return what each delegation says last, as far as the actor may read it, by the id of the question.

    What a delegation has published stays readable while it thinks of another answer in private.
    """
    questions = {question.id: one for one in scenarios for question in one.questions}
    query = (
        select(ScenarioAnswer)
        .where(ScenarioAnswer.question_id.in_(questions))
        .options(joinedload(ScenarioAnswer.delegation), joinedload(ScenarioAnswer.version))
        .order_by(ScenarioAnswer.id)
    )
    latest: dict[tuple[int, int], ScenarioAnswer] = {}
    for row in db.scalars(query):
        if reads_answer(actor, questions[row.question_id], row):
            latest[row.question_id, row.delegation_id] = row
    found: dict[int, list[ScenarioAnswer]] = {}
    for row in sorted(latest.values(), key=lambda row: row.delegation.name):
        found.setdefault(row.question_id, []).append(row)
    return found


def reads_answer(actor: Actor, scenario: Scenario, row: ScenarioAnswer) -> bool:
    """Say whether an actor who sees a scenario may read an answer on it."""
    own = actor.delegation_ids(scenario.instrument_id)
    if row.delegation_id in own or row.published_to is Circle.ALL:
        return True
    if row.published_to is not Circle.GROUP:
        return False
    groups = [one.group for one in scenario.widenings if one.group is not None]
    return any(seat.delegation_id in own and seat.counts for group in groups for seat in group.memberships)
