"""From what the story says of each amendment to one decision for each region of a merge; it merges nothing.

An amendment answers for a region by the replacement whose words lie there. Adopted beats bracketed beats
declined: where rivals meet, the one that the story adopts is taken and the other has had its answer.
"""

from collections.abc import Mapping

from negotiate.demo.telling.proposals import StoryChoice, StoryProposal
from negotiate.models.amendments.fate import FateKind
from negotiate.text.deciding.decisions import Adopt, Bracket, Decision, Decline, styles
from negotiate.text.merge.merge import Merge
from negotiate.text.merge.regions import Reading, Region

Ruled = tuple[StoryProposal, FateKind]
"""An amendment that a merge decides, with its fate: adopted, adopted in part, bracketed or declined."""


def rulings(merge: Merge, ruled: Mapping[str, Ruled]) -> dict[int, Decision]:
    """Return a decision for every region of a merge; `ruled` goes by the merge's authors."""
    return {region.index: _ruling(merge, region, ruled) for region in merge.regions}


def _ruling(merge: Merge, region: Region, ruled: Mapping[str, Ruled]) -> Decision:
    """Return the decision on one region."""
    choices = [_choice(merge, region, reading, ruled) for reading in region.readings]
    if StoryChoice.ADOPT in choices:
        return Adopt((choices.index(StoryChoice.ADOPT),))
    return Bracket(styles(merge, region)[0]) if StoryChoice.BRACKET in choices else Decline()


def _choice(merge: Merge, region: Region, reading: Reading, ruled: Mapping[str, Ruled]) -> StoryChoice:
    """Return what the story does with one reading, which all its authors share."""
    proposal, fate = ruled[reading.authors[0]]
    base = "".join(merge.base)
    start = len("".join(merge.base[: region.start]))
    end = start + len(merge.words(region.start, region.end))
    for words in proposal.replacements:
        at = base.index(words.old)
        if at <= end and start <= at + len(words.old):
            return proposal.choice(words, fate)
    raise ValueError(f"no replacement of amendment {proposal.number} touches the words “{base[start:end]}”")
