"""The bench: exactly the cells whose words changed are asked anew, and where readings differ."""

from sqlalchemy.orm import Session

from negotiate.models import Circle, Disclosure, Finds
from negotiate.operations.norms.asked_of import AskedOf
from negotiate.operations.norms.scenarios import NewScenario, pose, publish_answers, write
from negotiate.queries.norms.scenarios.bench import bench_page
from negotiate.state.withheld import in_sight_of
from tests.cast import Cast
from tests.operations.negotiation import Negotiation, corrected, merged, published, tabled
from tests.operations.norms.test_scenarios import answered


def test_exactly_the_cells_whose_words_changed_are_asked_anew(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    objective, conduct, _ = negotiation.clauses
    asks = (AskedOf(objective.code, ("2",)), AskedOf(conduct.code))
    scenario = write(db, cast.bela.actor, negotiation.instrument.code, NewScenario("Water", "Late.", {}, asks))
    for question in scenario.questions:
        scenario.questions.remove(question)
        scenario.questions.insert(0, question)
        answered(db, cast.bela, scenario, Finds.COVERS)
    corrected(db, cast, objective, "protect services", "protect all services")
    corrected(db, cast, conduct, "hospitals", "clinics")
    rows = bench_page(db, cast.bela.actor, negotiation.instrument.code).rows

    assert [(row.name, row.is_asked_anew) for row in rows] == [("Article 1 (2)", False), ("Article 2", True)]


def test_readings_that_differ_are_counted_in_one_order(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    asks = (AskedOf(negotiation.conduct.code),)
    scenario = pose(db, cast.sefa.actor, negotiation.instrument.code, NewScenario("Water", "Late.", {}, asks))
    for player, finds in ((cast.bela, Finds.UNCLEAR), (cast.nadia, Finds.COVERS)):
        answered(db, player, scenario, finds, "including hospitals")
        publish_answers(db, player.actor, scenario.code)
    question = scenario.questions[0].code
    page = bench_page(db, cast.chen.actor, negotiation.instrument.code, question)
    [cell] = page.cells

    assert scenario.circle is Circle.ALL
    assert cell.counts == ((Finds.COVERS, 1), (Finds.UNCLEAR, 1))
    assert (page.differing, page.uncovered, page.waiting) == (1, 0, 0)
    assert page.opened is not None
    assert [line.letter for line in page.opened.cell.answers] == ["A", "B"]


def test_a_passage_that_stands_no_more_is_told_as_gone(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    objective = negotiation.clauses[0]
    asks = (AskedOf(objective.code, ("2",)),)
    pose(db, cast.sefa.actor, negotiation.instrument.code, NewScenario("Water", "Late.", {}, asks))
    corrected(db, cast, objective, "\n\n2. It applies at all times.", "")
    [row] = bench_page(db, cast.nadia.actor, negotiation.instrument.code).rows

    assert row.is_gone
    assert not row.cells[0].waits  # nothing is asked of it any more


def test_what_is_asked_of_words_not_yet_shown_stands_on_the_bench_once_they_are_published(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    instrument, conduct = negotiation.instrument, negotiation.conduct
    instrument.disclosure = Disclosure.WHEN_PUBLISHED
    tabled(db, cast.nadia, conduct, "hospitals", "clinics")
    in_sight_of(db, cast.sefa.actor)
    merged(db, cast, negotiation, conduct, "adopt 0")
    pose(db, cast.sefa.actor, instrument.code, NewScenario("Water", "Late.", {}, (AskedOf(conduct.code),)))
    db.expire_all()
    in_sight_of(db, cast.bela.actor)
    before = bench_page(db, cast.bela.actor, instrument.code)
    in_sight_of(db, cast.sefa.actor)
    published(db, cast, negotiation.round)
    db.expire_all()
    in_sight_of(db, cast.bela.actor)
    [after] = bench_page(db, cast.bela.actor, instrument.code).rows

    assert ([column.title for column in before.columns], before.rows) == (["Water"], ())
    assert "clinics" in after.words
