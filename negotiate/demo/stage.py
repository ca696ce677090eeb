"""What the deeds of the story share: the session, who acts, and what has come into being so far."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import datetime
from operator import attrgetter

from sqlalchemy import select
from sqlalchemy.orm import Session

from negotiate import clock
from negotiate.demo.house import FurnishedHouse
from negotiate.demo.telling.days import Days
from negotiate.demo.telling.proposals import StoryProposal, StoryThread
from negotiate.demo.telling.story import Story
from negotiate.models import Amendment, Clause, Instrument, Round, Version
from negotiate.state.rounds import open_round
from negotiate.state.text.versions import current_version


@dataclass(frozen=True)
class StoryStage:
    """The negotiation while it is played; what has come into being, and codes by keys or names, fill up on the way."""

    db: Session
    story: Story
    days: Days
    house: FurnishedHouse
    instrument: Instrument
    amendments: dict[StoryProposal, Amendment] = field(default_factory=dict)
    rules: dict[str, str] = field(default_factory=dict)
    threads: dict[StoryThread, str] = field(default_factory=dict)
    packages: dict[str, str] = field(default_factory=dict)
    #: The codes of loopholes by their titles, and by the numbers of the amendments that are made of them.
    loopholes: dict[str, str] = field(default_factory=dict)
    mended: dict[int, str] = field(default_factory=dict)

    @property
    def round(self) -> Round:
        """Return the round that is open."""
        found = open_round(self.db, self.instrument)
        assert found is not None  # the story does nothing between rounds that asks for one
        return found

    def clause(self, label: str) -> tuple[Clause, Version]:
        """Return the clause with a label, and its text now; in the story no label ever changes."""
        query = (
            select(Clause)
            .join(Version, Version.clause_id == Clause.id)
            .where(Clause.instrument_id == self.instrument.id, Version.label == label)
            .limit(1)
        )
        clause = self.db.scalars(query).one()
        return clause, current_version(self.db, clause)


@dataclass(frozen=True)
class Deed:
    """One act of the story, and when it was done."""

    at: datetime
    do: Callable[[], object]


def play(deeds: Iterable[Deed]) -> None:
    """Do everything in the order of time, and as told where the time is the same, each at its own instant."""
    for deed in sorted(deeds, key=attrgetter("at")):
        with clock.at(deed.at):
            deed.do()
