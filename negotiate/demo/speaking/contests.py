"""What delegations of the story object to in the record: one contest that the chair settled, and one that waits."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import partial

from sqlalchemy import select

from negotiate.demo.stage import Deed, StoryStage
from negotiate.models import Chain, ContestOutcome, RecordEntry
from negotiate.operations.contests.answering import GivenOutcome, answer_contest, name_consequence
from negotiate.operations.contests.contesting import Objecting, contest_entry
from negotiate.state.contests.entries import clause_of

#: The hours at which an entry is contested, and a contest is answered.
CONTESTS, ANSWERS = 11, 15


@dataclass(frozen=True, slots=True)
class StoryContest:
    """Who contests which act, the newest one then, on which day and why; of which clause and amendment, if of one."""

    by: str
    act: str
    day: int
    reason: str
    clause: str = ""
    amendment: int | None = None
    #: The code of the contest, as the story is played.
    known: list[str] = field(default_factory=list)


#: How many days after the end of the second round its decision on Article 10 was contested, and that was answered.
CONTESTED, ANSWERED = 3, 11
REASON = (
    "The reason given for amendment 22 says that the length of the period found too little support on either side. Of "
    "the two delegations that stated a position on it, one was with us and one was not: that leaves a question open "
    "and answers none. We do not ask that the decision be undone overnight; we ask that it not be read as the end of "
    "the matter."
)
ANSWER = (
    "The decision stands as it was taken. It closed the round, and not the question: both sponsors agreed that the "
    "length of the period comes first in the third round, with the positions as they were stated."
)
OF_SUMMARY = StoryContest(
    "Ouravel",
    "summed a meeting up",
    -2,
    "The summary speaks of a broad wish to keep one period for the first notice and another for the full one. Two of "
    "the three who spoke did so for groups whose members had not been asked. We would call it a wish of those who "
    "spoke.",
)


def deeds_of_contests(stage: StoryStage) -> Iterator[Deed]:
    """Yield that two delegations contested an entry each, and that the chair answered the first."""
    second, third = (told for told in stage.story.rounds if told.number > 1)
    assert second.closed is not None  # what is contested has been decided
    decided = StoryContest("Aldermere", "merged", second.closed + CONTESTED, REASON, "Article 10", 22)
    for told in (decided, OF_SUMMARY):
        yield Deed(stage.days.past(told.day, CONTESTS), partial(_contest, stage, told))
    yield Deed(stage.days.past(second.closed + ANSWERED, ANSWERS), partial(_answer, stage, decided))
    yield Deed(stage.days.past(third.opened, ANSWERS), partial(_name, stage, decided))


def _contest(stage: StoryStage, told: StoryContest) -> None:
    code = stage.clause(told.clause)[0].code if told.clause else ""
    entry = _newest(stage, told.act, code)
    objecting = Objecting(entry.number, told.reason, told.amendment)
    told.known[:] = [contest_entry(stage.db, stage.house.negotiator(told.by), stage.instrument.code, objecting).code]


def _answer(stage: StoryStage, told: StoryContest) -> None:
    answer_contest(stage.db, stage.house.chair, told.known[0], GivenOutcome(ContestOutcome.SETTLED, ANSWER))


def _name(stage: StoryStage, told: StoryContest) -> None:
    """Name the opening of the round in which the matter is taken up again."""
    name_consequence(stage.db, stage.house.chair, told.known[0], _newest(stage, "opened").number)


def _newest(stage: StoryStage, act: str, clause: str = "") -> RecordEntry:
    """Return the newest entry that tells of an act, of a clause where one is named."""
    query = (
        select(RecordEntry)
        .join(Chain, Chain.id == RecordEntry.chain_id)
        .where(Chain.name == f"instrument:{stage.instrument.code}", RecordEntry.act == act)
        .order_by(RecordEntry.number.desc())
    )
    return next(entry for entry in stage.db.scalars(query) if clause in ("", clause_of(entry)))
