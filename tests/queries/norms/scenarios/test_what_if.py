"""What if: a scenario is asked of an amendment, whose words it is bound to, and which it is as private as."""

from collections.abc import Callable
from contextlib import AbstractContextManager

import pytest
from sqlalchemy.orm import Session

from negotiate.errors import Invalid, NotFound, Stale
from negotiate.models import Amendment, Circle, Finds, Scenario, ScenarioAnswer
from negotiate.operations.amendments.drafting.sharing import keep_private, share
from negotiate.operations.amendments.tabling import Proposal, discard, save, table
from negotiate.operations.house.groups import add_group, join
from negotiate.operations.norms.asked_of import AskedOf
from negotiate.operations.norms.scenarios import NewAnswer, NewScenario, answer, pose, publish_answers, widen
from negotiate.policy import COMMAND_LINE
from negotiate.queries.norms.scenarios.bench import bench_page
from negotiate.queries.norms.scenarios.bench_cells import OpenCell
from negotiate.queries.norms.scenarios.what_if import is_supposed, supposed_lines
from negotiate.state.norms.asked_words import words_proposed
from negotiate.state.text.lines import plain
from negotiate.state.text.versions import current_version
from tests.cast import Cast, Player
from tests.operations.negotiation import Negotiation, corrected, drafted, merged, tabled
from tests.operations.norms.test_scenarios import answered, written
from tests.operations.talking import friends

Counted = Callable[[], AbstractContextManager[list[str]]]
OLD, NEW = "including hospitals", "including schools"


def posed(db: Session, cast: Cast, negotiation: Negotiation) -> Scenario:
    """Let the secretariat put a scenario to everybody, which asks of the conduct clause."""
    asks = (AskedOf(negotiation.conduct.code),)
    return pose(db, cast.sefa.actor, negotiation.instrument.code, NewScenario("Water", "A gauge is late.", {}, asks))


def supposed(
    db: Session, player: Player, scenario: Scenario, amendment: Amendment, reason: str = "It would read so."
) -> ScenarioAnswer:
    """Let somebody answer the first question of a scenario on the words of an amendment."""
    question = scenario.questions[0]
    version = plain(question.clause, current_version(db, question.clause))[1]
    asked = words_proposed(question, version, amendment)
    new = NewAnswer(asked.token if asked else "", Finds.COVERS, reason, amendment=amendment.code)
    return answer(db, player.actor, scenario.code, question.code, new)


def opened(db: Session, player: Player, scenario: Scenario, amendment: Amendment | None = None) -> OpenCell:
    """Return the first cell of a scenario as somebody opens it, with an amendment."""
    page = bench_page(
        db, player.actor, scenario.instrument.code, scenario.questions[0].code, amendment.code if amendment else ""
    )
    assert page.opened is not None
    return page.opened


