"""Exercises: answers are their authors' own until all have answered, or the secretariat closes; then all read them."""

from dataclasses import dataclass, replace

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate.errors import Forbidden, Invalid, Stale
from negotiate.models import Circle, Exercise, Finds, RecordEntry, Scenario, ScenarioAnswer
from negotiate.operations.norms.asked_of import AskedOf
from negotiate.operations.norms.exercises import answer_in, close, open_exercise
from negotiate.operations.norms.scenarios import NewAnswer, NewScenario, pose, publish_answers, write
from negotiate.state.text.versions import current_version
from tests.cast import Cast, Player
from tests.operations.negotiation import Negotiation


@dataclass(frozen=True)
class Room:
    """An exercise that is open to Arvenia and Belmara, and an answer to its one question."""

    exercise: Exercise
    question: str
    said: NewAnswer


@pytest.fixture
def room(db: Session, cast: Cast, negotiation: Negotiation) -> Room:
    """Return an exercise of two delegations on a scenario of the secretariat."""
    conduct = negotiation.conduct
    told = NewScenario("Slow water", "A gauge is late.", asks=(AskedOf(conduct.code),))
    scenario = pose(db, cast.sefa.actor, negotiation.instrument.code, told)
    exercise = open_exercise(db, cast.sefa.actor, scenario.code, [cast.arvenia, cast.belmara])
    said = NewAnswer(current_version(db, conduct).code, Finds.COVERS, "Water is named.")
    return Room(exercise, scenario.questions[0].code, said)


def answered(db: Session, player: Player, room: Room, said: NewAnswer | None = None) -> ScenarioAnswer:
    """Answer the question of the room."""
    return answer_in(db, player.actor, room.exercise.code, room.question, said or room.said)


def test_the_first_answer_is_its_author_s_own_and_the_last_shows_all(db: Session, cast: Cast, room: Room) -> None:
    first = answered(db, cast.nadia, room)
    before = first.published_to
    second = answered(db, cast.bela, room)

    assert (before, first.published_to, second.published_to) == (None, Circle.ALL, Circle.ALL)
    assert db.scalars(select(RecordEntry.act).order_by(RecordEntry.id.desc())).first() == "showed answers together"


def test_closing_shows_what_was_answered_by_then(db: Session, cast: Cast, room: Room) -> None:
    first = answered(db, cast.nadia, room)
    close(db, cast.sefa.actor, room.exercise.code)

    assert first.published_to is Circle.ALL
    with pytest.raises(Invalid):
        answered(db, cast.bela, room)
    with pytest.raises(Invalid):
        close(db, cast.sefa.actor, room.exercise.code)


def test_nobody_shows_hers_before_the_others(db: Session, cast: Cast, room: Room) -> None:
    answered(db, cast.nadia, room)

    with pytest.raises(Invalid):
        publish_answers(db, cast.nadia.actor, room.exercise.scenario.code)


def test_an_answer_stands_and_is_on_words_that_were_read(db: Session, cast: Cast, room: Room) -> None:
    with pytest.raises(Stale):
        answered(db, cast.nadia, room, replace(room.said, version="old"))
    with pytest.raises(Invalid):
        answered(db, cast.nadia, room, replace(room.said, amendment="one"))
    answered(db, cast.nadia, room)
    with pytest.raises(Invalid):
        answered(db, cast.nadia, room)


def test_those_who_are_not_invited_do_not_answer(db: Session, cast: Cast, room: Room) -> None:
    db.delete(room.exercise.invitations[1])
    db.flush()
    db.refresh(room.exercise)

    with pytest.raises(Invalid):
        answered(db, cast.bela, room)
    with pytest.raises(Forbidden):
        answered(db, cast.sefa, room)


def test_one_exercise_at_a_time_is_open_on_a_scenario(db: Session, cast: Cast, room: Room) -> None:
    code, both = room.exercise.scenario.code, [cast.arvenia, cast.belmara]
    with pytest.raises(Invalid):
        open_exercise(db, cast.sefa.actor, code, both)
    close(db, cast.sefa.actor, room.exercise.code)

    assert open_exercise(db, cast.sefa.actor, code, both).code != room.exercise.code


def test_an_exercise_needs_two_and_a_question_and_a_scenario_that_all_see(
    db: Session, cast: Cast, negotiation: Negotiation, room: Room
) -> None:
    code, both = negotiation.instrument.code, [cast.arvenia, cast.belmara]
    empty: Scenario = pose(db, cast.sefa.actor, code, NewScenario("Empty", "Nothing is asked."))
    hers = write(db, cast.nadia.actor, code, NewScenario("Hers", "Secret."))
    close(db, cast.sefa.actor, room.exercise.code)

    with pytest.raises(Invalid):
        open_exercise(db, cast.sefa.actor, empty.code, both)
    with pytest.raises(Invalid):
        open_exercise(db, cast.sefa.actor, room.exercise.scenario.code, both[:1])
    with pytest.raises(Forbidden):
        open_exercise(db, cast.nadia.actor, hers.code, both)
