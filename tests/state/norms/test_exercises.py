"""Exercises in the rows: who may take part, and which answers somebody may read."""

from sqlalchemy.orm import Session

from negotiate.state.norms.exercises import answers_read, exercise_of, exercises_of, may_take_part
from tests.cast import Cast
from tests.operations.negotiation import Negotiation
from tests.operations.norms.test_exercises import Room, answered, room

__all__ = ["room"]


def test_those_at_the_table_may_take_part(db: Session, cast: Cast, negotiation: Negotiation) -> None:
    assert [one.code for one in may_take_part(db, negotiation.instrument)] == [cast.arvenia, cast.belmara]


def test_an_answer_is_read_by_its_delegation_alone_until_all_are_shown(db: Session, cast: Cast, room: Room) -> None:
    players = (cast.nadia, cast.bela, cast.sefa, cast.chen)
    answered(db, cast.nadia, room)
    before = [len(answers_read(db, player.actor, room.exercise)) for player in players]
    answered(db, cast.bela, room)
    after = [sum(map(len, answers_read(db, player.actor, room.exercise).values())) for player in players]

    assert (before, after) == ([1, 0, 0, 0], [2, 2, 2, 2])


def test_an_exercise_is_found_by_its_code_and_by_its_text(db: Session, negotiation: Negotiation, room: Room) -> None:
    assert exercise_of(db, room.exercise.code) is room.exercise
    assert exercise_of(db, "none") is None
    assert exercises_of(db, negotiation.instrument) == [room.exercise]
