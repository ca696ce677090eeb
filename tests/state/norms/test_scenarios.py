"""Which scenarios an actor may see."""

from sqlalchemy.orm import Session

from negotiate.operations.norms.scenarios import NewScenario, write
from negotiate.state.norms.scenarios import answers_on, scenarios_of
from tests.cast import Cast
from tests.operations.negotiation import Negotiation


def test_a_colleague_of_the_author_sees_what_it_wrote(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    write(db, cast.nadia.actor, negotiation.instrument.code, NewScenario("Water", "Late."))
    seen = [scenarios_of(db, one.actor, negotiation.instrument) for one in (cast.hugo, cast.bela)]

    assert [len(scenarios) for scenarios in seen] == [1, 0]
    assert answers_on(db, cast.hugo.actor, seen[0]) == {}
