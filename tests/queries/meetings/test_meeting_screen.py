"""What the room reads while a meeting sits."""

import pytest
from sqlalchemy.orm import Session

from negotiate.errors import Forbidden, NotFound
from negotiate.models import AgendaItem
from negotiate.operations.amendments.tabling import withdraw
from negotiate.operations.desk import desk_drafts as drafts
from negotiate.operations.meetings.agenda import strike_from_the_agenda
from negotiate.operations.meetings.announcing import change
from negotiate.operations.meetings.floor import ask_for_the_floor, call_item, give_the_floor
from negotiate.policy import NOBODY
from negotiate.queries.meetings.meeting_screen import (
    MeetingScreen,
    meeting_screen,
    meeting_screen_state,
    meeting_screen_version,
)
from tests.cast import Cast
from tests.operations.desks import clash, filled
from tests.operations.negotiation import Negotiation, tabled
from tests.operations.sittings import announced, planned, put


def _labels(screen: MeetingScreen) -> list[str]:
    return [clause.label for clause in screen.clauses]


def test_it_shows_the_clauses_of_the_item_that_is_taken_up_in_the_order_of_the_text(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    first, second, *_ = negotiation.clauses
    both = put(db, cast, announced(db, cast, negotiation), second, first)
    one = put(db, cast, both.meeting, second, title="The second alone")
    code, chen = both.meeting.code, cast.chen.actor
    before = meeting_screen(db, chen, code)
    call_item(db, chen, both.code)
    with_both = meeting_screen(db, chen, code)
    call_item(db, chen, one.code)
    with_one = meeting_screen(db, chen, code)

    assert (before.floor.at_hand, before.clauses) == (None, ())
    assert [clause.clause_code for clause in with_both.clauses] == [first.code, second.code]
    assert [clause.clause_code for clause in with_one.clauses] == [second.code]
    assert with_one.floor.at_hand
    assert with_one.floor.at_hand.title == "The second alone"


def test_it_follows_the_desk_and_the_floor(db: Session, cast: Cast) -> None:
    negotiation = clash(db, cast)
    item = put(db, cast, announced(db, cast, negotiation), negotiation.conduct)
    code, chen = item.meeting.code, cast.chen.actor
    call_item(db, chen, item.code)
    versions = [meeting_screen_version(db, chen, code)]
    drafts.save(db, cast.sefa.actor, negotiation.conduct.code, filled(db, negotiation, 0, place="adopt 1"))
    versions.append(meeting_screen_version(db, chen, code))
    give_the_floor(db, chen, ask_for_the_floor(db, cast.nadia.actor, item.code).code)
    after = meeting_screen(db, chen, code)
    versions.append(after.version)

    assert [edit.text for edit in after.clauses[0].edits] == [" must"]
    assert "A State must not damage" in after.clauses[0].text
    assert after.is_so_far
    assert after.floor.at_hand
    assert after.floor.at_hand.speaking
    assert len(set(versions)) == 3
    assert meeting_screen_version(db, chen, code) == after.version


def test_its_state_moves_with_what_is_withdrawn_and_with_what_is_announced(db: Session, cast: Cast) -> None:
    negotiation = clash(db, cast)
    item = put(db, cast, announced(db, cast, negotiation), negotiation.conduct)
    code, chen = item.meeting.code, cast.chen.actor
    call_item(db, chen, item.code)
    drafts.save(db, cast.sefa.actor, negotiation.conduct.code, filled(db, negotiation, 0, place="adopt 1"))
    first = meeting_screen_state(db, chen, code)
    withdraw(db, cast.bela.actor, tabled(db, cast.bela, negotiation.conduct, "hospitals", "clinics").code, "")
    second = meeting_screen_state(db, chen, code)
    change(db, chen, code, 1, planned(item.meeting.plan.begins_at, "Another title"))
    third = meeting_screen_state(db, chen, code)

    assert first[0] != second[0] == third[0] == meeting_screen(db, chen, code).version
    assert len({first, second, third}) == 3


def test_an_item_that_is_struck_leaves_the_screen(db: Session, cast: Cast, item: AgendaItem) -> None:
    call_item(db, cast.chen.actor, item.code)
    before = meeting_screen(db, cast.chen.actor, item.meeting.code)
    strike_from_the_agenda(db, cast.chen.actor, item.code)
    after = meeting_screen(db, cast.chen.actor, item.meeting.code)

    assert (len(before.clauses), after.clauses, after.floor.at_hand) == (1, (), None)
    assert before.version != after.version


def test_an_item_without_clauses_shows_by_its_title(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    item = put(db, cast, announced(db, cast, negotiation), title="Programme of work")
    call_item(db, cast.chen.actor, item.code)
    shown = meeting_screen(db, cast.chen.actor, item.meeting.code)

    assert shown.floor.at_hand
    assert (shown.floor.at_hand.title, shown.clauses) == ("Programme of work", ())


def test_a_delegate_does_not_open_it_and_for_the_public_it_does_not_exist(
    db: Session, cast: Cast, item: AgendaItem
) -> None:
    with pytest.raises(Forbidden):
        meeting_screen(db, cast.nadia.actor, item.meeting.code)
    with pytest.raises(Forbidden):
        meeting_screen_version(db, cast.nadia.actor, item.meeting.code)
    with pytest.raises(NotFound):
        meeting_screen(db, NOBODY, item.meeting.code)


@pytest.fixture
def item(db: Session, cast: Cast, negotiation: Negotiation) -> AgendaItem:
    """Return an item on one clause, on the agenda of a meeting to come."""
    return put(db, cast, announced(db, cast, negotiation), negotiation.conduct)
