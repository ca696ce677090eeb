"""A clash as it was put to delegations: its readings, whose they are, what is said of each, and how it stands."""

from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from negotiate.models import QuestionTurn
from negotiate.queries.positions.stance_lines import StanceLine
from negotiate.text.merge.regions import Stroke


@dataclass(frozen=True)
class SourceLine:
    """An amendment from which a reading comes, in the revision that was on the table."""

    code: str
    number: int
    revision: int
    delegation: str


@dataclass(frozen=True)
class AskedReading:
    """A reading, number 0 that of the text as it stood; `standing` by the names of delegations, `former` newest first.

    `strokes` are what it strikes and adds in the words as they stood.
    """

    number: int
    words: str
    strokes: tuple[Stroke, ...]
    sources: tuple[SourceLine, ...]
    standing: tuple[StanceLine, ...]
    former: tuple[StanceLine, ...]

    @property
    def name(self) -> str:
        """Return what people call it."""
        return f"Reading {self.number}" if self.number else "The text as it stood"

    def said_by(self, delegation_id: int) -> StanceLine | None:
        """Return what a delegation says of it before all who read, or before fewer where it told nobody else."""
        own = [line for line in self.standing if line.delegation_id == delegation_id]
        told = [line for line in own if not line.reach.is_confidential]
        return next(iter((*told, *own)), None)


@dataclass(frozen=True)
class StepLine:
    """What was done to a question since it was put; `was` is the day before, of one that was moved to `until`."""

    turn: QuestionTurn
    was: datetime | None
    until: datetime | None
    note: str
    made_at: datetime
    made_by: str


class QuestionState(Enum):
    """How a question stands, in one word."""

    #: Positions are taken, and nobody is late.
    ASKED = "asked"
    #: Its day has passed: positions are still taken, and nobody is asked for one any more.
    LATE = "late"
    #: Somebody has ended it, whatever became of its amendments since.
    ENDED = "ended"
    #: Its amendments wait in just these words for the next round, with which it is asked again.
    DEFERRED = "deferred"
    #: Its amendments meet in these words no more.
    SUPERSEDED = "superseded"


@dataclass(frozen=True)
class AskedQuestion:
    """A clash as it was put to delegations; `stands` while the amendments still meet in just these words.

    It `is_deferred` while its amendments wait for the next round in just these words, so that it stands again then.

    `words` names what it is about, `first_until` is the day as it was put, `ending` the step that has ended it. It
    `is_late` where its day has passed: whoever answers is still heard, and nobody is asked any more.
    """

    code: str
    number: int
    words: str
    place: str
    clause_code: str
    clause: str
    version_number: int
    before: str
    base: str
    after: str
    note: str
    until: datetime | None
    first_until: datetime | None
    is_late: bool
    asked_at: datetime
    asked_by: str
    steps: tuple[StepLine, ...]
    ending: StepLine | None
    stands: bool
    is_deferred: bool
    readings: tuple[AskedReading, ...]

    @property
    def title(self) -> str:
        """Return what it is called in a list: by its number and its clause."""
        return f"Question {self.number} on {self.clause}"

    @property
    def label(self) -> str:
        """Return what it is called above the name of its clause."""
        return f"Question {self.number}, readings of {self.words} in"

    @property
    def day_before(self) -> datetime | None:
        """Return the day that was named before the one that counts; None where there was none."""
        return next((step.was for step in reversed(self.steps) if step.turn is QuestionTurn.MOVED), None)

    @property
    def is_asked(self) -> bool:
        """Say whether positions are taken on its readings."""
        return self.stands and self.ending is None

    @property
    def state(self) -> QuestionState:
        """Return how it stands: whatever else is true of it, that it was ended comes first."""
        if self.ending is not None:
            return QuestionState.ENDED
        if self.stands:
            return QuestionState.LATE if self.is_late else QuestionState.ASKED
        return QuestionState.DEFERRED if self.is_deferred else QuestionState.SUPERSEDED

    @property
    def told(self) -> frozenset[str]:
        """Return the names of the delegations that have said something of any reading before all who read."""
        lines = (line for reading in self.readings for line in reading.standing)
        return frozenset(line.delegation for line in lines if not line.reach.is_confidential)
