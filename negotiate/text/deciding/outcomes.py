"""What a proposal came to: read off the decisions on the regions that its edits are in; it decides no fate.

A person gives the fate; this is the reckoning to start from. Rules for one region: a proposal is adopted where
all its edits, or its very words, stand in the text, in part where only some do, bracketed where the region is.
Own words are neither adoption nor decline: they count as adoption in part, since the text was reopened where the
proposal asked for it, unless they are word for word the proposal's (adopted) or the base's (declined).
"""

from collections.abc import Iterable, Mapping
from enum import Enum

from negotiate.text.deciding.decisions import Adopt, Bracket, Decision, Decline, OwnWords, undecided
from negotiate.text.merge.merge import Merge
from negotiate.text.merge.regions import Reading, Region, words_of_places
from negotiate.text.merge.relations import contains


class Outcome(Enum):
    """What became of a proposal, or of its part in one region."""

    ADOPTED = "adopted"
    ADOPTED_IN_PART = "adopted in part"
    BRACKETED = "bracketed"
    DECLINED = "declined"


def outcome(merge: Merge, decisions: Mapping[int, Decision], author: str) -> Outcome:
    """Return what a whole proposal came to.

    A proposal without edits is adopted: the base says already what it asks. Any adoption beside another outcome is
    adoption in part; brackets beside declined edits are brackets. Raises ValueError for an unknown author or while
    a region of hers is undecided.
    """
    if author not in merge.authors:
        raise ValueError(f"{author} has no proposal in this merge.")
    return combined_outcome(outcomes(merge, decisions, author).values())


def combined_outcome(parts: Iterable[Outcome]) -> Outcome:
    """Return what a proposal came to, from what its parts did.

    >>> combined_outcome([Outcome.ADOPTED, Outcome.DECLINED]).value
    'adopted in part'
    """
    fared = set(parts)
    if fared <= {Outcome.ADOPTED}:
        return Outcome.ADOPTED
    if fared & {Outcome.ADOPTED, Outcome.ADOPTED_IN_PART}:
        return Outcome.ADOPTED_IN_PART
    return Outcome.BRACKETED if Outcome.BRACKETED in fared else Outcome.DECLINED


def outcomes(merge: Merge, decisions: Mapping[int, Decision], author: str) -> dict[int, Outcome]:
    """Return what a proposal came to in each region that it has edits in, by the region's index."""
    hers = [(region, reading) for region in merge.regions if (reading := region.reading_of(author)) is not None]
    open_ = {region.index for region in undecided(merge, decisions)}
    missing = [str(region.index) for region, _ in hers if region.index in open_]
    if missing:
        raise ValueError(f"Regions not yet decided: {', '.join(missing)}.")
    return {region.index: region_outcome(merge, region, reading, decisions[region.index]) for region, reading in hers}


def region_outcome(merge: Merge, region: Region, hers: Reading, decision: Decision) -> Outcome:
    """Return what one reading came to by the decision on its region."""
    match decision:
        case Adopt(numbers):
            return _taken(hers, [region.readings[number] for number in numbers])
        case Decline():
            return Outcome.DECLINED
        case Bracket():
            return Outcome.BRACKETED
        case OwnWords(text):
            if are_same(text, hers.text):
                return Outcome.ADOPTED
            same = are_same(text, region.words(merge.base))
            return Outcome.DECLINED if same else Outcome.ADOPTED_IN_PART


def _taken(hers: Reading, adopted: list[Reading]) -> Outcome:
    """Return how much of a reading is among the adopted ones."""
    edits = [edit for reading in adopted for edit in reading.edits]
    stands = [any(contains(other, edit) for other in edits) for edit in hers.edits]
    if hers in adopted or all(stands):
        return Outcome.ADOPTED
    return Outcome.ADOPTED_IN_PART if any(stands) else Outcome.DECLINED


def are_same(words: str, others: str) -> bool:
    """Say whether own words of a region are those of a reading, or of the base, spaces at the ends apart."""
    return words_of_places(words) == words_of_places(others)
