"""Clashes that were put to a delegation wait for it until it has said something of a reading."""

from datetime import timedelta

from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.models import ThreadReach
from negotiate.operations.desk.clash_questions import NewQuestion, put_readings
from negotiate.operations.desk.question_steps import NewDay, end_question, move_day, resume_question
from negotiate.operations.desk.reading_positions import withdraw_from_reading
from negotiate.queries.waiting.of_readings import readings_put
from negotiate.state.desk.rival_readings import clashes_of
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

    assert (before, after) == (["Question 1 on Article 2: readings of “shall”"], [])
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


def test_one_that_has_ended_waits_for_nobody_until_it_is_taken_up_again(db: Session, cast: Cast) -> None:
    negotiation = clash(db, cast)
    question = put(db, cast.sefa, negotiation.conduct)
    end_question(db, cast.sefa.actor, question.code, "It is settled.")
    ended = titles(db, cast.bela, negotiation)
    resume_question(db, cast.sefa.actor, question.code)

    assert (ended, len(titles(db, cast.bela, negotiation))) == ([], 1)


def test_a_day_that_was_moved_counts_and_the_one_before_is_told(db: Session, cast: Cast) -> None:
    negotiation, first = clash(db, cast), clock.now() + timedelta(days=2)
    question = put(db, cast.sefa, negotiation.conduct, until=first)
    move_day(db, cast.sefa.actor, question.code, NewDay(first + timedelta(days=1)))
    with clock.at(first):
        (thing,) = readings_put(db, cast.nadia.actor, [negotiation.instrument])

    assert (thing.due, thing.was) == (first + timedelta(days=1), first)


def test_two_on_one_clause_are_called_apart(db: Session, cast: Cast) -> None:
    negotiation = clash(db, cast)
    put(db, cast.sefa, negotiation.conduct)
    for player, words in ((cast.nadia, "sites"), (cast.bela, "facilities")):
        tabled(db, player, negotiation.conduct, "services", words)
    found = clashes_of(db, negotiation.conduct)
    assert found is not None
    put_readings(db, cast.sefa.actor, negotiation.conduct.code, NewQuestion(found.clashes[1].key, found.version_code))

    assert titles(db, cast.nadia, negotiation) == [
        "Question 1 on Article 2: readings of “shall”",
        "Question 2 on Article 2: readings of “services”",
    ]
