"""Two deeds on one draft: saved, discarded, shared, tabled."""

from collections.abc import Iterator

import pytest
from sqlalchemy.orm import Session

from negotiate.models import Amendment, AmendmentKind, Thread, ThreadReach
from negotiate.operations.amendments import tabling
from negotiate.operations.amendments.drafting import sharing
from negotiate.operations.comments.beginnings import FirstComment
from negotiate.operations.comments.in_drafts import begin_on_draft
from negotiate.operations.comments.speaking import answer
from negotiate.operations.house import groups
from negotiate.operations.text import corrections
from negotiate.state.rows import by_code
from tests.cast import Cast
from tests.operations.talking import spoken_in_draft
from tests.together.conftest import Gathering
from tests.together.meeting import Meeting
from tests.together.pairs import pairs, untouched
from tests.together.scenes import Deed, Scene, talks


def shared(db: Session, cast: Cast) -> Scene:
    """Return the talks, with a group to which both delegations belong and which reads the draft."""
    scene = talks(db, cast)
    group = groups.add_group(db, cast.ada.actor, "Islands", "ISL")
    for delegation in (cast.arvenia, cast.belmara):
        groups.join(db, cast.ada.actor, group.code, delegation)
    groups.confirm_member(db, cast.nadia.actor, group.code, cast.belmara)
    sharing.share(db, cast.nadia.actor, scene["draft"], group.code)
    thread = spoken_in_draft(db, cast.nadia, by_code(db, Amendment, scene["draft"]), "relies")
    return Scene(cast, {**scene.things, "group": group.code, "thread": thread.code})


def said(db: Session, at: Scene) -> Thread:
    """Let Belmara speak of the draft that it reads, to the group."""
    words = FirstComment("On whom?", ThreadReach.GROUP, "1", "relies", group=at["group"])
    return begin_on_draft(db, at.cast.bela.actor, at["draft"], words)


DEEDS: dict[str, Deed] = {
    "save": lambda db, at: tabling.save(db, at.cast.nadia.actor, at["draft"], 1, at["saved"]),
    "a friend saves": lambda db, at: tabling.save(db, at.cast.bela.actor, at["draft"], 1, at["to correct"]),
    "a friend speaks": said,
    "a friend answers": lambda db, at: answer(db, at.cast.bela.actor, at["thread"], "On everybody."),
    "carry over": lambda db, at: tabling.carry(db, at.cast.noor.actor, at["draft"]),
    "share": lambda db, at: sharing.share(db, at.cast.nadia.actor, at["draft"], at["group"]),
    "keep private": lambda db, at: sharing.keep_private(db, at.cast.noor.actor, at["draft"]),
    "discard": lambda db, at: tabling.discard(db, at.cast.nadia.actor, at["draft"]),
    "table": lambda db, at: tabling.table(db, at.cast.nadia.actor, at["draft"], 1),
    "draft another": lambda db, at: tabling.draft(
        db, at.cast.nadia.actor, at["conduct"], AmendmentKind.MODIFY, at["saved"]
    ),
    "leave the group": lambda db, at: groups.leave(db, at.cast.ada.actor, at["group"], at.cast.belmara),
    "correct the clause": lambda db, at: corrections.accept(db, at.cast.sten.actor, at["correction"]),
}
#: All of them are done to one draft.
THINGS = {"the draft": tuple(DEEDS)}


@pytest.fixture(scope="module")
def meeting(gathering: Gathering) -> Iterator[Meeting]:
    """Return the draft and those who write it."""
    with gathering(shared, DEEDS, THINGS) as meeting:
        yield meeting


@pytest.mark.parametrize("deed", DEEDS)
def test_each_deed_can_be_done_by_itself(meeting: Meeting, deed: str) -> None:
    assert meeting.alone(deed) == "done"


def test_every_deed_is_done_to_something() -> None:
    assert untouched(DEEDS, THINGS) == set()


@pairs(THINGS)
def test_two_deeds_at_once_come_to_what_one_after_the_other_does(meeting: Meeting, first: str, second: str) -> None:
    assert meeting.together(first, second) in meeting.orders(first, second)
