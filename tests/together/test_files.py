"""Files that delegations have sent: two of the secretariat receive and go through them, while delegations draft."""

from collections.abc import Iterator

import pytest
from sqlalchemy.orm import Session

from negotiate.operations.amendments import tabling
from negotiate.operations.amendments.receiving import GoneThrough, NewFile, go_through, name_author, receive
from tests.cast import Cast
from tests.operations.amendments.test_receiving import SENT, taken
from tests.operations.negotiation import begin, drafted
from tests.together.conftest import Gathering
from tests.together.meeting import Meeting
from tests.together.pairs import pairs, untouched
from tests.together.scenes import Deed, Scene


def sent(db: Session, cast: Cast) -> Scene:
    """Return talks in which two files wait, and a delegation has a draft."""
    negotiation = begin(db, cast)
    instrument = negotiation.instrument.code
    one, two = receive(db, cast.sefa.actor, instrument, [SENT, NewFile("two.docx", "b" * 64, (), "packed")])
    draft = drafted(db, cast.nadia, negotiation.conduct, "shall", "should")
    made = GoneThrough([taken(db, negotiation, cast.arvenia)], [], namings={"ana lee": ("Ana Lee", cast.arvenia)})
    return Scene(cast, {"instrument": instrument, "one": one.code, "two": two.code, "draft": draft.code, "made": made})


DEEDS: dict[str, Deed] = {
    "receive": lambda db, at: receive(
        db, at.cast.sefa.actor, at["instrument"], [NewFile("three.docx", "c" * 64, (), "packed")]
    ),
    "go through": lambda db, at: go_through(db, at.cast.sefa.actor, at["one"], at["made"]),
    "leave aside": lambda db, at: go_through(db, at.cast.sten.actor, at["one"], GoneThrough((), [], "Twice.")),
    "go through another": lambda db, at: go_through(db, at.cast.sten.actor, at["two"], at["made"]),
    "name an author": lambda db, at: name_author(
        db, at.cast.sten.actor, at["instrument"], "ana lee", ("Ana Lee", at.cast.belmara)
    ),
    "table": lambda db, at: tabling.table(db, at.cast.nadia.actor, at["draft"], 1),
    "discard": lambda db, at: tabling.discard(db, at.cast.nadia.actor, at["draft"]),
}
THINGS = {
    "the file": ("go through", "leave aside"),
    "the name": ("go through", "go through another", "name an author"),
    "the list": ("receive",),
    "the journal": ("go through", "table", "discard"),
}


@pytest.fixture(scope="module")
def meeting(gathering: Gathering) -> Iterator[Meeting]:
    """Return the house in which files wait."""
    with gathering(sent, DEEDS, THINGS) as meeting:
        yield meeting


@pytest.mark.parametrize("deed", DEEDS)
def test_each_deed_can_be_done_by_itself(meeting: Meeting, deed: str) -> None:
    assert meeting.alone(deed) == "done"


def test_every_deed_is_done_to_something() -> None:
    assert untouched(DEEDS, THINGS) == set()


@pairs(THINGS)
def test_two_deeds_at_once_come_to_what_one_after_the_other_does(meeting: Meeting, first: str, second: str) -> None:
    assert meeting.together(first, second) in meeting.orders(first, second)
