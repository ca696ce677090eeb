"""The list of speakers as it is read."""

import pytest
from sqlalchemy.orm import Session

from negotiate.errors import NotFound
from negotiate.models import Audience
from negotiate.operations.meetings.floor import ask_for_the_floor, call_item, end_the_turn, give_the_floor
from negotiate.operations.text.instruments import set_audience
from negotiate.policy import NOBODY
from negotiate.queries.meetings.floor import floor_page, floor_version
from negotiate.queries.meetings.meeting_page import page_of_request
from tests.cast import Cast
from tests.operations.negotiation import Negotiation
from tests.operations.sittings import announced, put
from tests.operations.talking import friends


def test_it_says_who_speaks_who_waits_and_who_has_spoken(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    item = put(db, cast, announced(db, cast, negotiation), negotiation.conduct)
    group = friends(db, cast, cast.arvenia, cast.belmara)
    first, second = (
        ask_for_the_floor(db, cast.nadia.actor, item.code, group),
        ask_for_the_floor(db, cast.bela.actor, item.code),
    )
    call_item(db, cast.chen.actor, item.code)
    give_the_floor(db, cast.chen.actor, first.code)
    during = floor_page(db, cast.nadia.actor, item.meeting.code).floor.at_hand
    end_the_turn(db, cast.chen.actor, first.code)
    after = floor_page(db, cast.nadia.actor, item.meeting.code).floor

    assert during
    assert during.speaking
    assert (during.speaking.delegation, during.speaking.behalf, during.speaking.is_own) == ("Arvenia", "Friends", True)
    assert [(one.delegation, one.is_own) for one in during.waiting] == [("Belmara", False)]
    assert after.at_hand
    assert [one.code for one in after.at_hand.spoken] == [first.code]
    assert (after.asks, after.gives, second.move) == (True, False, None)


def test_its_version_moves_with_every_step(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    item = put(db, cast, announced(db, cast, negotiation))
    code, nadia = item.meeting.code, cast.nadia.actor
    versions = [floor_version(db, nadia, code)]
    request = ask_for_the_floor(db, nadia, item.code)
    versions.append(floor_version(db, nadia, code))
    call_item(db, cast.chen.actor, item.code)
    versions.append(floor_version(db, nadia, code))
    give_the_floor(db, cast.chen.actor, request.code)
    versions.append(floor_version(db, nadia, code))

    assert len(set(versions)) == 4


def test_whoever_reads_of_the_item_reads_who_asked_and_nobody_else_does(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    set_audience(db, cast.sefa.actor, negotiation.instrument.code, Audience.PUBLIC)
    meeting = announced(db, cast, negotiation)
    inside, public = put(db, cast, meeting, title="Inside"), put(db, cast, meeting, to=Audience.PUBLIC)
    hidden = ask_for_the_floor(db, cast.nadia.actor, inside.code)
    shown = ask_for_the_floor(db, cast.nadia.actor, public.code)
    floor = floor_page(db, NOBODY, meeting.code).floor

    assert [[one.code for one in item.waiting] for item in floor.items] == [[shown.code]]
    with pytest.raises(NotFound):
        page_of_request(db, NOBODY, hidden.code)
    assert page_of_request(db, NOBODY, shown.code).line.code == meeting.code


def test_what_is_asked_on_an_item_out_of_sight_moves_nothing(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    set_audience(db, cast.sefa.actor, negotiation.instrument.code, Audience.PUBLIC)
    meeting = announced(db, cast, negotiation)
    inside, public = put(db, cast, meeting, title="Inside"), put(db, cast, meeting, to=Audience.PUBLIC)
    before = floor_version(db, NOBODY, meeting.code)
    request = ask_for_the_floor(db, cast.nadia.actor, inside.code)
    call_item(db, cast.chen.actor, inside.code)
    give_the_floor(db, cast.chen.actor, request.code)
    unmoved = floor_version(db, NOBODY, meeting.code)
    call_item(db, cast.chen.actor, public.code)

    assert (unmoved == before, floor_version(db, NOBODY, meeting.code) == before) == (True, False)
