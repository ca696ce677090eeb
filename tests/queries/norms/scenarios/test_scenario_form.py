"""The form of a new scenario: paragraphs of the first level, or a whole clause."""

import pytest
from sqlalchemy.orm import Session

from negotiate.errors import Forbidden
from negotiate.queries.norms.scenarios.scenario_form import scenario_form
from tests.cast import Cast
from tests.operations.negotiation import Negotiation


def test_every_passage_can_be_asked(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    form = scenario_form(db, cast.nadia.actor, negotiation.instrument.code)

    assert [[choice.name for choice in choices] for _, choices in form.clauses] == [
        ["(1)", "(2)"],
        ["all of it"],
        ["all of it"],
    ]


def test_the_chair_writes_no_scenario(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    with pytest.raises(Forbidden):
        scenario_form(db, cast.chen.actor, negotiation.instrument.code)
