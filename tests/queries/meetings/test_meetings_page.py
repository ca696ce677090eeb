"""The meetings of an instrument: what is next, what is past, what clashes."""

from itertools import starmap

from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.models import Attention, Audience
from negotiate.operations.meetings.announcing import cancel
from negotiate.operations.reading.watching import attend_to_clause
from negotiate.operations.text.instruments import set_audience
from negotiate.policy import NOBODY
from negotiate.queries.meetings.meeting_lines import Sitting
from negotiate.queries.meetings.meetings_page import meetings_page
from tests.cast import Cast
from tests.operations.negotiation import Negotiation
from tests.operations.sittings import HOUR, announced, put


def test_the_next_comes_first_and_the_past_after_it(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    now = clock.now()
    hours = {"Fourth": 30, "First": 1, "Third": 9, "Second": 4}
    list(starmap(lambda title, at: announced(db, cast, negotiation, now + at * HOUR, title), hours.items()))
    with clock.at(now + 10 * HOUR):
        page = meetings_page(db, cast.nadia.actor, negotiation.instrument.code)

    assert [(line.title, line.sitting) for line in page.ahead] == [("Third", Sitting.NOW), ("Fourth", Sitting.AHEAD)]
    assert [line.title for line in page.past] == ["Second", "First"]


def test_what_is_cancelled_stays_in_its_place(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    meeting = announced(db, cast, negotiation)
    cancel(db, cast.chen.actor, meeting.code, "Nobody can come.")
    (line,) = meetings_page(db, cast.nadia.actor, negotiation.instrument.code).ahead

    assert (line.sitting, line.cancelled_for) == (Sitting.CANCELLED, "Nobody can come.")


def test_it_names_what_clashes_for_the_reader_alone(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    first, second, _ = negotiation.clauses
    put(db, cast, announced(db, cast, negotiation, title="First"), first)
    put(db, cast, announced(db, cast, negotiation, title="Second"), second)
    attend_to_clause(db, cast.nadia.actor, first.code, Attention.WATCH)
    attend_to_clause(db, cast.nadia.actor, second.code, Attention.WATCH)
    code = negotiation.instrument.code
    (clash,) = meetings_page(db, cast.nadia.actor, code).clashes

    assert [place.label for place in (*clash.first_places, *clash.second_places)] == ["Article 1", "Article 2"]
    assert meetings_page(db, cast.bela.actor, code).clashes == ()


def test_whoever_reads_what_is_published_meets_no_clause_that_is_not(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    set_audience(db, cast.sefa.actor, negotiation.instrument.code, Audience.PUBLIC)
    put(db, cast, announced(db, cast, negotiation), negotiation.conduct, to=Audience.PUBLIC)
    (line,) = meetings_page(db, NOBODY, negotiation.instrument.code).ahead

    assert [(item.title, [place.label for place in item.places]) for item in line.agenda] == [
        ("Conduct", ["Article 2"])
    ]
