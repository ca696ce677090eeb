"""Two deeds of one reader at once, in two windows: marked, taken back, watched; and the text written meanwhile."""

from collections.abc import Iterator

import pytest
from sqlalchemy.orm import Session

from negotiate.models import Attention, Instrument
from negotiate.operations.reading import marks, watching
from negotiate.operations.text import corrections
from negotiate.state.rows import by_code
from negotiate.state.text.shown_texts import text_now
from tests.cast import Cast
from tests.together.conftest import Gathering
from tests.together.meeting import Meeting
from tests.together.pairs import pairs, untouched
from tests.together.scenes import Deed, Scene, talks


def read(db: Session, cast: Cast) -> Scene:
    """Return the talks, of which Nadia has read one clause; `text` is what her windows show."""
    scene = talks(db, cast)
    text = text_now(db, cast.nadia.actor, by_code(db, Instrument, scene["instrument"]))
    assert text is not None
    marks.mark_clause(db, cast.nadia.actor, scene["objective"], text.name)
    return Scene(cast, {**scene.things, "text": text.name})


DEEDS: dict[str, Deed] = {
    "mark a clause": lambda db, at: marks.mark_clause(db, at.cast.nadia.actor, at["conduct"], at["text"]),
    "mark up to it": lambda db, at: marks.mark_up_to(db, at.cast.nadia.actor, at["conduct"], at["text"]),
    "mark all": lambda db, at: marks.mark_all(db, at.cast.nadia.actor, at["instrument"], at["text"]),
    "take one back": lambda db, at: marks.take_back(db, at.cast.nadia.actor, at["objective"]),
    "take the last back": lambda db, at: marks.take_back_last(db, at.cast.nadia.actor, at["instrument"]),
    "watch": lambda db, at: watching.attend_to_clause(db, at.cast.nadia.actor, at["conduct"], Attention.WATCH),
    "leave": lambda db, at: watching.attend_to_clause(db, at.cast.nadia.actor, at["conduct"], Attention.LEAVE),
    "watch an amendment": lambda db, at: watching.attend_to_amendment(
        db, at.cast.nadia.actor, at["hard"], Attention.WATCH
    ),
    "watch a delegation": lambda db, at: watching.attend_to_delegation(
        db, at.cast.nadia.actor, at["instrument"], at.cast.belmara, Attention.WATCH
    ),
    "correct the clause": lambda db, at: corrections.accept(db, at.cast.sten.actor, at["correction"]),
}
#: All of them are done to what one person reads.
THINGS = {"her reading": tuple(DEEDS)}


@pytest.fixture(scope="module")
def meeting(gathering: Gathering) -> Iterator[Meeting]:
    """Return the text and its reader."""
    with gathering(read, DEEDS, THINGS) as meeting:
        yield meeting


@pytest.mark.parametrize("deed", DEEDS)
def test_each_deed_can_be_done_by_itself(meeting: Meeting, deed: str) -> None:
    assert meeting.alone(deed) == "done"


def test_every_deed_is_done_to_something() -> None:
    assert untouched(DEEDS, THINGS) == set()


@pairs(THINGS)
def test_two_deeds_at_once_come_to_what_one_after_the_other_does(meeting: Meeting, first: str, second: str) -> None:
    assert meeting.together(first, second) in meeting.orders(first, second)
