"""What somebody wrote is opened wider, and never narrower again; it is told in the journal of those who see it."""

import pytest
from sqlalchemy.orm import Session

from negotiate.errors import Invalid
from negotiate.models import Circle, Scenario
from negotiate.operations.norms.circles import chain_of, group_let_in
from negotiate.operations.norms.scenarios import NewScenario, widen, write
from negotiate.operations.record import delegation_chain, instrument_chain
from tests.cast import Cast
from tests.operations.negotiation import Negotiation
from tests.operations.talking import friends


@pytest.fixture
def scenario(db: Session, cast: Cast, negotiation: Negotiation) -> Scenario:
    """Return a scenario that its author alone sees."""
    return write(db, cast.nadia.actor, negotiation.instrument.code, NewScenario("The slow water", "A dam is shut."))


def test_a_group_of_ones_own_is_let_in_and_no_other(db: Session, cast: Cast, scenario: Scenario) -> None:
    own, others = friends(db, cast, cast.arvenia, cast.belmara), "bcdfghjkmn"
    group = group_let_in(db, scenario, Circle.GROUP, own)

    assert group is not None
    assert group.code == own
    assert group_let_in(db, scenario, Circle.ALL, "") is None
    with pytest.raises(Invalid) as refusal:
        group_let_in(db, scenario, Circle.GROUP, others)
    assert refusal.value.field == "group"


def test_nothing_is_opened_narrower(db: Session, cast: Cast, scenario: Scenario) -> None:
    widen(db, cast.nadia.actor, scenario.code, Circle.ALL)

    with pytest.raises(Invalid, match="open to everybody in the negotiation already") as refusal:
        group_let_in(db, scenario, Circle.GROUP, friends(db, cast, cast.arvenia), "somewhere")
    assert refusal.value.field == "somewhere"


def test_it_is_told_to_those_who_see_it(db: Session, cast: Cast, scenario: Scenario) -> None:
    assert scenario.delegation is not None
    own = chain_of(scenario, scenario.delegation)
    widen(db, cast.nadia.actor, scenario.code, Circle.ALL)

    assert own == delegation_chain(scenario.delegation)
    assert chain_of(scenario, scenario.delegation) == instrument_chain(scenario.instrument)