def test_the_words_of_an_amendment_are_answered_beside_those_of_the_text(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    scenario = posed(db, cast, negotiation)
    amendment = tabled(db, cast.nadia, negotiation.conduct, OLD, NEW)
    answered(db, cast.bela, scenario, Finds.SILENT)
    supposed(db, cast.bela, scenario, amendment)
    before = opened(db, cast.nadia, scenario, amendment)
    publish_answers(db, cast.bela.actor, scenario.code)
    cell = opened(db, cast.nadia, scenario, amendment)

    assert before.what_if is not None
    assert (before.what_if.answers, before.proposals[0].answered) == ((), 0)
    assert cell.what_if is not None
    assert NEW in cell.what_if.words
    [both] = cell.what_if.answers
    assert both.of_text is not None
    assert both.of_proposal is not None
    assert (both.of_text.finds, both.of_proposal.finds, both.differ) == (Finds.SILENT, Finds.COVERS, True)
    assert [line.finds for line in cell.cell.answers] == [Finds.SILENT]


def test_an_answer_on_a_draft_is_read_by_nobody_who_does_not_read_the_draft(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    scenario = posed(db, cast, negotiation)
    draft = drafted(db, cast.nadia, negotiation.conduct, OLD, NEW)
    supposed(db, cast.nadia, scenario, draft)

    assert opened(db, cast.nadia, scenario, draft).proposals[0].answered == 1
    assert (opened(db, cast.bela, scenario, draft).proposals, opened(db, cast.bela, scenario, draft).what_if) == (
        (),
        None,
    )
    with pytest.raises(Invalid):
        publish_answers(db, cast.nadia.actor, scenario.code)
    with pytest.raises(NotFound):
        supposed(db, cast.bela, scenario, draft)
    with pytest.raises(NotFound):
        supposed_lines(db, cast.bela.actor, draft.code)


def test_who_reads_a_shared_draft_no_longer_reads_no_longer_what_she_said_of_it(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    scenario = posed(db, cast, negotiation)
    group = add_group(db, cast.ada.actor, "Bridge", "B")
    for delegation in (cast.arvenia, cast.belmara):
        join(db, COMMAND_LINE, group.code, delegation)
    draft = drafted(db, cast.nadia, negotiation.conduct, OLD, NEW)
    share(db, cast.nadia.actor, draft.code, group.code)
    supposed(db, cast.bela, scenario, draft)
    seen = opened(db, cast.bela, scenario, draft).proposals[0].answered
    of_author = opened(db, cast.nadia, scenario, draft).proposals[0].answered
    keep_private(db, cast.nadia.actor, draft.code)

    assert (seen, of_author) == (1, 0)
    assert opened(db, cast.bela, scenario, draft).proposals == ()


def test_what_is_said_of_a_draft_is_published_once_it_is_tabled(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    scenario = posed(db, cast, negotiation)
    draft = drafted(db, cast.nadia, negotiation.conduct, OLD, NEW)
    supposed(db, cast.nadia, scenario, draft)
    table(db, cast.nadia.actor, draft.code, draft.revision.edition)
    alone = opened(db, cast.bela, scenario, draft).proposals[0].answered
    publish_answers(db, cast.nadia.actor, scenario.code)

    assert alone == 0
    assert opened(db, cast.bela, scenario, draft).proposals[0].answered == 1


def test_a_draft_that_is_written_anew_is_asked_anew(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    scenario = posed(db, cast, negotiation)
    draft = drafted(db, cast.nadia, negotiation.conduct, OLD, NEW)
    token = supposed(db, cast.nadia, scenario, draft).code
    version = current_version(db, negotiation.conduct)
    typed = Proposal(version.code, version.label, version.heading, version.body.replace(OLD, "including banks"), "So.")
    save(db, cast.nadia.actor, draft.code, draft.revision.edition, typed)
    what_if = opened(db, cast.nadia, scenario, draft).what_if

    assert token
    assert what_if is not None
    assert what_if.answers[0].of_proposal is not None
    assert what_if.answers[0].of_proposal.is_stale
    old = NewAnswer("of the words before", Finds.COVERS, "So.", amendment=draft.code)
    with pytest.raises(Stale):
        answer(db, cast.nadia.actor, scenario.code, scenario.questions[0].code, old)


def test_a_draft_takes_what_was_said_of_it_along_when_it_is_thrown_away(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    scenario = posed(db, cast, negotiation)
    draft = drafted(db, cast.nadia, negotiation.conduct, OLD, NEW)
    supposed(db, cast.nadia, scenario, draft)
    discard(db, cast.nadia.actor, draft.code)

    assert db.query(ScenarioAnswer).count() == 0


def test_what_was_said_of_words_that_are_adopted_counts_in_the_text(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    scenario = posed(db, cast, negotiation)
    answered(db, cast.bela, scenario, Finds.SILENT)
    amendment = tabled(db, cast.nadia, negotiation.conduct, OLD, NEW)
    supposed(db, cast.bela, scenario, amendment)
    merged(db, cast, negotiation, negotiation.conduct, "adopt 0")
    cell = opened(db, cast.bela, scenario)
    [line] = cell.cell.answers
    [told] = supposed_lines(db, cast.bela.actor, amendment.code).lines

    assert (line.finds, line.said_with, line.is_stale) == (Finds.COVERS, f"Amendment {amendment.number}", False)
    assert not cell.cell.waits
    assert cell.proposals == ()
    assert (told.is_asked, told.answers[0].of_text) == (False, line)


def test_what_a_merge_has_changed_is_asked_anew(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    scenario = posed(db, cast, negotiation)
    amendment = tabled(db, cast.nadia, negotiation.conduct, OLD, NEW)
    answered(db, cast.bela, scenario, Finds.SILENT)
    supposed(db, cast.bela, scenario, amendment)
    merged(db, cast, negotiation, negotiation.conduct, "adopt 0")
    corrected(db, cast, negotiation.conduct, "schools", "schools and banks")
    cell = opened(db, cast.bela, scenario).cell

    assert [(line.finds, line.is_stale) for line in cell.answers] == [(Finds.SILENT, True)]
    assert cell.waits


def test_an_amendment_that_leaves_the_words_is_not_asked_after(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    objective = negotiation.clauses[0]
    asks = (AskedOf(objective.code, ("2",)),)
    new = NewScenario("Water", "A gauge is late.", {}, asks)
    scenario = pose(db, cast.sefa.actor, negotiation.instrument.code, new)
    amendment = tabled(db, cast.nadia, objective, "protect services", "protect all services")

    assert opened(db, cast.bela, scenario, amendment).proposals == ()
    with pytest.raises(Invalid):
        supposed(db, cast.bela, scenario, amendment)
    assert scenario.circle is Circle.ALL


def test_a_scenario_that_somebody_may_not_see_changes_no_statement_of_what_she_reads(
    db: Session, cast: Cast, negotiation: Negotiation, counted: Counted
) -> None:
    code = tabled(db, cast.nadia, negotiation.conduct, OLD, NEW).code
    with counted() as without_any:
        supposed_lines(db, cast.nadia.actor, code)
    scenario = written(db, cast, negotiation)
    with counted() as with_one:
        supposed_lines(db, cast.nadia.actor, code)
    widen(db, cast.bela.actor, scenario.code, Circle.GROUP, friends(db, cast, cast.belmara, cast.ostravia))
    with counted() as shown_to_others:
        supposed_lines(db, cast.nadia.actor, code)

    assert without_any == with_one == shown_to_others


def test_whether_a_scenario_asks_of_an_amendment_is_told_as_far_as_its_circle_goes(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    amendment, scenario = tabled(db, cast.nadia, negotiation.conduct, OLD, NEW), written(db, cast, negotiation)

    def reached() -> list[bool]:
        return [is_supposed(db, one.actor, amendment.code) for one in (cast.bela, cast.nadia, cast.sefa)]

    alone = reached()
    widen(db, cast.bela.actor, scenario.code, Circle.GROUP, friends(db, cast, cast.arvenia, cast.belmara))
    to_group = reached()
    widen(db, cast.bela.actor, scenario.code, Circle.ALL)

    assert (alone, to_group, reached()) == ([True, False, False], [True, True, False], [True, True, True])
