"""A meeting is seen by those who negotiate, and by others where an item is open to them."""

import pytest
from sqlalchemy.orm import Session

from negotiate.models import Audience, Capacity
from negotiate.operations.meetings.agenda import strike_from_the_agenda
from negotiate.operations.text.instruments import admit, set_audience
from negotiate.policy import NOBODY, Act, may
from negotiate.state.meetings.seen import items_seen, meetings_ahead, meetings_seen
from tests.cast import Cast
from tests.operations.negotiation import Negotiation
from tests.operations.sittings import HOUR, announced, put


@pytest.fixture
def open_text(db: Session, cast: Cast, negotiation: Negotiation) -> Negotiation:
    """Return the negotiation with an observer, and with published rounds that everybody reads."""
    admit(db, cast.sefa.actor, negotiation.instrument.code, cast.watch, Capacity.OBSERVER)
    set_audience(db, cast.sefa.actor, negotiation.instrument.code, Audience.PUBLIC)
    db.refresh(negotiation.instrument)
    return negotiation


def test_those_who_negotiate_see_it_before_it_has_an_agenda(db: Session, cast: Cast, open_text: Negotiation) -> None:
    meeting = announced(db, cast, open_text)
    actors = (cast.nadia.actor, cast.sefa.actor, cast.chen.actor, cast.olu.actor, NOBODY)

    assert [meetings_seen(db, actor, open_text.instrument) for actor in actors] == [[meeting]] * 3 + [[]] * 2


def test_each_item_says_who_reads_of_it(db: Session, cast: Cast, open_text: Negotiation) -> None:
    meeting = announced(db, cast, open_text)
    inside, theirs, public = (put(db, cast, meeting, to=audience) for audience in Audience)

    assert items_seen(cast.nadia.actor, meeting) == [inside, theirs, public]
    assert items_seen(cast.olu.actor, meeting) == [theirs, public]
    assert items_seen(NOBODY, meeting) == [public]


def test_it_goes_out_of_sight_with_the_last_item_that_was_open(db: Session, cast: Cast, open_text: Negotiation) -> None:
    meeting = announced(db, cast, open_text)
    item = put(db, cast, meeting, to=Audience.PUBLIC)
    before = may(NOBODY, Act.SEE_MEETING, meeting)
    strike_from_the_agenda(db, cast.chen.actor, item.code)

    assert (before, may(NOBODY, Act.SEE_MEETING, meeting)) == (True, False)


def test_an_item_for_everyone_is_for_nobody_outside_while_the_text_is_not(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    meeting = announced(db, cast, negotiation)
    put(db, cast, meeting, to=Audience.PUBLIC)

    assert not may(NOBODY, Act.SEE_MEETING, meeting)


def test_only_who_takes_part_joins_it(db: Session, cast: Cast, open_text: Negotiation) -> None:
    meeting = announced(db, cast, open_text)
    put(db, cast, meeting, to=Audience.PUBLIC)

    assert [may(actor, Act.JOIN_MEETING, meeting) for actor in (cast.bela.actor, cast.olu.actor, NOBODY)] == [
        *(True, True),
        False,
    ]


def test_what_is_ahead_ends_after_now(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    later = announced(db, cast, negotiation)
    first = announced(db, cast, negotiation, later.plan.begins_at - 5 * HOUR)
    ends, nadia, here = first.plan.ends_at, cast.nadia.actor, [negotiation.instrument]

    assert meetings_ahead(db, nadia, here, ends - HOUR) == [first, later]
    assert meetings_ahead(db, nadia, here, ends) == [later]
