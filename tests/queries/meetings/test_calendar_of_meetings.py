"""Meetings for calendar programs."""

from sqlalchemy.orm import Session

from negotiate.models import Audience
from negotiate.operations.meetings.announcing import cancel
from negotiate.operations.text.instruments import set_audience
from negotiate.policy import NOBODY
from negotiate.queries.meetings.calendar_of_meetings import calendar_of, meetings_of_all
from tests.cast import Cast
from tests.operations.negotiation import Negotiation
from tests.operations.sittings import announced, put


def test_an_entry_says_what_is_taken_up_and_counts_what_was_announced(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    meeting = announced(db, cast, negotiation)
    put(db, cast, meeting, negotiation.conduct)
    cancel(db, cast.chen.actor, meeting.code, "Nobody can come.")
    (entry,) = calendar_of(db, cast.nadia.actor, negotiation.instrument.code).entries

    assert (entry.agenda, entry.is_off, entry.sequence) == (("1. Conduct (Article 2)",), True, 1)


def test_a_person_s_own_calendar_has_only_what_she_may_join(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    set_audience(db, cast.sefa.actor, negotiation.instrument.code, Audience.PUBLIC)
    meeting = announced(db, cast, negotiation)
    put(db, cast, meeting, to=Audience.PUBLIC)

    assert [len(one.entries) for one in meetings_of_all(db, cast.nadia.actor)] == [1]
    assert [len(one.entries) for one in meetings_of_all(db, cast.olu.actor)] == [0]
    assert len(calendar_of(db, NOBODY, negotiation.instrument.code).entries) == 1
