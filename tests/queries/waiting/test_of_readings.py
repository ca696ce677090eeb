"""Clashes that were put to a delegation wait for it until it has said something of a reading."""

from datetime import timedelta

from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.models import ThreadReach
from negotiate.operations.desk.reading_positions import withdraw_from_reading
from negotiate.queries.waiting.of_readings import readings_put
from tests.cast import Cast, Player
from tests.operations.asking import answered, put
from tests.operations.desks import clash
from tests.operations.negotiation import Negotiation, tabled


def titles(db: Session, player: Player, negotiation: Negotiation) -> list[str]:
    """Return what waits for somebody."""
    return [thing.title for thing in readings_put(db, player.actor, [negotiation.instrument])]


def test_it_waits_for_delegations_until_they_answer_and_again_where_they_take_that_back(
    db: Session, cast: Cast
) -> None:
    negotiation = clash(db, cast)
    question = put(db, cast.sefa, negotiation.conduct)
    before = titles(db, cast.nadia, negotiation)
    said = answered(db, cast.nadia, question, reach=ThreadReach.DELEGATION)
    after = titles(db, cast.noor, negotiation)
    withdraw_from_reading(db, cast.nadia.actor, said.code)

    assert (before, after) == (["Readings of a clash in Article 2"], [])
    assert titles(db, cast.nadia, negotiation) == before
    assert titles(db, cast.bela, negotiation) == before
    assert titles(db, cast.chen, negotiation) == []


def test_it_has_the_instant_until_which_answers_are_asked_for_and_waits_no_longer(db: Session, cast: Cast) -> None:
    negotiation, until = clash(db, cast), clock.now() + timedelta(days=2)
    put(db, cast.sefa, negotiation.conduct, until=until)
    (thing,) = readings_put(db, cast.nadia.actor, [negotiation.instrument])
    with clock.at(until):
        passed = titles(db, cast.nadia, negotiation)

    assert (thing.due, passed) == (until, [])


def test_what_stands_no_more_waits_for_nobody(db: Session, cast: Cast) -> None:
    negotiation = clash(db, cast)
    put(db, cast.sefa, negotiation.conduct)
    tabled(db, cast.nadia, negotiation.conduct, "shall not", "may not")

    assert titles(db, cast.bela, negotiation) == []
