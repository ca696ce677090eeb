"""Two deeds on the letters that tell one person what changed: the worker writes while she, or whoever has her link, acts."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import select, update
from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.models import Letter, SignIn, Wish
from negotiate.operations.amendments import tabling
from negotiate.operations.reading.tellings import end_by_link, wish_to_be_told, write_tellings
from negotiate.policy import COMMAND_LINE
from tests.cast import Cast
from tests.operations.negotiation import begin, drafted, tabled
from tests.together.conftest import Gathering
from tests.together.meeting import Meeting
from tests.together.pairs import pairs, untouched
from tests.together.scenes import Deed, Scene

EVENING = datetime(2031, 3, 1, 20, 0, tzinfo=UTC)
MORNING, NEXT_MORNING = EVENING + timedelta(hours=11), EVENING + timedelta(hours=35)


def told(db: Session, cast: Cast) -> Scene:
    """Return talks of which Nadia was told once; she has come since, and there is something new to tell her."""
    with clock.at(EVENING):
        negotiation = begin(db, cast)
        tabled(db, cast.nadia, negotiation.conduct, "shall not", "should not")
        wish_to_be_told(db, cast.nadia.actor, Wish.YES)
        _comes(db, cast, EVENING)
    with clock.at(EVENING + timedelta(hours=1)):
        tabled(db, cast.bela, negotiation.conduct, "hospitals", "clinics")
    with clock.at(MORNING):
        write_tellings(db, COMMAND_LINE)
    _comes(db, cast, MORNING + timedelta(hours=1))
    with clock.at(MORNING + timedelta(hours=2)):
        tabled(db, cast.bela, negotiation.conduct, "water", "energy")
        draft = drafted(db, cast.bela, negotiation.conduct, "depends", "relies")
    letter = db.scalars(select(Letter).where(Letter.way_out != "")).one()
    things = {"secret": letter.way_out.rsplit("/", 1)[-1], "draft": draft.code, "edition": draft.revision.edition}
    return Scene(cast, things)


def _comes(db: Session, cast: Cast, at: datetime) -> None:
    """Let Nadia be in the house."""
    db.execute(update(SignIn).where(SignIn.person_id == cast.nadia.actor.person_id).values(used_at=at))


def _write(db: Session, _: Scene) -> int:
    """Write what there is to tell on the next morning."""
    with clock.at(NEXT_MORNING):
        return write_tellings(db, COMMAND_LINE)


def _table(db: Session, at: Scene) -> object:
    """Put on the table what she watches, while she is away."""
    with clock.at(MORNING + timedelta(hours=3)):
        return tabling.table(db, at.cast.bela.actor, at["draft"], at["edition"])


DEEDS: dict[str, Deed] = {
    "write the letters": _write,
    "want letters": lambda db, at: wish_to_be_told(db, at.cast.nadia.actor, Wish.YES),
    "want none": lambda db, at: wish_to_be_told(db, at.cast.nadia.actor, Wish.NO),
    "end them by the link": lambda db, at: end_by_link(db, at["secret"]),
    "table what she watches": _table,
}
#: All of them are done to what one person is told.
THINGS = {"her letters": tuple(DEEDS)}


@pytest.fixture(scope="module")
def meeting(gathering: Gathering) -> Iterator[Meeting]:
    """Return the letters and their reader."""
    with gathering(told, DEEDS, THINGS) as meeting:
        yield meeting


@pytest.mark.parametrize("deed", DEEDS)
def test_each_deed_can_be_done_by_itself(meeting: Meeting, deed: str) -> None:
    assert meeting.alone(deed) == "done"


def test_there_is_a_letter_to_be_written(meeting: Meeting) -> None:
    changes = meeting.orders("want letters", "write the letters")[1].changes

    assert [change for change in changes if change.startswith("+ outbox ")] != []


def test_every_deed_is_done_to_something() -> None:
    assert untouched(DEEDS, THINGS) == set()


@pairs(THINGS)
def test_two_deeds_at_once_come_to_what_one_after_the_other_does(meeting: Meeting, first: str, second: str) -> None:
    assert meeting.together(first, second) in meeting.orders(first, second)
