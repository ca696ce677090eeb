"""Two deeds on one contest: filed by two, answered and withdrawn, answered twice, while the times change."""

from collections.abc import Iterator

import pytest
from sqlalchemy.orm import Session

from negotiate.models import ContestOutcome
from negotiate.operations.contests.answering import GivenOutcome, answer_contest, name_consequence
from negotiate.operations.contests.contesting import Objecting, contest_entry, set_contest_times, withdraw_contest
from negotiate.state.contests.entries import Times
from tests.cast import Cast
from tests.operations.contests.contested import REASON, contested, declined, entry_of
from tests.operations.negotiation import begin, tabled
from tests.together.conftest import Gathering
from tests.together.meeting import Meeting
from tests.together.pairs import pairs, untouched
from tests.together.scenes import Deed, Scene

NO = GivenOutcome(ContestOutcome.NOT_UPHELD, "It stands.")
YES = GivenOutcome(ContestOutcome.UPHELD, "It will be decided anew.")


def prepared(db: Session, cast: Cast) -> Scene:
    """Return a decision that Belmara contests, a second one of which the contest is answered, and a later act."""
    negotiation = begin(db, cast)
    entry = declined(db, cast, negotiation)
    contest = contested(db, cast.bela, negotiation, entry)
    answered = contested(db, cast.bela, negotiation, entry_of(db, negotiation.instrument, "opened"))
    answer_contest(db, cast.chen.actor, answered.code, YES)
    tabled(db, cast.nadia, negotiation.conduct, "water", "rivers")
    things = {
        "instrument": negotiation.instrument.code,
        "number": entry.number,
        "contest": contest.code,
        "answered": answered.code,
        "later": entry_of(db, negotiation.instrument, "tabled").number,
    }
    return Scene(cast, things)


DEEDS: dict[str, Deed] = {
    "contest": lambda db, at: contest_entry(db, at.cast.nadia.actor, at["instrument"], Objecting(at["number"], REASON)),
    "contest too": lambda db, at: contest_entry(
        db, at.cast.noor.actor, at["instrument"], Objecting(at["number"], REASON)
    ),
    "answer": lambda db, at: answer_contest(db, at.cast.chen.actor, at["contest"], NO),
    "answer otherwise": lambda db, at: answer_contest(db, at.cast.chen.actor, at["contest"], YES),
    "withdraw": lambda db, at: withdraw_contest(db, at.cast.bela.actor, at["contest"]),
    "name what it led to": lambda db, at: name_consequence(db, at.cast.chen.actor, at["answered"], at["later"]),
    "name it too": lambda db, at: name_consequence(db, at.cast.chen.actor, at["answered"], at["later"]),
    "set the times": lambda db, at: set_contest_times(db, at.cast.sefa.actor, at["instrument"], Times(3, 3)),
    "set them otherwise": lambda db, at: set_contest_times(db, at.cast.sten.actor, at["instrument"], Times(5, 5)),
}
THINGS = {
    "the entry": ("contest", "contest too", "set the times", "answer"),
    "the contest": ("answer", "answer otherwise", "withdraw"),
    "what it led to": ("name what it led to", "name it too"),
    "the times": ("set the times", "set them otherwise", "contest"),
}


@pytest.fixture(scope="module")
def meeting(gathering: Gathering) -> Iterator[Meeting]:
    """Return the decision and everybody around it."""
    with gathering(prepared, DEEDS, THINGS) as meeting:
        yield meeting


@pytest.mark.parametrize("deed", sorted(DEEDS))
def test_each_deed_can_be_done_by_itself(meeting: Meeting, deed: str) -> None:
    assert meeting.alone(deed) == "done"


def test_every_deed_is_done_to_something() -> None:
    assert untouched(DEEDS, THINGS) == set()


@pairs(THINGS)
def test_two_deeds_at_once_come_to_what_one_after_the_other_does(meeting: Meeting, first: str, second: str) -> None:
    assert meeting.together(first, second) in meeting.orders(first, second)
