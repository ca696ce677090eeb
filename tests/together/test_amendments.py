"""Two deeds on one amendment on the table: withdrawn, revised, joined, decided, taken in."""

from collections.abc import Iterator

import pytest

from negotiate.models import Consent, Naming, Stance
from negotiate.operations.amendments import offers, positions, sponsorships, sub_amendments, tabling
from negotiate.operations.amendments.carrying import answers
from negotiate.operations.amendments.positions import NewPosition
from negotiate.operations.desk.merges import merge_clause
from negotiate.operations.publishing import rounds
from negotiate.operations.publishing.compilations import issue_compilation
from tests.together.conftest import Gathering
from tests.together.meeting import Meeting
from tests.together.pairs import pairs, untouched
from tests.together.scenes import Deed, talks

DEEDS: dict[str, Deed] = {
    "withdraw": lambda db, at: tabling.withdraw(db, at.cast.nadia.actor, at["soft"], "We have been heard."),
    "revise": lambda db, at: answers.revise(db, at.cast.nadia.actor, at["soft"], at["revised"]),
    "affirm": lambda db, at: answers.affirm(db, at.cast.noor.actor, at["soft"], at["version"]),
    "incorporate": lambda db, at: sub_amendments.incorporate(db, at.cast.nadia.actor, at["change"], at["wording"]),
    "withdraw the change": lambda db, at: tabling.withdraw(db, at.cast.bela.actor, at["change"], ""),
    "table a change": lambda db, at: tabling.table(db, at.cast.bela.actor, at["subdraft"], 1),
    "draft a change": lambda db, at: sub_amendments.draft_on(db, at["cora"], at["soft"], at["finer"]),
    "take over": lambda db, at: sub_amendments.take_over(db, at.cast.bela.actor, at["change"]),
    "take over a draft": lambda db, at: sub_amendments.take_over(db, at.cast.bela.actor, at["subdraft"]),
    "take a position": lambda db, at: positions.take(db, at.cast.bela.actor, at["soft"], NewPosition(Stance.OPPOSE)),
    "co-sponsor": lambda db, at: sponsorships.join(db, at.cast.bela.actor, at["soft"]),
    "leave the co-sponsors": lambda db, at: sponsorships.leave(db, at["cora"], at["soft"]),
    "answer an offer": lambda db, at: offers.reply(db, at.cast.nadia.actor, at["offer"], Consent.AGREES, ""),
    "decide": lambda db, at: merge_clause(db, at.cast.sefa.actor, at["conduct"], at["choices"]),
    "defer the rest": lambda db, at: rounds.defer_rest(db, at.cast.sten.actor, at["round"], "No time."),
    "issue a compilation": lambda db, at: issue_compilation(db, at.cast.chen.actor, at["instrument"], "", Naming.NAMED),
}
#: What the deeds are done to. An amendment and a change to it are two things until one is taken into the other.
THINGS = {
    "the amendment": (
        "withdraw",
        "revise",
        "affirm",
        "incorporate",
        "draft a change",
        "take a position",
        "co-sponsor",
        "leave the co-sponsors",
        "answer an offer",
        "decide",
        "defer the rest",
    ),
    "the change to it": (
        "withdraw",
        "revise",
        "incorporate",
        "withdraw the change",
        "table a change",
        "take over",
        "take over a draft",
        "decide",
        "defer the rest",
    ),
    "all that is on the table": ("withdraw", "table a change", "issue a compilation"),
}
#: What can only be done once the amended amendment has left the table.
AFTERWARDS = {"take over", "take over a draft"}


@pytest.fixture(scope="module")
def meeting(gathering: Gathering) -> Iterator[Meeting]:
    """Return the amendment and everybody around it."""
    with gathering(talks, DEEDS, THINGS) as meeting:
        yield meeting


@pytest.mark.parametrize("deed", sorted(DEEDS.keys() - AFTERWARDS))
def test_each_deed_can_be_done_by_itself(meeting: Meeting, deed: str) -> None:
    assert meeting.alone(deed) == "done"


def test_every_deed_is_done_to_something() -> None:
    assert untouched(DEEDS, THINGS) == set()


@pairs(THINGS)
def test_two_deeds_at_once_come_to_what_one_after_the_other_does(meeting: Meeting, first: str, second: str) -> None:
    assert meeting.together(first, second) in meeting.orders(first, second)
