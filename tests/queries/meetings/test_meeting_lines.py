"""A meeting in one line."""

from datetime import UTC, datetime, timedelta

from sqlalchemy.orm import Session

from negotiate.operations.meetings.announcing import SittingPlan, announce
from negotiate.operations.text.instruments import set_zone
from negotiate.queries.meetings.meeting_lines import meeting_line, places_read
from tests.cast import Cast
from tests.operations.negotiation import Negotiation
from tests.operations.sittings import announced, put

EVENING = datetime(2999, 1, 1, 21, tzinfo=UTC)


def test_its_end_is_told_with_the_day_only_where_that_is_another(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    set_zone(db, cast.sefa.actor, negotiation.instrument.code, "Europe/Zurich")
    told = (
        announce(
            db,
            cast.chen.actor,
            negotiation.instrument.code,
            SittingPlan("Late", EVENING, EVENING + timedelta(hours=at)),
        )
        for at in (1, 3)
    )

    assert [meeting_line(cast.nadia.actor, row, {}).ends for row in told] == [
        "23:00 Zurich",
        "2 January 2999, 01:00 Zurich",
    ]


def test_only_clauses_that_the_reader_knows_are_named(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    meeting, nadia = announced(db, cast, negotiation), cast.nadia.actor
    put(db, cast, meeting, negotiation.conduct)
    places = places_read(db, nadia, negotiation.instrument, [meeting])

    assert [place.label for place in meeting_line(nadia, meeting, places).agenda[0].places] == ["Article 2"]
    assert meeting_line(nadia, meeting, {}).agenda[0].places == ()
    assert places_read(db, nadia, negotiation.instrument, []) == {}
