"""The demonstration's rounds played through with the real engine and without a database, for its tests."""

from functools import cache

from negotiate.demo.telling.proposals import StoryOutcome, StoryProposal
from negotiate.demo.telling.rulings import Ruled, rulings
from negotiate.demo.telling.story import tell
from negotiate.importing.parse import parse
from negotiate.models.amendments.amendment import AmendmentKind
from negotiate.models.amendments.fate import FateKind
from negotiate.text.deciding.decided import decide
from negotiate.text.deciding.outcomes import outcome
from negotiate.text.diff.diff import diff
from negotiate.text.merge.merge import Merge, merge
from negotiate.text.wording import Wording

STORY = tell()
NOT_MERGED = (FateKind.DEFERRED, FateKind.WITHDRAWN)

Text = dict[str, Wording]
"""The wording of every clause, by label."""


def tabled(number: int) -> tuple[StoryProposal, ...]:
    """Return what is on the table in a round: its own amendments, and those that were deferred to it."""
    before = fates(number - 1) if number > 1 else {}
    deferred = [one for one, fate in before.items() if fate is FateKind.DEFERRED]
    return (*deferred, *STORY.rounds[number - 1].proposals)


@cache
def fates(number: int) -> dict[StoryProposal, FateKind]:
    """Return the fates that a closed round gives, of its own amendments and of those carried to it."""
    told = STORY.rounds[number - 1]
    own = {one: (one.outcome or StoryOutcome(FateKind.DEFERRED)).fate for one in told.proposals}
    return own | {STORY.proposal(one.number): one.outcome.fate for one in told.carried}


@cache
def base_of(number: int) -> Text:
    """Return the text that a round begins with."""
    if number == 1:
        return {clause.label: Wording(clause.heading, clause.body) for clause in parse(STORY.draft).clauses}
    text = dict(base_of(number - 1))
    for label in text:
        text[label] = Wording.of(decided(number - 1, label))
    inserted = [one for one, fate in fates(number - 1).items() if _is_adopted_insertion(one, fate)]
    return text | {one.label: Wording(one.heading, one.body) for one in inserted}


def decided(number: int, label: str) -> str:
    """Return what the decisions of a closed round make of one clause."""
    merged = merge_of(number, label)
    return decide(merged, rulings(merged, _ruled(number, label)), secretariat="secretariat").text


def merge_of(number: int, label: str) -> Merge:
    """Merge the amendments to one clause: in a closed round those that it decides, in the open one all."""
    base = base_of(number)[label]
    closed = STORY.rounds[number - 1].closed is not None
    proposals = [one for one, _ in _ruled(number, label).values()] if closed else _modifying(number, label)
    return merge(base.text, {str(one.number): diff(base.text, STORY.wording(one, base).text) for one in proposals})


def combined_outcome(number: int, proposal: StoryProposal) -> FateKind:
    """Return what the engine reckons an amendment came to in a closed round."""
    merged = merge_of(number, proposal.clause)
    ruled = rulings(merged, _ruled(number, proposal.clause))
    return FateKind(outcome(merged, ruled, str(proposal.number)).value)


def _modifying(number: int, label: str) -> list[StoryProposal]:
    """Return the amendments of a round that change the words of a clause."""
    return [one for one in tabled(number) if one.clause == label and one.kind is AmendmentKind.MODIFY]


def _ruled(number: int, label: str) -> dict[str, Ruled]:
    """Return the amendments to a clause that a closed round decides by a merge, by their numbers as text."""
    given = [(one, fates(number)[one]) for one in _modifying(number, label)]
    return {str(one.number): (one, fate) for one, fate in given if fate not in NOT_MERGED}


def _is_adopted_insertion(proposal: StoryProposal, fate: FateKind) -> bool:
    """Say whether a new clause came into the text."""
    return proposal.kind is AmendmentKind.INSERT and fate is FateKind.ADOPTED
