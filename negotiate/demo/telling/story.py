"""The demonstration as one value: text, cast, rounds and dates; it reads files and carries nothing out."""

from dataclasses import dataclass

from negotiate.demo.telling.cast import FOLDER, Cast, read_cast
from negotiate.demo.telling.dates import (
    Rule,
    SetAside,
    StoryApplication,
    StoryEvent,
    read_events,
    read_rules,
    read_set_aside,
    read_stages,
)
from negotiate.demo.telling.proposals import StoryProposal, StoryRound, StoryThread, read_round, read_talk
from negotiate.text.wording import Wording

TITLE = "Convention on Responsible State Behaviour in Cyberspace"
ROUNDS = (1, 2, 3)


@dataclass(frozen=True, slots=True)
class Story:
    """A negotiation to be carried out from the zero draft on: `draft` is the text before the first round."""

    title: str
    draft: str
    cast: Cast
    rounds: tuple[StoryRound, ...]
    rules: tuple[Rule, ...]
    events: tuple[StoryEvent, ...]
    stages: tuple[StoryApplication, ...]
    set_aside: tuple[SetAside, ...]
    talk: tuple[StoryThread, ...]

    def proposal(self, number: int) -> StoryProposal:
        """Return a tabled amendment by its number."""
        return next(one for told in self.rounds for one in told.proposals if one.number == number)

    def wording(self, proposal: StoryProposal, base: Wording) -> Wording:
        """Return what an amendment wants a clause to say, by way of the one that it amends."""
        below = self.proposal(proposal.amends).wording(base) if proposal.amends else base
        return proposal.wording(below)


def tell() -> Story:
    """Read the whole story."""
    return Story(
        title=TITLE,
        draft=(FOLDER / "convention.md").read_text(encoding="utf-8"),
        cast=read_cast(),
        rounds=tuple(read_round(number) for number in ROUNDS),
        rules=read_rules(),
        events=read_events(),
        stages=read_stages(),
        set_aside=read_set_aside(),
        talk=read_talk(),
    )
