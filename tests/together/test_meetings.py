"""Two deeds on one meeting: changed, called off, its agenda kept, by the chair and the secretariat at once."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.models import Attention
from negotiate.operations.meetings.agenda import NewItem, put_on_the_agenda, strike_from_the_agenda
from negotiate.operations.meetings.announcing import SittingPlan, announce, cancel, change
from negotiate.operations.reading.watching import attend_to_clause
from tests.cast import Cast
from tests.operations.negotiation import begin
from tests.together.conftest import Gathering
from tests.together.meeting import Meeting
from tests.together.pairs import pairs, untouched
from tests.together.scenes import Deed, Scene

NOW = clock.now()
BEGINS, HOUR = NOW + timedelta(hours=80), timedelta(hours=1)
PLAN = SittingPlan("Contact group", BEGINS, BEGINS + HOUR)
LATER = SittingPlan("Contact group", BEGINS + HOUR, BEGINS + 2 * HOUR)
ELSEWHERE = SittingPlan("Contact group", BEGINS, BEGINS + HOUR, "Room X")


def prepared(db: Session, cast: Cast) -> Scene:
    """Return a meeting with an item on its agenda."""
    negotiation = begin(db, cast)
    meeting = announce(db, cast.chen.actor, negotiation.instrument.code, PLAN)
    item = put_on_the_agenda(db, cast.chen.actor, meeting.code, NewItem("Conduct", (negotiation.conduct.code,)))
    codes = {"instrument": negotiation.instrument.code, "conduct": negotiation.conduct.code}
    return Scene(cast, {**codes, "meeting": meeting.code, "item": item.code})


DEEDS: dict[str, Deed] = {
    "announce": lambda db, at: announce(db, at.cast.sefa.actor, at["instrument"], LATER),
    "change": lambda db, at: change(db, at.cast.chen.actor, at["meeting"], 1, LATER),
    "change the place": lambda db, at: change(db, at.cast.sefa.actor, at["meeting"], 1, ELSEWHERE),
    "cancel": lambda db, at: cancel(db, at.cast.sefa.actor, at["meeting"], "Nobody can come."),
    "put": lambda db, at: put_on_the_agenda(db, at.cast.sefa.actor, at["meeting"], NewItem("Other matters")),
    "strike": lambda db, at: strike_from_the_agenda(db, at.cast.chen.actor, at["item"], "Done."),
    "watch": lambda db, at: attend_to_clause(db, at.cast.nadia.actor, at["conduct"], Attention.WATCH),
}
THINGS = {"the meeting": tuple(DEEDS)}


@pytest.fixture(scope="module")
def meeting(gathering: Gathering) -> Iterator[Meeting]:
    """Return the meeting that is announced, and those who keep it."""
    with gathering(prepared, DEEDS) as meeting:
        yield meeting


@pytest.mark.parametrize("deed", sorted(DEEDS))
def test_each_deed_can_be_done_by_itself(meeting: Meeting, deed: str) -> None:
    assert meeting.alone(deed) == "done"


def test_every_deed_is_done_to_something() -> None:
    assert untouched(DEEDS, THINGS) == set()


@pairs(THINGS)
def test_two_deeds_at_once_come_to_what_one_after_the_other_does(meeting: Meeting, first: str, second: str) -> None:
    assert meeting.together(first, second) in meeting.orders(first, second)
