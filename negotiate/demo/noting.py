"""Change notes in the story: the secretariat says after each closed round in plain words what it changed."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from sqlalchemy import select

from negotiate.demo.stage import Deed, StoryStage
from negotiate.models import Round
from negotiate.operations.publishing.change_notes import WrittenNote, issue_change_note, save_change_note

ALL = ("clauses", "words", "brackets", "amendments", "strength", "statuses", "deadlines")
#: The hours at which a note is saved, and issued.
SAVES, ISSUES = 9, 16


@dataclass(frozen=True, slots=True)
class StoryNote:
    """A note: of which round, how many days after its end it is issued, its words, and what was wrong before it."""

    round: int
    days: int
    opening: str
    closing: str
    reason: str = ""


_FIRST = (
    "Delegations read the zero draft from its preamble to its annex for the first time. Most of what they agreed on "
    "makes the text *clearer about whom it protects*: small island States, landing stations of cables, and people "
    "whose institutions are not written down."
)
_SECOND = (
    "The second round went through the text line by line. It settled **how a vulnerability is disclosed** and how the "
    "opinion of the technical experts is given, and it left two large questions to consultations: countermeasures in "
    "the digital domain, and the evidence on which a State may rest an attribution.\n\n"
    "For a reader who has one hour: Articles 10, 15 and 22 have changed most."
)
NOTES = (
    StoryNote(
        1,
        2,
        _FIRST,
        "Definitions in Article 1 and the review of attributions in Article 15 were put off to the second round.",
    ),
    StoryNote(
        1,
        5,
        _FIRST,
        "Two amendments to the definitions in Article 1, and one on the review of attributions in Article 15, were put "
        "off to the second round.",
        "It did not say how many amendments were put off, and some read it as if the articles themselves had been.",
    ),
    StoryNote(
        2,
        3,
        _SECOND,
        "What is in brackets now is in brackets because delegations differ, not because drafting is unfinished. The "
        "third round begins with those places.",
    ),
)


def deeds_of_notes(stage: StoryStage) -> Iterator[Deed]:
    """Yield that the secretariat wrote and issued a note after each round, and corrected the first."""
    closed = {told.number: told.closed for told in stage.story.rounds if told.closed is not None}
    for told in NOTES:
        day = closed[told.round] + told.days
        yield Deed(stage.days.past(day, SAVES), partial(_save, stage, told))
        yield Deed(stage.days.past(day, ISSUES), partial(_issue, stage, told))


def _save(stage: StoryStage, told: StoryNote) -> None:
    written = WrittenNote(told.opening, told.closing, ALL, _edition(told))
    save_change_note(stage.db, stage.house.second_secretary, _code(stage, told), written)


def _issue(stage: StoryStage, told: StoryNote) -> None:
    issue_change_note(stage.db, stage.house.secretariat, _code(stage, told), _edition(told) + 1, told.reason)


def _edition(told: StoryNote) -> int:
    """Return how often the note of its round had been saved before."""
    return [one for one in NOTES if one.round == told.round].index(told)


def _code(stage: StoryStage, told: StoryNote) -> str:
    query = select(Round.code).where(Round.instrument_id == stage.instrument.id, Round.number == told.round)
    return stage.db.scalars(query).one()
