"""Which scenarios an actor may see, which answers on them, and which of those count on which words."""

from collections.abc import Iterable
from dataclasses import dataclass
from operator import itemgetter

from sqlalchemy import or_, select
from sqlalchemy.orm import Session, joinedload, selectinload

from negotiate.models import Amendment, Circle, Group, Instrument, Scenario, ScenarioAnswer, ScenarioQuestion, Widening
from negotiate.policy import Act, Actor, may
from negotiate.state.amendments.readable import readable
from negotiate.state.norms.reach import within_reach
from negotiate.text.norms.asked_passages import reads_as_it_did

_LOADED = (
    selectinload(Scenario.widenings).joinedload(Widening.group).selectinload(Group.memberships),
    selectinload(Scenario.questions).joinedload(ScenarioQuestion.version),
    selectinload(Scenario.questions).joinedload(ScenarioQuestion.clause),
    joinedload(Scenario.delegation),
)
_OF_ANSWERS = (ScenarioAnswer.delegation, ScenarioAnswer.version, ScenarioAnswer.amendment)


def scenarios_of(db: Session, actor: Actor, instrument: Instrument) -> list[Scenario]:
    """Return the scenarios of an instrument that the actor may see, in the order in which they were written."""
    hers = select(Scenario).where(Scenario.instrument_id == instrument.id, within_reach(actor, Scenario))
    query = hers.options(*_LOADED).order_by(Scenario.id)
    return [one for one in db.scalars(query).unique() if may(actor, Act.SEE_SCENARIO, one)]


def answers_on(db: Session, actor: Actor, scenarios: list[Scenario]) -> dict[int, list[ScenarioAnswer]]:
    """Return every answer that the actor may read, oldest first, by the id of the question.

    One on the words of an amendment is read by those alone who read that: on a draft, by its drafters.
    """
    if not scenarios:
        return {}
    questions = {question.id: one for one in scenarios for question in one.questions}
    asked_after = select(Amendment.id).where(readable(db, actor, scenarios[0].instrument))
    query = (
        select(ScenarioAnswer)
        .where(
            ScenarioAnswer.question_id.in_(questions),
            or_(ScenarioAnswer.amendment_id.is_(None), ScenarioAnswer.amendment_id.in_(asked_after)),
        )
        .options(*(joinedload(one) for one in _OF_ANSWERS))
        .order_by(ScenarioAnswer.id)
    )
    found: dict[int, list[ScenarioAnswer]] = {}
    for row in db.scalars(query):
        if _reads(actor, questions[row.question_id], row):
            found.setdefault(row.question_id, []).append(row)
    return found


def _reads(actor: Actor, scenario: Scenario, row: ScenarioAnswer) -> bool:
    """Say whether an actor who sees a scenario, and the words that it was asked of, may read an answer on it."""
    own = actor.delegation_ids(scenario.instrument_id)
    if row.delegation_id in own or row.published_to is Circle.ALL:
        return True
    if row.published_to is not Circle.GROUP:
        return False
    groups = [one.group for one in scenario.widenings if one.group is not None]
    return any(seat.delegation_id in own and seat.counts for group in groups for seat in group.memberships)


@dataclass(frozen=True)
class CountedAnswer:
    """What a delegation says of words; `is_stale` where it read others there."""

    row: ScenarioAnswer
    is_stale: bool


def said_of(rows: Iterable[ScenarioAnswer], body: str | None, amendment_id: int | None = None) -> list[CountedAnswer]:
    """Return what each delegation says of a passage in a body, None where it is gone, by the names of delegations.

    That is the newest of its answers on the words as they are, or its newest on others that stood there. An answer is
    on words: what was said of those of an amendment counts in the text once they stand there. What a delegation has
    published stays readable while it thinks of another answer in private.
    """
    counted: dict[int, tuple[tuple[bool, int], ScenarioAnswer]] = {}
    for row in rows:
        stands = body is not None and reads_as_it_did(row.body, body, row.path)
        if row.amendment_id == amendment_id or (amendment_id is None and stands):
            found = (stands, row.id), row
            counted[row.delegation_id] = max(counted.get(row.delegation_id, found), found, key=itemgetter(0))
    ordered = sorted(counted.values(), key=lambda found: found[1].delegation.name)
    return [CountedAnswer(row, not stands) for (stands, _), row in ordered]


def unpublished(rows: Iterable[ScenarioAnswer], circle: Circle) -> list[ScenarioAnswer]:
    """Return, of one delegation's answers, its newest on each text that others could not read yet; never on a draft.

    One that was given in an exercise is not its delegation's to publish: it is shown with those of all others.
    """
    latest = {
        (row.question_id, row.amendment_id): row
        for row in rows
        if (row.amendment is None or row.amendment.tabled_at is not None)
        and (row.exercise_id is None or row.published_to is not None)
    }
    return [row for row in latest.values() if row.published_to is not circle]
