"""Long work: two who ask, give up and do at once; two workers never do the same."""

import threading
from collections.abc import Iterator

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate.models import LongWork
from negotiate.models.house.long_work import WorkKind
from negotiate.operations.work import workers
from negotiate.operations.work.asking import NewWork, ask_for, give_up
from negotiate.operations.work.doing import ClaimedWork, claim, fail, finish, lay_down, tell
from negotiate.store import Store, open_store
from tests.cast import Cast, assemble
from tests.databases import POSTGRESQL, Databases
from tests.operations.negotiation import begin
from tests.together.conftest import Gathering
from tests.together.meeting import Meeting
from tests.together.pairs import pairs, untouched
from tests.together.scenes import Deed, Scene

HOUSE = "https://house.example/"
#: Seconds after which something hangs that should not.
PATIENCE = 30


def at_work(db: Session, cast: Cast) -> Scene:
    """Return a house in which one piece of work goes on and another waits."""
    instrument = begin(db, cast).instrument.code
    ask_for(db, cast.nadia.actor, NewWork(WorkKind.EVERYTHING, instrument, HOUSE))
    claimed = claim(db)
    waiting = ask_for(db, cast.nadia.actor, NewWork(WorkKind.TEXT, instrument, HOUSE))
    sign = workers.sign_on(db)
    return Scene(cast, {"instrument": instrument, "claimed": claimed, "waiting": waiting.code, "sign": sign})


DEEDS: dict[str, Deed] = {
    "ask for work": lambda db, at: ask_for(
        db, at.cast.nadia.actor, NewWork(WorkKind.ON_THE_TABLE, at["instrument"], HOUSE)
    ),
    "ask for the same": lambda db, at: ask_for(
        db, at.cast.nadia.actor, NewWork(WorkKind.TEXT, at["instrument"], HOUSE)
    ),
    "give up what goes on": lambda db, at: give_up(db, at.cast.nadia.actor, at["claimed"].code),
    "give up what waits": lambda db, at: give_up(db, at.cast.nadia.actor, at["waiting"]),
    "take what waits": lambda db, at: claim(db),
    "tell how far it is": lambda db, at: tell(db, at["claimed"], 3, 10),
    "finish": lambda db, at: finish(db, at["claimed"], 10, "seats"),
    "fail": lambda db, at: fail(db, at["claimed"], "No font."),
    "lay down": lambda db, at: lay_down(db, at["claimed"]),
    "give a sign": lambda db, at: workers.give_sign(db, at["sign"]),
    "sign off": lambda db, at: workers.sign_off(db, at["sign"]),
}
THINGS = {
    "her work": ("ask for work", "ask for the same", "give up what waits", "take what waits"),
    "what goes on": ("give up what goes on", "tell how far it is", "finish", "fail", "lay down", "take what waits"),
    "the sign": ("give a sign", "sign off"),
}


@pytest.fixture(scope="module")
def meeting(gathering: Gathering) -> Iterator[Meeting]:
    """Return the house at work."""
    with gathering(at_work, DEEDS, THINGS) as meeting:
        yield meeting


@pytest.mark.parametrize("deed", DEEDS)
def test_each_deed_can_be_done_by_itself(meeting: Meeting, deed: str) -> None:
    assert meeting.alone(deed) == "done"


def test_every_deed_is_done_to_something() -> None:
    assert untouched(DEEDS, THINGS) == set()


@pairs(THINGS)
def test_two_deeds_at_once_come_to_what_one_after_the_other_does(meeting: Meeting, first: str, second: str) -> None:
    assert meeting.together(first, second) in meeting.orders(first, second)


@pytest.fixture
def house(databases: Databases) -> Iterator[Store]:
    """Return a house of its own in which two pieces of work wait."""
    with databases.new(POSTGRESQL) as url:
        store = open_store(url)
        with store.writing() as db:
            cast = assemble(db)
            instrument = begin(db, cast).instrument.code
            for kind in (WorkKind.EVERYTHING, WorkKind.TEXT):
                ask_for(db, cast.nadia.actor, NewWork(kind, instrument, HOUSE))
        yield store
        store.engine.dispose()


def test_two_workers_that_look_at_one_moment_take_two_pieces_of_work(house: Store) -> None:
    found: list[ClaimedWork | None] = []
    with house.writing() as db:
        found.append(claim(db))
        other = threading.Thread(target=lambda: found.append(claimed_by_another(house)))
        other.start()  # it finds the same work free, and waits for the row
    other.join(PATIENCE)

    assert [work.kind for work in found if work] == [WorkKind.EVERYTHING, WorkKind.TEXT]
    assert claimed_by_another(house) is None


def test_sixteen_workers_take_each_piece_of_work_once(house: Store) -> None:
    found: list[ClaimedWork | None] = []
    looking = [threading.Thread(target=lambda: found.append(claimed_by_another(house))) for _ in range(16)]
    [one.start() for one in looking]
    [one.join(PATIENCE) for one in looking]

    with house.reading() as db:
        assert [work.tries for work in db.scalars(select(LongWork))] == [1, 1]
    assert sorted(work.kind.value for work in found if work) == ["everything that one may read", "text as PDF"]


def claimed_by_another(house: Store) -> ClaimedWork | None:
    """Take work in a transaction of its own."""
    with house.writing() as db:
        return claim(db)
