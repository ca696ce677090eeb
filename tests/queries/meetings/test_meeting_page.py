"""One meeting with its changes."""

import pytest
from sqlalchemy.orm import Session

from negotiate.errors import NotFound
from negotiate.models import Audience
from negotiate.operations.meetings.announcing import announce, change
from negotiate.operations.text.instruments import set_audience
from negotiate.policy import NOBODY
from negotiate.queries.meetings.meeting_page import meeting_page, page_of_item
from tests.cast import Cast
from tests.operations.negotiation import Negotiation
from tests.operations.sittings import announced, planned, put


def test_every_change_says_what_was_and_what_is(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    meeting = announced(db, cast, negotiation)
    change(db, cast.chen.actor, meeting.code, 1, planned(meeting.plan.begins_at, place="Room XX", reason="More seats."))
    (told,) = meeting_page(db, cast.nadia.actor, meeting.code).changes

    assert (told.changed, told.reason, told.by) == ((("place", "", "Room XX"),), "More seats.", "Chen Chair")


def test_where_it_is_joined_is_told_to_those_who_take_part(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    set_audience(db, cast.sefa.actor, negotiation.instrument.code, Audience.PUBLIC)
    plan = planned(link="https://rooms.example/9")
    meeting = announce(db, cast.chen.actor, negotiation.instrument.code, plan)
    put(db, cast, meeting, to=Audience.PUBLIC)

    assert meeting_page(db, cast.nadia.actor, meeting.code).link == "https://rooms.example/9"
    assert meeting_page(db, NOBODY, meeting.code).link == ""


def test_who_may_read_of_no_item_learns_of_no_meeting(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    set_audience(db, cast.sefa.actor, negotiation.instrument.code, Audience.PUBLIC)
    item = put(db, cast, announced(db, cast, negotiation))

    with pytest.raises(NotFound):
        meeting_page(db, NOBODY, item.meeting.code)
    with pytest.raises(NotFound):
        page_of_item(db, NOBODY, item.code)
    assert page_of_item(db, cast.nadia.actor, item.code).line.code == item.meeting.code


def test_who_announced_it_is_told_to_readers_of_the_record_alone(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    set_audience(db, cast.sefa.actor, negotiation.instrument.code, Audience.PUBLIC)
    meeting = announced(db, cast, negotiation)
    put(db, cast, meeting, to=Audience.PUBLIC)
    told = [meeting_page(db, actor, meeting.code).announced_by for actor in (cast.nadia.actor, NOBODY)]

    assert told == [cast.chen.actor.name, ""]
