"""Which item is at hand, and which clauses it concerns."""

from sqlalchemy.orm import Session

from negotiate.operations.meetings.agenda import strike_from_the_agenda
from negotiate.operations.meetings.floor import call_item
from negotiate.state.meetings.at_hand import call_at_hand, clauses_at_hand
from tests.cast import Cast
from tests.operations.negotiation import Negotiation
from tests.operations.sittings import announced, put


def test_the_item_taken_up_last_is_at_hand_and_none_before_any(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    meeting = announced(db, cast, negotiation)
    first, second = put(db, cast, meeting, title="First"), put(db, cast, meeting, title="Second")
    before = call_at_hand(db, meeting)
    call_item(db, cast.chen.actor, first.code)
    last = call_item(db, cast.chen.actor, second.code)

    assert (before, call_at_hand(db, meeting)) == (None, last)


def test_an_item_that_is_struck_while_at_hand_stays_the_last_that_was_taken_up(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    item = put(db, cast, announced(db, cast, negotiation))
    call = call_item(db, cast.chen.actor, item.code)
    strike_from_the_agenda(db, cast.chen.actor, item.code)

    assert call_at_hand(db, item.meeting) == call


def test_its_clauses_are_at_hand_until_it_is_struck(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    meeting = announced(db, cast, negotiation)
    first, second = put(db, cast, meeting, negotiation.conduct), put(db, cast, meeting, title="Programme of work")
    before = clauses_at_hand(db, meeting)
    call_item(db, cast.chen.actor, first.code)
    during = clauses_at_hand(db, meeting)
    strike_from_the_agenda(db, cast.chen.actor, first.code)
    struck = clauses_at_hand(db, meeting)
    call_item(db, cast.chen.actor, second.code)

    assert (before, during, struck, clauses_at_hand(db, meeting)) == ([], [negotiation.conduct.id], [], [])
