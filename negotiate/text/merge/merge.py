"""Merging: any number of proposals on one base, laid beside each other region by region; it takes no decision.

Method: edits that touch form a region (see `relations`), so that everything outside the regions is untouched by
all and every region can be decided by itself. Only where all who touch a region want the same words is it
undisputed. The result is the same in whatever order the proposals are given. Time is O(E log E) for E edits,
apart from copying the text. No wording is ever searched for: an edit stands on its tokens or not at all.

A proposal to amend another proposal is merged in the same way, with the text of the other proposal as the base:
`merge(proposal_text, {name: diff(proposal_text, amended_text)})`.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from negotiate.text.edits import Edit, Tokens
from negotiate.text.merge.audit import audit_proposals, audit_regions, audit_sum
from negotiate.text.merge.regions import Region, RegionKind, region, substitute
from negotiate.text.merge.relations import clusters, footprints
from negotiate.text.tokens import tokenize


@dataclass(frozen=True, slots=True)
class Kept:
    """The base tokens [start, end) between two regions, which nobody changes."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Merge:
    """Proposals on one base, region by region in text order; `authors` names everybody, also who changes nothing."""

    base: Tokens
    authors: tuple[str, ...]
    regions: tuple[Region, ...]

    @property
    def clashes(self) -> tuple[Region, ...]:
        """Return the regions that a person must decide."""
        return tuple(place for place in self.regions if place.is_disputed)

    @property
    def is_clean(self) -> bool:
        """Say whether nothing is disputed."""
        return not self.clashes

    @property
    def edits(self) -> tuple[Edit, ...]:
        """Return every undisputed edit, in text order."""
        undisputed = (place.readings[0] for place in self.regions if place.kind is RegionKind.CHANGED)
        return tuple(edit for reading in undisputed for edit in reading.edits)

    @property
    def text(self) -> str:
        """Return the base with every undisputed edit carried out, and the base's words wherever there is dispute."""
        return "".join(substitute(self.base, self.edits, 0, len(self.base)))

    @property
    def passages(self) -> tuple[Kept | Region, ...]:
        """Return the whole base in text order: kept stretches and regions by turns."""
        passages: list[Kept | Region] = []
        reached = 0
        for place in self.regions:
            if reached < place.start:
                passages.append(Kept(reached, place.start))
            passages.append(place)
            reached = place.end
        if reached < len(self.base):
            passages.append(Kept(reached, len(self.base)))
        return tuple(passages)

    def words(self, start: int, end: int) -> str:
        """Return the base tokens [start, end) as text."""
        return "".join(self.base[start:end])


def merge(base: str, proposals: Mapping[str, Iterable[Edit]]) -> Merge:
    """Lay the edits of each author on the same base; raise ValueError where one author's own edits overlap.

    >>> both = merge("States shall act.", {"A": [Edit(1, 2, (" should",))], "B": [Edit(2, 3, (" cooperate",))]})
    >>> [place.kind.value for place in both.regions], both.text
    (['adjacent'], 'States shall act.')
    >>> merge("States shall act.", {"A": [Edit(1, 2, (" should",))], "B": [Edit(3, 4, ("!",))]}).text
    'States should act!'
    """
    tokens = tokenize(base)
    prints = {author: footprints(tokens, proposals[author]) for author in sorted(proposals)}
    regions = tuple(region(tokens, index, group) for index, group in enumerate(clusters(tokens, prints)))
    merged = Merge(tokens, tuple(prints), regions)
    audit_regions(regions)
    given = {author: [footprint.given for footprint in footing] for author, footing in prints.items()}
    audit_proposals(tokens, regions, given)
    audit_sum(tokens, merged.edits, substitute(tokens, merged.edits, 0, len(tokens)))
    return merged
