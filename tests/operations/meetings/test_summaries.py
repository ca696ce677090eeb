"""Publishing what came of a meeting."""

import pytest
from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.errors import Forbidden, Invalid, Stale
from negotiate.models import Audience, Meeting
from negotiate.operations.meetings.announcing import cancel
from negotiate.operations.meetings.summaries import NewSummary, sum_up
from negotiate.queries.record.verification import verify
from tests.cast import Cast
from tests.operations.negotiation import Negotiation
from tests.operations.sittings import announced


@pytest.fixture
def meeting(db: Session, cast: Cast, negotiation: Negotiation) -> Meeting:
    """Return a meeting that is to come."""
    return announced(db, cast, negotiation)


def test_it_is_published_once_the_meeting_has_begun(db: Session, cast: Cast, meeting: Meeting) -> None:
    with pytest.raises(Invalid, match="has not begun"):
        sum_up(db, cast.chen.actor, meeting.code, NewSummary("Agreed."))
    with clock.at(meeting.plan.begins_at):
        sum_up(db, cast.chen.actor, meeting.code, NewSummary(" Agreed. "))

    assert (meeting.summary.words if meeting.summary else "", verify(db)) == ("Agreed.", [])


def test_a_newer_one_takes_its_place_and_leaves_it_readable(db: Session, cast: Cast, meeting: Meeting) -> None:
    with clock.at(meeting.plan.ends_at):
        first = sum_up(db, cast.chen.actor, meeting.code, NewSummary("Agreed."))
        again = sum_up(db, cast.sefa.actor, meeting.code, NewSummary("Agreed."))
        newer = sum_up(db, cast.sefa.actor, meeting.code, NewSummary("Agreed, but for one.", Audience.PUBLIC, 1))

    assert (again is first, meeting.summaries, meeting.summary) == (True, [first, newer], newer)


def test_who_comes_second_reads_the_other_one_first(db: Session, cast: Cast, meeting: Meeting) -> None:
    with clock.at(meeting.plan.ends_at):
        sum_up(db, cast.chen.actor, meeting.code, NewSummary("Agreed."))
        with pytest.raises(Stale) as refusal:
            sum_up(db, cast.sefa.actor, meeting.code, NewSummary("Not agreed."))

    assert (refusal.value.yours, refusal.value.theirs) == ("Not agreed.", "Agreed.")


def test_it_is_not_empty_nor_a_delegation_s_nor_of_what_was_cancelled(
    db: Session, cast: Cast, meeting: Meeting
) -> None:
    with clock.at(meeting.plan.begins_at):
        with pytest.raises(Invalid, match="what came of"):
            sum_up(db, cast.chen.actor, meeting.code, NewSummary(" "))
        with pytest.raises(Forbidden):
            sum_up(db, cast.nadia.actor, meeting.code, NewSummary("Agreed."))
        cancel(db, cast.chen.actor, meeting.code, "Nobody came.")
        with pytest.raises(Invalid, match="cancelled"):
            sum_up(db, cast.chen.actor, meeting.code, NewSummary("Agreed."))
