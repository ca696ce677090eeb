"""Two deeds in one thread: answered, resolved, taken back, taken up."""

from collections.abc import Iterator

import pytest
from sqlalchemy.orm import Session

from negotiate.models import Clause, ThreadReach
from negotiate.operations.comments import speaking, turns, uptakes
from negotiate.operations.text import corrections
from negotiate.state.rows import by_code
from tests.cast import Cast
from tests.operations.talking import spoken
from tests.together.conftest import Gathering
from tests.together.meeting import Meeting
from tests.together.pairs import pairs, untouched
from tests.together.scenes import Deed, Scene, talks


def talking(db: Session, cast: Cast) -> Scene:
    """Return the talks, with a thread to all participants."""
    scene = talks(db, cast)
    thread = spoken(db, cast.nadia, by_code(db, Clause, scene["conduct"]), "shall", reach=ThreadReach.PARTICIPANTS)
    return Scene(cast, {**scene.things, "thread": thread.code, "comment": thread.comments[0].code})


DEEDS: dict[str, Deed] = {
    "answer": lambda db, at: speaking.answer(db, at.cast.bela.actor, at["thread"], "We agree."),
    "resolve": lambda db, at: turns.resolve(db, at.cast.chen.actor, at["thread"]),
    "take back": lambda db, at: speaking.withdraw_comment(db, at.cast.nadia.actor, at["comment"]),
    "take up": lambda db, at: uptakes.take_up(db, at.cast.bela.actor, at["thread"]),
    "correct the clause": lambda db, at: corrections.accept(db, at.cast.sten.actor, at["correction"]),
}
#: All of them are done to one thread.
THINGS = {"the thread": tuple(DEEDS)}


@pytest.fixture(scope="module")
def meeting(gathering: Gathering) -> Iterator[Meeting]:
    """Return the thread and those who read it."""
    with gathering(talking, DEEDS) as meeting:
        yield meeting


@pytest.mark.parametrize("deed", DEEDS)
def test_each_deed_can_be_done_by_itself(meeting: Meeting, deed: str) -> None:
    assert meeting.alone(deed) == "done"


def test_every_deed_is_done_to_something() -> None:
    assert untouched(DEEDS, THINGS) == set()


@pairs(THINGS)
def test_two_deeds_at_once_come_to_what_one_after_the_other_does(meeting: Meeting, first: str, second: str) -> None:
    assert meeting.together(first, second) in meeting.orders(first, second)
