"""Two deeds on one draft of the chair's: saved, spoken of, discarded, tabled."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from sqlalchemy.orm import Session

from negotiate.models import Clause, ThreadReach
from negotiate.operations.amendments import tabling
from negotiate.operations.comments.beginnings import FirstComment
from negotiate.operations.comments.in_drafts import begin_on_draft
from negotiate.operations.comments.speaking import answer
from negotiate.state.rows import by_code
from tests.cast import Cast
from tests.operations.chairing import chair_of, compromise
from tests.operations.talking import spoken_in_draft
from tests.together.conftest import Gathering
from tests.together.meeting import Meeting
from tests.together.pairs import pairs, untouched
from tests.together.scenes import Deed, Scene, talks


def drafted_by_the_chair(db: Session, cast: Cast) -> Scene:
    """Return the talks, with a draft of the chair's in which something is said already."""
    scene = talks(db, cast)
    draft = compromise(db, cast, by_code(db, Clause, scene["conduct"]), "depends", "relies")
    chair = chair_of(db, cast)
    thread = spoken_in_draft(db, replace(cast.chen, actor=chair), draft, "", reach=ThreadReach.DELEGATION)
    return Scene(cast, {**scene.things, "chair": chair, "draft": draft.code, "thread": thread.code})


SAID = FirstComment("On whom?", ThreadReach.DELEGATION, "1", "relies")
DEEDS: dict[str, Deed] = {
    "save": lambda db, at: tabling.save(db, at["chair"], at["draft"], 1, at["saved"]),
    "speak": lambda db, at: begin_on_draft(db, at["chair"], at["draft"], SAID),
    "answer": lambda db, at: answer(db, at["chair"], at["thread"], "On everybody."),
    "discard": lambda db, at: tabling.discard(db, at["chair"], at["draft"]),
    "table": lambda db, at: tabling.table(db, at["chair"], at["draft"], 1),
}
#: All of them are done to one draft.
THINGS = {"the draft": tuple(DEEDS)}


@pytest.fixture(scope="module")
def meeting(gathering: Gathering) -> Iterator[Meeting]:
    """Return the draft and the chair who writes it, at two desks."""
    with gathering(drafted_by_the_chair, DEEDS, THINGS) as meeting:
        yield meeting


@pytest.mark.parametrize("deed", DEEDS)
def test_each_deed_can_be_done_by_itself(meeting: Meeting, deed: str) -> None:
    assert meeting.alone(deed) == "done"


def test_every_deed_is_done_to_something() -> None:
    assert untouched(DEEDS, THINGS) == set()


@pairs(THINGS)
def test_two_deeds_at_once_come_to_what_one_after_the_other_does(meeting: Meeting, first: str, second: str) -> None:
    assert meeting.together(first, second) in meeting.orders(first, second)
