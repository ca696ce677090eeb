"""Pages beside the text: found by what they say, gone to by what they are called, by those alone who may open them."""

import pytest
from sqlalchemy.orm import Session

from negotiate.models import Audience, Capacity
from negotiate.operations.meetings.agenda import NewItem, put_on_the_agenda
from negotiate.operations.meetings.announcing import SittingPlan, announce
from negotiate.operations.norms.asked_of import AskedOf
from negotiate.operations.norms.loopholes import NewLoophole, find
from negotiate.operations.norms.scenarios import NewScenario, write
from negotiate.operations.publishing import preparations
from negotiate.operations.publishing.preparations import Terms
from negotiate.operations.text.instruments import admit
from negotiate.queries.finding.find_page import FindPage, find_page
from negotiate.queries.finding.questions import Question, Search, SearchPlace
from tests.cast import Cast, Player
from tests.matrix.scene.sitting import BEGINS, HOUR
from tests.operations.negotiation import Negotiation


def page_of(db: Session, player: Player, negotiation: Negotiation, words: str) -> FindPage:
    """Return what somebody finds in the instrument."""
    return find_page(db, player.actor, negotiation.instrument.code, Search(Question(words)))


@pytest.mark.parametrize("called", ["A/CONF/3", "a/conf/3", "Second revised text", "publication 1"])
def test_a_publication_is_gone_to_by_each_of_its_names(
    db: Session, cast: Cast, negotiation: Negotiation, called: str
) -> None:
    terms = Terms("Second revised text", "A/CONF/3")
    prepared = preparations.prepare_round(db, cast.sefa.actor, negotiation.round.code, terms)
    issued = preparations.approve(db, cast.sten.actor, prepared.code)
    page = page_of(db, cast.bela, negotiation, called)

    assert [one.code for one in page.named_pages] == [issued.code]
    assert SearchPlace.PUBLICATIONS in [place for place, count in page.counts if count]
    assert "A/CONF/3" in page.named_pages[0].beside


def test_a_round_is_gone_to_by_its_number(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    assert [one.code for one in page_of(db, cast.bela, negotiation, "round 1").named_pages] == [negotiation.round.code]
    assert page_of(db, cast.bela, negotiation, "round 7").named_pages == ()


@pytest.mark.parametrize(
    ("audience", "readers"), [(Audience.PARTICIPANTS, ["bela"]), (Audience.PUBLIC, ["bela", "olu"])]
)
def test_a_meeting_is_found_by_those_who_see_it(
    db: Session, cast: Cast, negotiation: Negotiation, audience: Audience, readers: list[str]
) -> None:
    admit(db, cast.sefa.actor, negotiation.instrument.code, cast.watch, Capacity.OBSERVER)
    plan = SittingPlan("Contact group on dams", BEGINS, BEGINS + HOUR, "Room IX")
    meeting = announce(db, cast.chen.actor, negotiation.instrument.code, plan)
    put_on_the_agenda(db, cast.chen.actor, meeting.code, NewItem("The sluices", (), audience))
    found = {name: page_of(db, getattr(cast, name), negotiation, "sluices").hits for name in ("bela", "olu")}

    assert [name for name, hits in found.items() if hits] == readers
    assert [hit.name for hit in found["bela"]] == ["Contact group on dams"]


def test_a_scenario_and_a_loophole_are_found_by_whom_they_are_open_to(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    instrument = negotiation.instrument.code
    scenario = write(db, cast.nadia.actor, instrument, NewScenario("The slow water", "A sluice is shut."))
    asked = NewLoophole(AskedOf(negotiation.conduct.code), "Slowing down", "A sluice may leak.")
    loophole = find(db, cast.nadia.actor, instrument, asked)
    mine = page_of(db, cast.nadia, negotiation, "sluices")

    assert {place: count for place, count in mine.counts if count} == {
        SearchPlace.SCENARIOS: 1,
        SearchPlace.LOOPHOLES: 1,
    }
    assert [one.code for one in page_of(db, cast.nadia, negotiation, "the slow water").named_pages] == [scenario.code]
    assert [one.code for one in page_of(db, cast.nadia, negotiation, "slowing down").named_pages] == [loophole.code]
    assert page_of(db, cast.bela, negotiation, "sluice").total == 0
    assert page_of(db, cast.sefa, negotiation, "slowing down").named_pages == ()
