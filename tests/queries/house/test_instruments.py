"""The first page of a person."""

from sqlalchemy.orm import Session

from negotiate.queries.house.instruments import first_page
from tests.cast import Cast
from tests.operations.negotiation import Negotiation, tabled


def test_it_has_her_instruments_and_how_much_waits(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    tabled(db, cast.bela, negotiation.conduct, "shall", "must")
    page = first_page(db, cast.nadia.actor)

    assert ([head.title for head in page.instruments], page.waiting.count) == (["Convention"], 1)


def test_who_takes_no_part_has_none(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    assert first_page(db, cast.olu.actor).instruments == ()
