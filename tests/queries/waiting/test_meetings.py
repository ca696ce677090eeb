"""Meetings wait for those who are expected, from two days before until they are over."""

from datetime import timedelta

from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.models import Attention, Audience
from negotiate.operations.meetings.announcing import cancel
from negotiate.operations.reading.watching import attend_to_clause
from negotiate.operations.text.instruments import set_audience
from negotiate.queries.waiting.meetings import meetings_at_once, meetings_near
from tests.cast import Cast, Player
from tests.operations.negotiation import Negotiation
from tests.operations.sittings import HOUR, announced, put


def near(db: Session, player: Player, negotiation: Negotiation) -> list[str]:
    """Return what waits for somebody."""
    return [thing.title for thing in meetings_near(db, player.actor, [negotiation.instrument])]


def test_it_waits_from_two_days_before_until_it_is_over(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    begins = clock.now() + timedelta(hours=50)
    announced(db, cast, negotiation, begins)
    far = near(db, cast.nadia, negotiation)
    with clock.at(begins - timedelta(hours=48)):
        tomorrow = near(db, cast.nadia, negotiation)
    with clock.at(begins + HOUR):
        now = near(db, cast.nadia, negotiation)
    with clock.at(begins + 2 * HOUR):
        over = near(db, cast.nadia, negotiation)

    assert (far, tomorrow, now, over) == ([], ["Meeting: Contact group"], ["Meeting under way: Contact group"], [])


def test_what_is_cancelled_or_not_hers_to_join_does_not_wait(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    set_audience(db, cast.sefa.actor, negotiation.instrument.code, Audience.PUBLIC)
    meeting = announced(db, cast, negotiation)
    put(db, cast, meeting, to=Audience.PUBLIC)
    outside = near(db, cast.olu, negotiation)
    cancel(db, cast.chen.actor, meeting.code, "Nobody can come.")

    assert (outside, near(db, cast.nadia, negotiation)) == ([], [])


def test_two_at_once_wait_for_whoever_watches_clauses_of_both(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    put(db, cast, announced(db, cast, negotiation, title="First"), negotiation.conduct)
    put(db, cast, announced(db, cast, negotiation, title="Second"), negotiation.conduct)
    attend_to_clause(db, cast.nadia.actor, negotiation.conduct.code, Attention.WATCH)
    asked = [negotiation.instrument]

    assert [thing.title for thing in meetings_at_once(db, cast.nadia.actor, asked)] == [
        "Two meetings at once on clauses that you watch: First; Second"
    ]
    assert list(meetings_at_once(db, cast.bela.actor, asked)) == []
