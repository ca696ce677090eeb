"""Two deeds on one draft of a facilitator's: saved, discarded, tabled, while her office ends."""

from collections.abc import Iterator

import pytest
from sqlalchemy.orm import Session

from negotiate.models import AmendmentKind, Clause
from negotiate.operations.amendments import tabling
from negotiate.operations.chair.facilitators import end_facilitation
from negotiate.operations.chair.facilitators_proposals import draft_as_facilitator
from negotiate.operations.chair.proposals import name_reconciled
from negotiate.state.rows import by_code
from tests.cast import Cast
from tests.operations.facilitating import by_facilitator, facilitator, now_as
from tests.operations.negotiation import begun
from tests.together.conftest import Gathering
from tests.together.meeting import Meeting
from tests.together.pairs import pairs, untouched
from tests.together.scenes import Deed, Scene, talks


def drafted_by_a_facilitator(db: Session, cast: Cast) -> Scene:
    """Return the talks, with a draft of a facilitator's."""
    scene = talks(db, cast)
    conduct = by_code(db, Clause, scene["conduct"])
    office = facilitator(db, cast, begun(db, conduct.instrument.code), conduct)
    draft = by_facilitator(db, cast, conduct, "depends", "relies")
    her = {"facilitator": now_as(db, cast.nadia), "office": office.code, "draft": draft.code}
    return Scene(cast, {**scene.things, **her})


DEEDS: dict[str, Deed] = {
    "begin": lambda db, at: draft_as_facilitator(
        db, at["facilitator"], at["conduct"], AmendmentKind.MODIFY, at["saved"]
    ),
    "save": lambda db, at: tabling.save(db, at["facilitator"], at["draft"], 1, at["saved"]),
    "reconcile": lambda db, at: name_reconciled(db, at["facilitator"], at["draft"], []),
    "discard": lambda db, at: tabling.discard(db, at["facilitator"], at["draft"]),
    "table": lambda db, at: tabling.table(db, at["facilitator"], at["draft"], 1),
    "end the office": lambda db, at: end_facilitation(db, at.cast.chen.actor, at["office"], "The chairs rotate."),
}
THINGS = {"the draft": tuple(DEEDS)}


@pytest.fixture(scope="module")
def meeting(gathering: Gathering) -> Iterator[Meeting]:
    """Return the draft, the facilitator who writes it and the chair, at two desks."""
    with gathering(drafted_by_a_facilitator, DEEDS, THINGS) as meeting:
        yield meeting


@pytest.mark.parametrize("deed", DEEDS)
def test_each_deed_can_be_done_by_itself(meeting: Meeting, deed: str) -> None:
    assert meeting.alone(deed) == "done"


def test_every_deed_is_done_to_something() -> None:
    assert untouched(DEEDS, THINGS) == set()


@pairs(THINGS)
def test_two_deeds_at_once_come_to_what_one_after_the_other_does(meeting: Meeting, first: str, second: str) -> None:
    assert meeting.together(first, second) in meeting.orders(first, second)
