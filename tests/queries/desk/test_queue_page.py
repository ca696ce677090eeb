"""The queue as a page: counts, filters, what comes first, and statements that do not grow."""

from collections.abc import Callable

import pytest
from sqlalchemy import event
from sqlalchemy.orm import Session

from negotiate.errors import Forbidden
from negotiate.operations.desk import desk_drafts as drafts
from negotiate.queries.desk.queue_page import Filters, queue_page
from negotiate.state.desk.desk import MERGES
from negotiate.text.merge.regions import RegionKind
from tests.cast import Cast
from tests.operations.desks import clash, filled
from tests.operations.negotiation import Negotiation, tabled


@pytest.fixture
def busy(db: Session, cast: Cast) -> Negotiation:
    """Return a round with a clash and a clean change on one clause, and a clean change on another."""
    negotiation = clash(db, cast)
    tabled(db, cast.noor, negotiation.conduct, "hospitals", "clinics")
    tabled(db, cast.bela, negotiation.clauses[2], "five", "six")
    return negotiation


def many(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    """Table twenty further amendments to each of two clauses."""
    for clause in negotiation.clauses[:2]:
        for number in range(20):
            tabled(db, cast.nadia, clause, "services", f"services {number}")


def test_places_are_counted_by_kind_and_meetings_named(db: Session, cast: Cast, busy: Negotiation) -> None:
    page = queue_page(db, cast.sefa.actor, busy.round.code, Filters())
    conduct, review = page.clauses

    assert dict(conduct.places) == {RegionKind.WORDING: 1, RegionKind.CHANGED: 1}
    assert [entry.meets for entry in conduct.entries] == [(2,), (1,), ()]
    assert (conduct.clashes, review.clashes, conduct.open_places) == (1, 0, 2)
    assert (page.decided, page.total, page.open_places) == (0, 4, 3)


def test_what_is_saved_on_a_desk_is_no_longer_open(db: Session, cast: Cast, busy: Negotiation) -> None:
    drafts.save(db, cast.sefa.actor, busy.conduct.code, filled(db, busy, 0, place="adopt 0"))

    assert queue_page(db, cast.sefa.actor, busy.round.code, Filters()).open_places == 2


@pytest.mark.parametrize(
    ("names", "numbers"),
    [
        ({}, [1, 2, 3, 4]),
        ({"delegation": "belmara"}, [2, 4]),
        ({"clause": "review"}, [4]),
        ({"kind": "insert"}, []),
        ({"state": "undecided"}, [1, 2, 3, 4]),
        ({"state": "decided"}, []),
        ({"group": "nowhere"}, []),
    ],
)
def test_filters_let_through_what_they_say(
    db: Session, cast: Cast, busy: Negotiation, names: dict[str, str], numbers: list[int]
) -> None:
    codes = {"belmara": cast.belmara, "review": busy.clauses[2].code}
    filters = Filters(**{name: codes.get(value, value) for name, value in names.items()})
    page = queue_page(db, cast.sefa.actor, busy.round.code, filters)

    assert [entry.number for clause in page.clauses for entry in clause.entries] == numbers
    assert page.total == 4


def test_the_number_of_statements_does_not_grow(db: Session, cast: Cast, busy: Negotiation) -> None:
    def statements(page: Callable[[], object]) -> int:
        sent: list[object] = []

        def listener(*facts: object) -> None:
            sent.append(facts[2])

        event.listen(db.get_bind(), "before_cursor_execute", listener)
        db.expire_all()
        page()
        event.remove(db.get_bind(), "before_cursor_execute", listener)
        return len(sent)

    def show() -> object:
        MERGES.forget()
        return queue_page(db, cast.sefa.actor, busy.round.code, Filters())

    few = statements(show)
    many(db, cast, busy)

    assert statements(show) == few


def test_a_delegate_does_not_see_the_queue(db: Session, cast: Cast, busy: Negotiation) -> None:
    with pytest.raises(Forbidden):
        queue_page(db, cast.nadia.actor, busy.round.code, Filters())
