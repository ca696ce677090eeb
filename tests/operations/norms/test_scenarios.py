"""Scenarios: who sees one, that it is never narrowed, and that an answer is its delegation's until it is published."""

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate.errors import Forbidden, Invalid, NotFound, Stale
from negotiate.models import Chain, Circle, Delegation, Finds, Scenario
from negotiate.operations.house.groups import add_group, join
from negotiate.operations.norms import scenarios
from negotiate.operations.norms.asked_of import AskedOf
from negotiate.operations.norms.scenarios import (
    NewAnswer,
    NewScenario,
    answer,
    ask_of,
    pose,
    publish_answers,
    widen,
    write,
)
from negotiate.policy import COMMAND_LINE
from negotiate.queries.norms.scenarios.bench import bench_page
from negotiate.state.text.versions import current_version
from tests.cast import Cast, Player
from tests.operations.negotiation import Negotiation, corrected

SLOW = NewScenario("The slow water", "A gauge is late.", {"actor": "a unit"})


def written(db: Session, cast: Cast, negotiation: Negotiation) -> Scenario:
    """Let Belmara write a scenario that asks of the conduct clause."""
    asks = (AskedOf(negotiation.conduct.code),)
    return write(
        db, cast.bela.actor, negotiation.instrument.code, NewScenario(SLOW.title, SLOW.facts, SLOW.parts, asks)
    )


def answered(db: Session, player: Player, scenario: Scenario, finds: Finds, rests_on: str = "") -> None:
    """Let somebody answer the first question of a scenario on the words as they stand."""
    question = scenario.questions[0]
    new = NewAnswer(current_version(db, question.clause).code, finds, "It reads so.", rests_on)
    answer(db, player.actor, scenario.code, question.code, new)


def seen_by(db: Session, player: Player, negotiation: Negotiation) -> list[str]:
    """Return the titles of the scenarios that somebody sees."""
    return [column.title for column in bench_page(db, player.actor, negotiation.instrument.code).columns]


def test_a_scenario_is_its_delegations_alone_and_leaves_no_trace_elsewhere(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    length = select(Chain.length).where(Chain.name == f"instrument:{negotiation.instrument.code}")
    before = db.scalar(length)
    scenario = written(db, cast, negotiation)

    assert seen_by(db, cast.bela, negotiation) == ["The slow water"]
    assert seen_by(db, cast.nadia, negotiation) == seen_by(db, cast.sefa, negotiation) == []
    assert db.scalar(length) == before
    with pytest.raises(NotFound):
        ask_of(db, cast.nadia.actor, scenario.code, AskedOf(negotiation.conduct.code))


def test_the_secretariats_scenario_is_everybodys(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    pose(db, cast.sefa.actor, negotiation.instrument.code, SLOW)

    assert seen_by(db, cast.nadia, negotiation) == seen_by(db, cast.chen, negotiation) == ["The slow water"]


def test_a_scenario_is_opened_wider_and_never_narrowed(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    scenario = written(db, cast, negotiation)
    group = add_group(db, cast.ada.actor, "Bridge", "B")
    for delegation in (cast.arvenia, cast.belmara):
        join(db, COMMAND_LINE, group.code, delegation)

    widen(db, cast.bela.actor, scenario.code, Circle.GROUP, group.code)
    to_group = seen_by(db, cast.nadia, negotiation), seen_by(db, cast.chen, negotiation)
    widen(db, cast.bela.actor, scenario.code, Circle.ALL)

    assert to_group == (["The slow water"], [])
    assert seen_by(db, cast.chen, negotiation) == ["The slow water"]
    with pytest.raises(Invalid):
        widen(db, cast.bela.actor, scenario.code, Circle.GROUP, group.code)


def test_only_its_author_opens_it(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    scenario = written(db, cast, negotiation)
    widen(db, cast.bela.actor, scenario.code, Circle.ALL)

    with pytest.raises(Forbidden):
        ask_of(db, cast.nadia.actor, scenario.code, AskedOf(negotiation.clauses[0].code))


def test_the_same_passage_is_not_asked_twice(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    scenario = written(db, cast, negotiation)

    with pytest.raises(Invalid):
        ask_of(db, cast.bela.actor, scenario.code, AskedOf(negotiation.conduct.code))


def test_a_scenario_asks_no_more_than_so_many_questions(
    db: Session, cast: Cast, negotiation: Negotiation, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(scenarios, "MOST_QUESTIONS", 2)
    scenario = written(db, cast, negotiation)
    ask_of(db, cast.bela.actor, scenario.code, AskedOf(negotiation.clauses[0].code))

    with pytest.raises(Invalid, match="2 questions at most"):
        ask_of(db, cast.bela.actor, scenario.code, AskedOf(negotiation.clauses[2].code))


def test_an_answer_is_read_by_others_once_it_is_published(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    scenario = written(db, cast, negotiation)
    widen(db, cast.bela.actor, scenario.code, Circle.ALL)
    answered(db, cast.nadia, scenario, Finds.COVERS, "including hospitals")
    code = negotiation.instrument.code

    alone = [len(bench_page(db, one.actor, code).cells[0].answers) for one in (cast.nadia, cast.bela, cast.sefa)]
    publish_answers(db, cast.nadia.actor, scenario.code)

    assert alone == [1, 0, 0]
    assert [line.finds for line in bench_page(db, cast.bela.actor, code).cells[0].answers] == [Finds.COVERS]


def test_what_was_published_to_a_group_is_not_read_by_all_when_the_scenario_is(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    scenario = written(db, cast, negotiation)
    group = add_group(db, cast.ada.actor, "Bridge", "B")
    for delegation in (cast.arvenia, cast.belmara):
        join(db, COMMAND_LINE, group.code, delegation)
    widen(db, cast.bela.actor, scenario.code, Circle.GROUP, group.code)
    answered(db, cast.nadia, scenario, Finds.PERMITS)
    publish_answers(db, cast.nadia.actor, scenario.code)
    widen(db, cast.bela.actor, scenario.code, Circle.ALL)
    code = negotiation.instrument.code

    assert len(bench_page(db, cast.bela.actor, code).cells[0].answers) == 1
    assert bench_page(db, cast.chen.actor, code).cells[0].answers == ()


@pytest.mark.parametrize(("reason", "rests_on"), [("", ""), ("So.", "words that do not stand there")])
def test_an_answer_has_a_reason_and_rests_on_words_of_the_passage(
    db: Session, cast: Cast, negotiation: Negotiation, reason: str, rests_on: str
) -> None:
    scenario = written(db, cast, negotiation)
    new = NewAnswer(current_version(db, negotiation.conduct).code, Finds.COVERS, reason, rests_on)

    with pytest.raises(Invalid):
        answer(db, cast.bela.actor, scenario.code, scenario.questions[0].code, new)


def test_who_answers_has_read_the_words_as_they_stand(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    scenario = written(db, cast, negotiation)
    old = current_version(db, negotiation.conduct).code
    corrected(db, cast, negotiation.conduct, "hospitals", "clinics")

    new = NewAnswer(old, Finds.COVERS, "So.")
    with pytest.raises(Stale):
        answer(db, cast.bela.actor, scenario.code, scenario.questions[0].code, new)


def test_a_delegation_has_a_name_in_every_answer(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    scenario = written(db, cast, negotiation)
    answered(db, cast.bela, scenario, Finds.SILENT)
    [line] = bench_page(db, cast.bela.actor, negotiation.instrument.code).cells[0].answers

    assert line.delegation == db.query(Delegation.name).filter(Delegation.code == cast.belmara).scalar()
