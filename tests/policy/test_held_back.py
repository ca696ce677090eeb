"""The rules of what its author alone sees at first: each as far as its circle, and no further."""

from sqlalchemy.orm import Session

from negotiate.models import Circle, Scenario
from negotiate.operations.house.groups import add_group, join
from negotiate.operations.norms.asked_of import AskedOf
from negotiate.operations.norms.scenarios import NewScenario, widen, write
from negotiate.policy import COMMAND_LINE, NOBODY, Act, may
from negotiate.policy.held_back import group_of
from tests.cast import Cast
from tests.operations.negotiation import Negotiation


def supposed(db: Session, cast: Cast, negotiation: Negotiation) -> Scenario:
    """Let Belmara write a scenario."""
    new = NewScenario("A gauge", "A gauge is late.", {}, (AskedOf(negotiation.conduct.code),))
    return write(db, cast.bela.actor, negotiation.instrument.code, new)


def test_a_scenario_is_seen_by_its_author_alone_at_first(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    scenario = supposed(db, cast, negotiation)
    everybody = (cast.bela, cast.nadia, cast.sefa, cast.chen, cast.ada, cast.olu)

    assert [one.name for one in everybody if may(one.actor, Act.SEE_SCENARIO, scenario)] == [cast.bela.name]
    assert group_of(scenario) == set()


def test_a_scenario_for_a_group_is_seen_by_its_members_and_by_nobody_else(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    group = add_group(db, cast.ada.actor, "Friends of the Text", "FT")
    for delegation in (cast.arvenia, cast.belmara):
        join(db, COMMAND_LINE, group.code, delegation)
    scenario = supposed(db, cast, negotiation)
    widen(db, cast.bela.actor, scenario.code, Circle.GROUP, group.code)
    db.expire_all()

    assert may(cast.nadia.actor, Act.SEE_SCENARIO, scenario)
    assert not may(cast.sefa.actor, Act.SEE_SCENARIO, scenario)
    assert not may(cast.nadia.actor, Act.WIDEN_SCENARIO, scenario)


def test_a_scenario_that_all_see_is_made_an_exercise_by_the_secretariat_alone(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    scenario = supposed(db, cast, negotiation)
    before = may(cast.sefa.actor, Act.RUN_EXERCISE, scenario)
    widen(db, cast.bela.actor, scenario.code, Circle.ALL)
    everybody = (cast.sefa, cast.chen, cast.bela, cast.nadia)

    assert not before
    assert [one.name for one in everybody if may(one.actor, Act.RUN_EXERCISE, scenario)] == [cast.sefa.name]
    assert not may(NOBODY, Act.SEE_SCENARIO, scenario)
