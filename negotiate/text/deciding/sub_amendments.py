"""Amendments to amendments beside those that they amend: which change is whose, and how each fared; it decides nothing.

On one base an amendment and the amendment to it mostly read alike. Only where they differ is the second one's change,
and only there does it fare by itself; the first one fares well wherever its own words stand, or its own words as one
of its amendments has changed them. `amends` names, for each author who amends another, that other; `begun` those of
whose proposals an earlier merge has adopted a part, so that it stands in the base.
"""

from collections.abc import Collection, Mapping

from negotiate.text.arrangement.moves import BlockMove
from negotiate.text.deciding.decisions import Adopt, Bracket, Decision, Decline, OwnWords
from negotiate.text.deciding.outcomes import Outcome, are_same, combined_outcome, region_outcome
from negotiate.text.edits import Tokens
from negotiate.text.merge.merge import Merge
from negotiate.text.merge.regions import Region

Amends = Mapping[str, str]
"""By the name of an author who amends another's proposal: the name of that other."""


def wanted_words(merge: Merge, region: Region, author: str) -> tuple[Tokens, ...]:
    """Return what an author wants a region to read, place by place: her reading, or the base."""
    reading = region.reading_of(author)
    return reading.parts if reading else tuple(merge.base[place.start : place.end] for place in region.places)


def _wanted(merge: Merge, region: Region, author: str) -> tuple[tuple[Tokens, ...], tuple[BlockMove, ...]]:
    """Return the words that an author wants in a region, and what she wants moved."""
    reading = region.reading_of(author)
    return wanted_words(merge, region, author), reading.moves if reading else ()


def own_regions(merge: Merge, author: str, amends: Amends) -> tuple[Region, ...]:
    """Return the regions that are an author's own: where she has edits, or differs from whom she amends."""
    other = amends.get(author)
    if other not in merge.authors:
        return tuple(region for region in merge.regions if author in region.authors)
    return tuple(region for region in merge.regions if _wanted(merge, region, author) != _wanted(merge, region, other))


def without(merge: Merge, region: Region, amends: Amends) -> tuple[str, ...]:
    """Return who amends a proposal by leaving out what it asks for here: to them, the base is the reading."""
    return tuple(
        author
        for author, other in sorted(amends.items())
        if other in region.authors and author in merge.authors and author not in region.authors
    )


def family_outcomes(
    merge: Merge, decisions: Mapping[int, Decision], amends: Amends, begun: Collection[str] = ()
) -> dict[str, Outcome]:
    """Return what became of each author all of whose own regions are decided."""
    found = {}
    for author in merge.authors:
        own = own_regions(merge, author, amends)
        if all(region.index in decisions for region in own):
            found[author] = family_outcome(merge, decisions, author, amends, begun)
    return found


def family_outcome(
    merge: Merge, decisions: Mapping[int, Decision], author: str, amends: Amends, begun: Collection[str] = ()
) -> Outcome:
    """Return what a whole proposal came to, as `outcome` does, seen in its family.

    An amendment to an amendment answers for its own change alone; the amendment itself has what it asks where its
    words stand as an amendment to it has changed them. Whose proposal is begun has been adopted in part at least.
    """
    changed = [other for other, amended in amends.items() if amended == author and other in merge.authors]
    results = [Outcome.ADOPTED] if author in begun else []
    for region in own_regions(merge, author, amends):
        reading, decision = region.reading_of(author), decisions[region.index]
        is_amended = any(_stands(region, decision, other) for other in changed)
        plain = region_outcome(merge, region, reading, decision) if reading else _silent(merge, region, decision)
        results.append(Outcome.ADOPTED if is_amended else plain)
    return combined_outcome(results)


def _silent(merge: Merge, region: Region, decision: Decision) -> Outcome:
    """Return what came of the wish that a region stay as the base has it."""
    match decision:
        case Decline():
            return Outcome.ADOPTED
        case Bracket():
            return Outcome.BRACKETED
        case OwnWords(text) if are_same(text, region.words(merge.base)):
            return Outcome.ADOPTED
    return Outcome.DECLINED


def _stands(region: Region, decision: Decision, author: str) -> bool:
    """Say whether a region reads as an author wants it."""
    reading = region.reading_of(author)
    match decision:
        case Adopt(numbers) if reading:
            return any(region.readings[number] == reading for number in numbers)
        case Decline():
            return reading is None
    return False
