"""All that waits for a person in one list."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import timedelta

import pytest
from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.operations.publishing.rounds import open_next, set_deadline
from negotiate.operations.reading.marks import mark_all
from negotiate.queries.house.instruments import first_page
from negotiate.queries.waiting.waiting_list import waiting_list
from tests.cast import Cast
from tests.operations.negotiation import Negotiation, begin, drafted, published, tabled
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
    assert page.named == page.things[1:]


def test_who_takes_no_part_has_an_empty_list(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    begun(db, cast, negotiation)

    assert waiting_list(db, cast.olu.actor).count == 0


@pytest.fixture
def instruments(db: Session, cast: Cast, negotiation: Negotiation) -> Callable[[int], None]:
    """Return what adds so many instruments, each published, read, and with amendments and drafts in its second round."""

    def add(number: int) -> None:
        for each in (begin(db, cast) for _ in range(number)):
            publication = published(db, cast, each.round)
            mark_all(db, cast.nadia.actor, each.instrument.code, publication.code)
            open_next(db, cast.sefa.actor, each.instrument.code, None)
            tabled(db, cast.bela, each.conduct, "shall", "must")
            drafted(db, cast.nadia, each.conduct, "shall", "should")

    return add


@pytest.mark.parametrize("name", ["nadia", "sefa", "chen", "ada", "hugo"])
def test_the_statements_of_home_do_not_grow_with_the_instruments(
    db: Session,
    cast: Cast,
    instruments: Callable[[int], None],
    counted: Callable[[], AbstractContextManager[list[str]]],
    name: str,
) -> None:
    actor = getattr(cast, name).actor

    def asked() -> int:
        first_page(db, actor)
        with counted() as sent:
            first_page(db, actor)
        return len(sent)

    instruments(1)
    of_few = asked()
    instruments(4)

    assert asked() == of_few
