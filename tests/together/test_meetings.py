"""Two deeds on one meeting, or on the office that leads it: by the chair, the secretariat and a facilitator at once."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.models import Attention
from negotiate.operations.chair.facilitators import NewOffice, end_facilitation, name_facilitator
from negotiate.operations.meetings.agenda import NewItem, put_on_the_agenda, strike_from_the_agenda
from negotiate.operations.meetings.announcing import SittingPlan, announce, cancel, change
from negotiate.operations.meetings.floor import (
    ask_for_the_floor,
    call_item,
    end_the_turn,
    give_the_floor,
    leave_the_list,
)
from negotiate.operations.meetings.summaries import NewSummary, sum_up
from negotiate.operations.reading.watching import attend_to_clause
from tests.cast import Cast
from tests.operations.facilitating import now_as
from tests.operations.negotiation import begin
from tests.together.conftest import Gathering
from tests.together.meeting import Meeting
from tests.together.pairs import pairs, untouched
from tests.together.scenes import Deed, Scene

NOW = clock.now()
BEGINS, HOUR = NOW + timedelta(hours=80), timedelta(hours=1)
PLAN = SittingPlan("Contact group", BEGINS, BEGINS + HOUR)
LATER = SittingPlan("Contact group", BEGINS + HOUR, BEGINS + 2 * HOUR)
OVER = NOW + timedelta(days=90)
ELSEWHERE = SittingPlan("Contact group", BEGINS, BEGINS + HOUR, "Room X")


def prepared(db: Session, cast: Cast) -> Scene:
    """Return a meeting with an item on its agenda."""
    negotiation = begin(db, cast)
    meeting = announce(db, cast.chen.actor, negotiation.instrument.code, PLAN)
    item = put_on_the_agenda(db, cast.chen.actor, meeting.code, NewItem("Conduct", (negotiation.conduct.code,)))
    asked, speaking = (ask_for_the_floor(db, actor, item.code).code for actor in (cast.nadia.actor, cast.bela.actor))
    give_the_floor(db, cast.chen.actor, speaking)
    other = put_on_the_agenda(db, cast.chen.actor, meeting.code, NewItem("Review")).code
    office = name_facilitator(db, cast.sefa.actor, negotiation.instrument.code, NewOffice(cast.hugo.code, OVER)).code
    led = announce(db, cast.chen.actor, negotiation.instrument.code, replace(PLAN, office=office)).code
    codes = {
        "led": led,
        "office": office,
        "instrument": negotiation.instrument.code,
        "conduct": negotiation.conduct.code,
    }
    return Scene(
        cast,
        {**codes, "meeting": meeting.code, "item": item.code, "other": other, "asked": asked, "speaking": speaking},
    )


def begun(deed: Deed) -> Deed:
    """Return the deed as it is done when the meeting has begun."""

    def done(db: Session, at: Scene) -> object:
        with clock.at(BEGINS):
            return deed(db, at)

    return done


DEEDS: dict[str, Deed] = {
    "announce": lambda db, at: announce(db, at.cast.sefa.actor, at["instrument"], LATER),
    "change": lambda db, at: change(db, at.cast.chen.actor, at["meeting"], 1, LATER),
    "change the place": lambda db, at: change(db, at.cast.sefa.actor, at["meeting"], 1, ELSEWHERE),
    "cancel": lambda db, at: cancel(db, at.cast.sefa.actor, at["meeting"], "Nobody can come."),
    "put": lambda db, at: put_on_the_agenda(db, at.cast.sefa.actor, at["meeting"], NewItem("Other matters")),
    "strike": lambda db, at: strike_from_the_agenda(db, at.cast.chen.actor, at["item"], "Done."),
    "watch": lambda db, at: attend_to_clause(db, at.cast.nadia.actor, at["conduct"], Attention.WATCH),
    "call": lambda db, at: call_item(db, at.cast.chen.actor, at["item"]),
    "call the other": lambda db, at: call_item(db, at.cast.sefa.actor, at["other"]),
    "ask": lambda db, at: ask_for_the_floor(db, at.cast.nadia.actor, at["other"]),
    "ask elsewhere": lambda db, at: ask_for_the_floor(db, at.cast.noor.actor, at["other"]),
    "leave": lambda db, at: leave_the_list(db, at.cast.nadia.actor, at["asked"]),
    "give": lambda db, at: give_the_floor(db, at.cast.sefa.actor, at["asked"]),
    "end": lambda db, at: end_the_turn(db, at.cast.chen.actor, at["speaking"]),
    "name": lambda db, at: name_facilitator(
        db, at.cast.sefa.actor, at["instrument"], NewOffice(at.cast.bela.code, OVER)
    ),
    "end the office": lambda db, at: end_facilitation(db, at.cast.chen.actor, at["office"], "The chairs rotate."),
    "let it lead": lambda db, at: announce(
        db, at.cast.sefa.actor, at["instrument"], replace(PLAN, office=at["office"])
    ),
    "keep by it": lambda db, at: put_on_the_agenda(db, now_as(db, at.cast.hugo), at["led"], NewItem("Hers")),
}
DEEDS["sum up"] = begun(lambda db, at: sum_up(db, at.cast.chen.actor, at["meeting"], NewSummary("Agreed.")))
DEEDS["sum up otherwise"] = begun(lambda db, at: sum_up(db, at.cast.sefa.actor, at["meeting"], NewSummary("Open.")))
ON_FLOOR = ("cancel", "strike", "call", "call the other", "ask", "ask elsewhere", "leave", "give", "end")
THINGS = {
    "the meeting": ("announce", "change", "change the place", "cancel", "put", "strike", "watch"),
    "the floor": ON_FLOOR,
    "the office": ("name", "end the office", "let it lead", "keep by it"),
    "the summary": ("sum up", "sum up otherwise", "cancel", "change"),
}


@pytest.fixture(scope="module")
def meeting(gathering: Gathering) -> Iterator[Meeting]:
    """Return the meeting that is announced, and those who keep it."""
    with gathering(prepared, DEEDS, THINGS) as meeting:
        yield meeting


@pytest.mark.parametrize("deed", sorted(DEEDS))
def test_each_deed_can_be_done_by_itself(meeting: Meeting, deed: str) -> None:
    assert meeting.alone(deed) == "done"


def test_every_deed_is_done_to_something() -> None:
    assert untouched(DEEDS, THINGS) == set()


@pairs(THINGS)
def test_two_deeds_at_once_come_to_what_one_after_the_other_does(meeting: Meeting, first: str, second: str) -> None:
    assert meeting.together(first, second) in meeting.orders(first, second)
