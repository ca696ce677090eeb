"""The first page of a person."""

from sqlalchemy.orm import Session

from negotiate.models import Audience
from negotiate.operations.text.instruments import set_audience
from negotiate.queries.house.instruments import first_page, open_to_everyone
from tests.cast import Cast
from tests.operations.negotiation import Negotiation, tabled


def test_it_has_her_instruments_and_how_much_waits(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    tabled(db, cast.bela, negotiation.conduct, "shall", "must")
    page = first_page(db, cast.nadia.actor)

    assert ([head.title for head in page.instruments], page.waiting.count) == (["Convention"], 1)


def test_who_takes_no_part_has_none(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    assert first_page(db, cast.olu.actor).instruments == ()


def test_only_what_is_open_to_everyone_is_listed_before_the_sign_in(
    db: Session, cast: Cast, negotiation: Negotiation
) -> None:
    code = negotiation.instrument.code
    before = open_to_everyone(db)
    set_audience(db, cast.sefa.actor, code, Audience.OBSERVERS)
    to_observers = open_to_everyone(db)
    set_audience(db, cast.sefa.actor, code, Audience.PUBLIC)

    assert (before, to_observers, open_to_everyone(db)) == ((), (), ((code, "Convention"),))
