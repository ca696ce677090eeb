"""The form of a new loophole: what is filled in follows from where its author stands."""

import pytest
from sqlalchemy.orm import Session

from negotiate.errors import Forbidden, NotFound
from negotiate.operations.norms.asked_of import AskedOf, asked_from
from negotiate.operations.norms.scenarios import NewScenario, write
from negotiate.queries.norms.loophole_form import FoundAt, loophole_form
from negotiate.state.text.versions import current_version
from tests.cast import Cast
from tests.operations.negotiation import Negotiation, corrected


def test_a_cell_of_the_bench_names_its_passage_as_it_stands(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    objective, code = negotiation.clauses[0], negotiation.instrument.code
    asks = (AskedOf(objective.code, ("2",)),)
    scenario = write(db, cast.bela.actor, code, NewScenario("Water", "Late.", {}, asks))
    corrected(db, cast, objective, "2. It applies", "2. Water is a service.\n\n3. It applies")
    at = FoundAt(question=scenario.questions[0].code)
    form = loophole_form(db, cast.bela.actor, code, at)

    assert asked_from([form.chosen]) == (AskedOf(objective.code, ("3",), current_version(db, objective).code),)
    assert form.scenario == "Water"
    assert [name for _, name in form.passages] == [
        "Article 1 (3)",
        "Article 1 (1)",
        "Article 1 (2)",
        "Article 1 as a whole",
    ]
    with pytest.raises(NotFound):
        loophole_form(db, cast.nadia.actor, code, at)


def test_words_choose_the_paragraph_that_has_them(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    objective = negotiation.clauses[0]
    at = FoundAt(clause=objective.code, words="at all times")
    form = loophole_form(db, cast.nadia.actor, negotiation.instrument.code, at)

    assert asked_from([form.chosen]) == (AskedOf(objective.code, ("2",), current_version(db, objective).code),)
    assert form.words == "at all times"


def test_the_chair_finds_none(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    with pytest.raises(Forbidden):
        loophole_form(db, cast.chen.actor, negotiation.instrument.code, FoundAt())
