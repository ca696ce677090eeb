"""What was decided while a meeting sat is what the record says of that time, for those who read it."""

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.models import Audience, Meeting
from negotiate.operations.meetings.announcing import cancel
from negotiate.operations.text.instruments import set_audience
from negotiate.policy import NOBODY
from negotiate.queries.meetings.decided import decided_in
from tests.cast import Cast, Player
from tests.operations.negotiation import Negotiation, merged, tabled
from tests.operations.sittings import HOUR, announced, put

BEGINS = datetime(2031, 3, 1, 10, 0, tzinfo=UTC)


@pytest.fixture
def meeting(db: Session, cast: Cast, negotiation: Negotiation) -> Meeting:
    """Return a meeting in the second hour of which a clause is decided."""
    with clock.at(BEGINS - 10 * HOUR):
        tabled(db, cast.nadia, negotiation.conduct, "hospitals", "clinics")
        meeting = announced(db, cast, negotiation, BEGINS)
    with clock.at(BEGINS + HOUR):
        merged(db, cast, negotiation, negotiation.conduct, "adopt 0")
        db.flush()
    return meeting


def told(db: Session, player: Player, meeting: Meeting, after: timedelta) -> list[str]:
    """Return what somebody is told that was decided, some time after the meeting began."""
    with clock.at(BEGINS + after):
        lines = decided_in(db, player.actor, meeting)
    return ["".join(part.words for part in line.sentence) for line in lines]


def test_what_is_decided_shows_as_it_falls_and_stays(db: Session, cast: Cast, meeting: Meeting) -> None:
    now, later = (told(db, cast.nadia, meeting, after) for after in (HOUR, 100 * HOUR))

    assert now == later
    assert [words.partition(":")[0] for words in now] == ["decided Article 2"]


def test_what_was_done_before_and_after_is_no_decision_of_the_meeting(
    db: Session, cast: Cast, negotiation: Negotiation, meeting: Meeting
) -> None:
    with clock.at(BEGINS + 3 * HOUR):
        tabled(db, cast.bela, negotiation.conduct, "clinics", "hospitals")
        merged(db, cast, negotiation, negotiation.conduct, "adopt 0")
        db.flush()

    assert len(told(db, cast.nadia, meeting, 4 * HOUR)) == 1


def test_before_it_begins_and_once_it_is_called_off_there_is_nothing(db: Session, cast: Cast, meeting: Meeting) -> None:
    before = told(db, cast.nadia, meeting, -HOUR)
    with clock.at(BEGINS - HOUR):
        cancel(db, cast.chen.actor, meeting.code, "No room.")
        db.flush()

    assert (before, told(db, cast.nadia, meeting, HOUR)) == ([], [])


def test_who_does_not_read_the_record_is_told_nothing(
    db: Session, cast: Cast, negotiation: Negotiation, meeting: Meeting
) -> None:
    set_audience(db, cast.sefa.actor, negotiation.instrument.code, Audience.PUBLIC)
    put(db, cast, meeting, to=Audience.PUBLIC)

    with clock.at(BEGINS + HOUR):
        assert decided_in(db, NOBODY, meeting) == ()
