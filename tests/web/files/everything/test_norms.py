"""What is written about norms, taken along: what all read, and apart from it what few do."""

import json

import pytest
from flask import Flask
from sqlalchemy.orm import Session

from negotiate.models import Audience, Circle, Finds, WordsSay
from negotiate.operations.norms import loopholes as finding
from negotiate.operations.norms import scenarios as telling
from negotiate.operations.norms.asked_of import AskedOf
from negotiate.operations.norms.checklists import ChecklistOn, NewChecklistAnswer, answer
from negotiate.operations.norms.loopholes import NewLoophole
from negotiate.operations.norms.scenarios import NewAnswer, NewScenario
from negotiate.operations.text.instruments import set_audience
from negotiate.state.text.versions import current_version
from negotiate.web.files.everything.norms import checklists, loopholes, obligations, scenarios, terms
from negotiate.web.files.everything.taking import Part
from tests.cast import Cast
from tests.operations.negotiation import Negotiation
from tests.web.files.everything.opening import HOUSE, everything, files_of, taken_by


def test_who_is_to_do_what_is_a_table_and_a_list(app: Flask, db: Session, cast: Cast, negotiation: Negotiation) -> None:
    with app.test_request_context(base_url=HOUSE):
        files = files_of(obligations, taken_by(db, cast.nadia, negotiation.instrument.code))

    assert sorted(files) == ["norms/obligations.json", "norms/obligations.xlsx"]
    assert b"State" in everything(files["norms/obligations.xlsx"])
    assert json.loads(files["norms/obligations.json"])


def test_a_register_without_terms_is_no_file(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    assert set(files_of(terms, taken_by(db, cast.nadia, negotiation.instrument.code))) <= {
        "norms/terms.json",
        "norms/terms.xlsx",
    }


def test_loopholes_lie_with_those_who_read_them(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    code, on = negotiation.instrument.code, AskedOf(negotiation.conduct.code)
    finding.find(db, cast.nadia.actor, code, NewLoophole(on, "Ours alone", "What is slow is not damaged."))
    wide = finding.find(db, cast.nadia.actor, code, NewLoophole(on, "Told to all", "A list is no end."))
    finding.open_wider(db, cast.nadia.actor, wide.code, Circle.ALL)

    own = files_of(loopholes, taken_by(db, cast.nadia, code))
    others = files_of(loopholes, taken_by(db, cast.bela, code))

    assert b"Ours alone" in own["private/norms/loopholes.json"]
    assert b"Ours alone" not in own["norms/loopholes.json"] + everything(own["norms/loopholes.xlsx"])
    assert sorted(others) == ["norms/loopholes.json", "norms/loopholes.xlsx"]
    assert b"Told to all" in others["norms/loopholes.json"]


def test_an_answer_that_is_not_published_lies_apart_from_its_scenario(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    code, clause = negotiation.instrument.code, negotiation.conduct
    told = NewScenario("The slow water", "A gauge is late.", {}, (AskedOf(clause.code),))
    scenario = telling.pose(db, cast.sefa.actor, code, told)
    (question,) = scenario.questions
    said = NewAnswer(current_version(db, clause).code, Finds.COVERS, "We read it so.", "", "")
    telling.answer(db, cast.nadia.actor, scenario.code, question.code, said)

    own = files_of(scenarios, taken_by(db, cast.nadia, code))

    assert b"We read it so." in own["private/norms/scenarios.json"]
    assert b"We read it so." not in own["norms/scenarios.json"] + everything(own["norms/scenarios.xlsx"])
    assert sorted(files_of(scenarios, taken_by(db, cast.bela, code))) == [
        "norms/scenarios.json",
        "norms/scenarios.xlsx",
    ]


def test_answers_to_a_checklist_lie_with_those_who_read_them(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    on = ChecklistOn("human-rights", current_version(db, negotiation.conduct).code)
    said = {"remedy": NewChecklistAnswer(WordsSay.UNSAID, "Nobody can complain.")}
    answer(db, cast.nadia.actor, negotiation.conduct.code, on, said)

    own = files_of(checklists, taken_by(db, cast.nadia, negotiation.instrument.code))

    assert sorted(own) == ["private/norms/checklists.json", "private/norms/checklists.xlsx"]
    assert files_of(checklists, taken_by(db, cast.bela, negotiation.instrument.code)) == {}


@pytest.mark.parametrize("part", [scenarios, loopholes, checklists])
def test_who_does_not_read_the_table_has_none_of_it(
    db: Session, cast: Cast, negotiation: Negotiation, part: Part
) -> None:
    set_audience(db, cast.sefa.actor, negotiation.instrument.code, Audience.PUBLIC)

    assert files_of(part, taken_by(db, cast.olu, negotiation.instrument.code)) == {}
