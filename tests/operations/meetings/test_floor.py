"""The floor: asked for by those who negotiate, given by those who lead, and every step in sight."""

import pytest
from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.errors import Forbidden, Invalid
from negotiate.models import AgendaItem, FloorMove
from negotiate.operations.meetings.agenda import strike_from_the_agenda
from negotiate.operations.meetings.announcing import cancel
from negotiate.operations.meetings.floor import (
    ask_for_the_floor,
    call_item,
    end_the_turn,
    give_the_floor,
    leave_the_list,
)
from negotiate.queries.record.verification import verify
from negotiate.state.meetings.at_hand import call_at_hand
from negotiate.state.meetings.seen import OVERRUN
from tests.cast import Cast
from tests.operations.negotiation import Negotiation
from tests.operations.sittings import announced, put
from tests.operations.talking import friends


@pytest.fixture
def item(db: Session, cast: Cast, negotiation: Negotiation) -> AgendaItem:
    """Return an item on the agenda of a meeting to come."""
    return put(db, cast, announced(db, cast, negotiation), negotiation.conduct)


def test_the_item_that_was_called_last_is_at_hand(db: Session, cast: Cast, item: AgendaItem) -> None:
    other = put(db, cast, item.meeting, title="Other matters")
    before = call_at_hand(db, item.meeting)
    first = call_item(db, cast.chen.actor, item.code)
    again = call_item(db, cast.sefa.actor, item.code)
    last = call_item(db, cast.chen.actor, other.code)

    assert (before, again, call_at_hand(db, item.meeting)) == (None, first, last)


def test_only_who_leads_gives_the_floor_and_only_who_negotiates_asks_for_it(
    db: Session, cast: Cast, item: AgendaItem
) -> None:
    request = ask_for_the_floor(db, cast.nadia.actor, item.code)

    with pytest.raises(Forbidden):
        ask_for_the_floor(db, cast.chen.actor, item.code)
    with pytest.raises(Forbidden):
        give_the_floor(db, cast.nadia.actor, request.code)
    with pytest.raises(Forbidden):
        call_item(db, cast.nadia.actor, item.code)


def test_who_asks_twice_waits_once_and_for_a_group_beside_it(db: Session, cast: Cast, item: AgendaItem) -> None:
    group = friends(db, cast, cast.arvenia, cast.belmara)
    own = ask_for_the_floor(db, cast.nadia.actor, item.code)
    again = ask_for_the_floor(db, cast.noor.actor, item.code)
    behalf = ask_for_the_floor(db, cast.nadia.actor, item.code, group)

    assert (again is own, behalf.behalf.name if behalf.behalf else "") == (True, "Friends")
    with pytest.raises(Invalid, match="member of"):
        ask_for_the_floor(db, cast.nadia.actor, item.code, "none of ours")


def test_whoever_has_the_floor_has_spoken_once_another_is_given_it(db: Session, cast: Cast, item: AgendaItem) -> None:
    first = ask_for_the_floor(db, cast.nadia.actor, item.code)
    second = ask_for_the_floor(db, cast.bela.actor, item.code)
    give_the_floor(db, cast.chen.actor, second.code)
    give_the_floor(db, cast.chen.actor, first.code)

    assert (second.move, first.move) == (FloorMove.DONE, FloorMove.GIVEN)
    assert end_the_turn(db, cast.sefa.actor, first.code).move is FloorMove.DONE
    assert end_the_turn(db, cast.sefa.actor, first.code).move is FloorMove.DONE
    assert verify(db) == []


def test_who_has_spoken_may_ask_again(db: Session, cast: Cast, item: AgendaItem) -> None:
    first = ask_for_the_floor(db, cast.nadia.actor, item.code)
    give_the_floor(db, cast.chen.actor, first.code)
    end_the_turn(db, cast.chen.actor, first.code)

    assert ask_for_the_floor(db, cast.nadia.actor, item.code) is not first
    with pytest.raises(Invalid, match="not in the queue any more"):
        give_the_floor(db, cast.chen.actor, first.code)


def test_a_delegation_leaves_the_list_for_itself_alone(db: Session, cast: Cast, item: AgendaItem) -> None:
    request = ask_for_the_floor(db, cast.nadia.actor, item.code)

    with pytest.raises(Forbidden):
        leave_the_list(db, cast.bela.actor, request.code)
    assert leave_the_list(db, cast.noor.actor, request.code).move is FloorMove.LEFT
    with pytest.raises(Invalid, match="no longer asks"):
        leave_the_list(db, cast.nadia.actor, request.code)
    with pytest.raises(Invalid, match="does not have the floor"):
        end_the_turn(db, cast.chen.actor, request.code)


def test_the_floor_of_what_is_struck_off_or_long_over_is_closed(db: Session, cast: Cast, item: AgendaItem) -> None:
    struck = put(db, cast, item.meeting, title="Other matters")
    strike_from_the_agenda(db, cast.chen.actor, struck.code)

    with pytest.raises(Invalid, match="struck from the agenda"):
        ask_for_the_floor(db, cast.nadia.actor, struck.code)
    with clock.at(item.meeting.plan.ends_at + OVERRUN), pytest.raises(Invalid, match="is over"):
        ask_for_the_floor(db, cast.nadia.actor, item.code)
    cancel(db, cast.chen.actor, item.meeting.code, "Nobody can come.")
    with pytest.raises(Invalid, match="cancelled"):
        call_item(db, cast.chen.actor, item.code)
