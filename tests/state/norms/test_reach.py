"""What is within an actor's reach: asked of the database, no row of what is private to others is ever read."""

from collections.abc import Callable
from contextlib import AbstractContextManager

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate.models import Circle, Loophole, Scenario
from negotiate.operations.norms.asked_of import AskedOf
from negotiate.operations.norms.loopholes import NewLoophole, find, open_wider
from negotiate.operations.norms.scenarios import NewScenario, write
from negotiate.state.norms.loopholes import loopholes_of, loopholes_on
from negotiate.state.norms.reach import Openable, within_reach
from tests.cast import Cast
from tests.operations.negotiation import Negotiation

Counted = Callable[[], AbstractContextManager[list[str]]]


def found(db: Session, cast: Cast, negotiation: Negotiation) -> Loophole:
    """Let Nadia find a loophole."""
    asked = NewLoophole(AskedOf(negotiation.conduct.code), "Slowing down", "A sluice may leak.")
    return find(db, cast.nadia.actor, negotiation.instrument.code, asked)


@pytest.mark.parametrize("of", [Scenario, Loophole])
def test_what_its_author_alone_sees_is_within_nobody_elses_reach(
    db: Session, cast: Cast, negotiation: Negotiation, of: Openable
) -> None:
    write(db, cast.nadia.actor, negotiation.instrument.code, NewScenario("The slow water", "A sluice is shut."))
    found(db, cast, negotiation)
    players = (cast.nadia, cast.noor, cast.bela, cast.sefa, cast.chen)
    reached = [len(db.scalars(select(of).where(within_reach(player.actor, of))).all()) for player in players]

    assert reached == [1, 1, 0, 0, 0]


def test_a_loophole_of_others_costs_nobody_a_statement(
    db: Session, cast: Cast, negotiation: Negotiation, counted: Counted
) -> None:
    with counted() as before:
        loopholes_of(db, cast.bela.actor, negotiation.instrument)
        loopholes_on(db, cast.bela.actor, [negotiation.conduct.code])
    found(db, cast, negotiation)
    with counted() as after:
        assert loopholes_of(db, cast.bela.actor, negotiation.instrument) == []
        assert loopholes_on(db, cast.bela.actor, [negotiation.conduct.code]) == []

    assert len(after) == len(before)


def test_what_is_opened_to_all_is_within_everybodys_reach(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    open_wider(db, cast.nadia.actor, found(db, cast, negotiation).code, Circle.ALL)

    assert len(loopholes_of(db, cast.bela.actor, negotiation.instrument)) == 1
