"""All that waits for a person in one list."""

from datetime import timedelta

from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.operations.publishing.rounds import set_deadline
from negotiate.queries.waiting.waiting_list import waiting_list
from tests.cast import Cast
from tests.operations.negotiation import Negotiation, drafted, tabled
from tests.operations.silences import begun


def test_what_has_the_nearest_instant_comes_first(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    tabled(db, cast.bela, negotiation.clauses[0], "protect", "guard")
    drafted(db, cast.nadia, negotiation.conduct, "shall", "should")
    begun(db, cast, negotiation)
    set_deadline(db, cast.sefa.actor, negotiation.round.code, clock.now() + timedelta(hours=5))
    page = waiting_list(db, cast.nadia.actor)

    assert [thing.title for thing in page.things] == [
        "1 draft not yet tabled",
        "Silence on Article 2",
        "1 proposal without a position of yours",
    ]
    assert (page.count, page.first) == (3, page.things[0])


def test_who_takes_no_part_has_an_empty_list(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    begun(db, cast, negotiation)

    assert waiting_list(db, cast.olu.actor).count == 0
