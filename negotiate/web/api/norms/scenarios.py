"""Scenarios, for programs: read, written, asked, opened to others, answered, and answers published."""

from flask import Blueprint, g
from flask.typing import ResponseReturnValue

from negotiate.models import Circle, Scenario
from negotiate.operations.norms import scenarios as deeds
from negotiate.operations.norms.asked_of import AskedOf
from negotiate.operations.norms.scenarios import NewAnswer, NewScenario
from negotiate.policy import Act, may
from negotiate.queries.header import load_instrument
from negotiate.queries.norms.scenarios.bench import bench_page
from negotiate.state.rows import by_code
from negotiate.web.api.contract.answers import listed, one
from negotiate.web.api.contract.promises import beside, gives, lists
from negotiate.web.api.contract.receiving import received
from negotiate.web.api.values.norms.bodies import PassageBody, ReadersBody, ReadingBody, ScenarioBody
from negotiate.web.api.values.norms.scenarios import FactsAnswer, scenario_answers

scenarios = Blueprint("api_scenarios", __name__, url_prefix="/api/v1/instruments/<instrument>/scenarios")
questions = Blueprint("api_scenario_questions", __name__, url_prefix="/api/v1/scenarios/<code>/questions")
widenings = Blueprint("api_scenario_widenings", __name__, url_prefix="/api/v1/scenarios/<code>/widening")
readings = Blueprint("api_scenario_readings", __name__, url_prefix="/api/v1/scenarios/<code>/answers")
publishing = Blueprint("api_scenario_publications", __name__, url_prefix="/api/v1/scenarios/<code>/publication")

PARTS = ("actor", "target", "means", "effect", "contested")


@scenarios.get("", endpoint="index")
@beside("bench.index")
@lists(FactsAnswer)
def list_scenarios(instrument: str) -> ResponseReturnValue:
    """List the scenarios that you may see, each with the passages that it asks of and what is said of them."""
    return listed(scenario_answers(bench_page(g.db, g.actor, instrument)), lambda one: one.code)


@scenarios.post("", endpoint="create")
@gives(FactsAnswer, takes=ScenarioBody, status=201)
def create_scenario(instrument: str) -> ResponseReturnValue:
    """Write a scenario: a delegation's is its own at first, the secretariat's is everybody's."""
    sent = received(ScenarioBody)
    told = NewScenario(
        sent.title, sent.facts, {name: getattr(sent, name) for name in PARTS}, tuple(map(asked_of, sent.asks))
    )
    poses = may(g.actor, Act.POSE_SCENARIO, load_instrument(g.db, g.actor, instrument))
    row = (deeds.pose if poses else deeds.write)(g.db, g.actor, instrument, told)
    return _scenario(row.code, 201)


@questions.post("", endpoint="create")
@gives(FactsAnswer, takes=PassageBody, status=201)
def create_question(code: str) -> ResponseReturnValue:
    """Ask a scenario that you wrote of one more passage."""
    deeds.ask_of(g.db, g.actor, code, asked_of(received(PassageBody)))
    return _scenario(code, 201)


@widenings.post("", endpoint="create")
@gives(FactsAnswer, takes=ReadersBody)
def create_widening(code: str) -> ResponseReturnValue:
    """Let a group, or everybody in the negotiation, see a scenario that you wrote; it cannot be closed again."""
    group = received(ReadersBody).group
    deeds.widen(g.db, g.actor, code, Circle.GROUP if group else Circle.ALL, group)
    return _scenario(code)


@readings.post("", endpoint="create")
@gives(FactsAnswer, takes=ReadingBody, status=201)
def create_reading(code: str) -> ResponseReturnValue:
    """Say for your delegation what words do about the facts; it is yours alone until you publish it."""
    sent = received(ReadingBody)
    told = NewAnswer(sent.version, sent.finds, sent.reason, sent.rests_on, sent.amendment)
    deeds.answer(g.db, g.actor, code, sent.question, told)
    return _scenario(code, 201)


@publishing.post("", endpoint="create")
@gives(FactsAnswer)
def create_publication(code: str) -> ResponseReturnValue:
    """Let those who see a scenario read what your delegation says of it."""
    deeds.publish_answers(g.db, g.actor, code)
    return _scenario(code)


def asked_of(sent: PassageBody) -> AskedOf:
    """Return the passage that a program means."""
    return AskedOf(sent.clause, sent.paragraph, sent.version)


def _scenario(code: str, status: int = 200) -> ResponseReturnValue:
    instrument = by_code(g.db, Scenario, code).instrument.code
    found = scenario_answers(bench_page(g.db, g.actor, instrument))
    return one(next(answer for answer in found if answer.code == code), status)
