"""The forms of meetings."""

import pytest
from sqlalchemy.orm import Session

from negotiate.errors import Forbidden
from negotiate.queries.meetings.forms import blank_meeting, meeting_as_planned
from tests.cast import Cast
from tests.operations.negotiation import Negotiation
from tests.operations.sittings import announced


def test_the_form_of_a_change_begins_from_what_is_announced(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    meeting = announced(db, cast, negotiation)
    form = meeting_as_planned(db, cast.sefa.actor, meeting.code)

    assert (form.title, form.begins_at, form.shown) == ("Contact group", meeting.plan.begins_at, 1)


def test_only_who_keeps_meetings_is_given_a_form(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    meeting = announced(db, cast, negotiation)

    with pytest.raises(Forbidden):
        blank_meeting(db, cast.nadia.actor, negotiation.instrument.code)
    with pytest.raises(Forbidden):
        meeting_as_planned(db, cast.nadia.actor, meeting.code)
