"""An exercise as its readers find it: everybody the same, but for a delegation's own answer."""

from dataclasses import replace

import pytest
from sqlalchemy.orm import Session

from negotiate.errors import NotFound
from negotiate.operations.norms.exercises import close
from negotiate.queries.norms.exercises.exercises import ExercisePage, exercise_page, exercises_page
from tests.cast import Cast, Player
from tests.operations.negotiation import CONDUCT, Negotiation
from tests.operations.norms.test_exercises import Room, answered, room

__all__ = ["room"]


def page(db: Session, player: Player, room: Room) -> ExercisePage:
    """Return the exercise as somebody finds it."""
    return exercise_page(db, player.actor, room.exercise.code)


def test_nobody_else_finds_a_trace_of_an_answer_before_all_have_answered(db: Session, cast: Cast, room: Room) -> None:
    others = (cast.bela, cast.sefa, cast.chen)
    before = [page(db, player, room) for player in others]
    answered(db, cast.nadia, room)

    assert [page(db, player, room) for player in others] == before
    assert page(db, cast.nadia, room).at.is_answered
    assert [line.delegation for line in page(db, cast.nadia, room).answers] == ["Arvenia"]
    assert not page(db, cast.nadia, room).may_answer


def test_with_the_last_answer_all_are_shown_to_all(db: Session, cast: Cast, room: Room) -> None:
    version = page(db, cast.sefa, room).version
    answered(db, cast.nadia, room)
    hidden = page(db, cast.sefa, room).version
    answered(db, cast.bela, replace(room))
    after = page(db, cast.sefa, room)

    assert hidden == version != after.version
    assert (after.at.is_shown, len(after.answers), after.words) == (True, 2, CONDUCT)
    assert [(finds.value, names) for finds, names in after.at.said if names] == [("covers", ("Arvenia", "Belmara"))]
    assert (after.shown, after.at.differs) == (after.questions, False)


def test_a_closed_exercise_shows_what_there_is(db: Session, cast: Cast, room: Room) -> None:
    close(db, cast.sefa.actor, room.exercise.code)
    found = page(db, cast.nadia, room)

    assert (found.at.is_shown, found.answers, found.may_answer, found.following) == (True, (), False, None)


def test_who_sees_no_scenario_sees_no_exercise(db: Session, cast: Cast, room: Room) -> None:
    with pytest.raises(NotFound):
        page(db, cast.ada, room)
    with pytest.raises(NotFound):
        exercise_page(db, cast.nadia.actor, room.exercise.code, "another question")


def test_the_list_offers_the_secretariat_to_open_one(
    db: Session, cast: Cast, negotiation: Negotiation, room: Room
) -> None:
    code = negotiation.instrument.code
    hers, ours = (exercises_page(db, player.actor, code) for player in (cast.nadia, cast.sefa))

    assert [line.names for line in hers.lines] == [("Arvenia", "Belmara")]
    assert (hers.scenarios, [title for _, title in ours.scenarios]) == ((), ["Slow water"])
