"""Merging: any number of proposals on one base, laid beside each other region by region; it takes no decision.

Method: edits that touch, or that one pair of signs binds, form a region (see `relations` and `gathering`), so that
everything outside the regions is untouched by all and every region can be decided by itself. Only where all who touch
a region want the same words is it undisputed. The result is the same in whatever order the proposals are given. Time is
O(E log E) for E edits, apart from copying the text. No wording is ever searched for: an edit stands on its tokens or
not at all.

A proposal to amend another proposal is merged in the same way, with the text of the other proposal as the base:
`merge(proposal_text, {name: diff(proposal_text, amended_text)})`.
"""

from bisect import bisect_left
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from negotiate.text.arrangement.arranging import Arrival, Change, arranged
from negotiate.text.edits import Edit, Tokens
from negotiate.text.merge.audit import audit_proposals, audit_regions, audit_sum
from negotiate.text.merge.gathering import gathered
from negotiate.text.merge.move_groups import with_moves
from negotiate.text.merge.plans import planned
from negotiate.text.merge.regions import Reading, Region, Spot, region, substitute
from negotiate.text.tokens import tokenize


class RegionSpot(NamedTuple):
    """A place, and the index of its region."""

    place: Spot
    region: int


@dataclass(frozen=True, slots=True)
class Merge:
    """Proposals on one base, region by region in the order of their first places.

    `authors` names everybody, also who changes nothing; `placed` are the places of all regions in text order.
    """

    base: Tokens
    authors: tuple[str, ...]
    regions: tuple[Region, ...]
    placed: tuple[RegionSpot, ...]
    #: The lists of the base, by index, whose numbers run on whatever is decided, and who asks for other numbers.
    running: tuple[tuple[int, tuple[str, ...]], ...] = ()

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
        """Return every undisputed edit, in text order; of a move, those that take the words out and put them in."""
        return tuple(
            change.edit for change in self.made(one.readings[0] for one in self.regions if not one.is_disputed)
        )

    @property
    def is_arranged(self) -> bool:
        """Say whether somebody moves paragraphs, or has the numbers of a list run on."""
        return bool(self.running) or any(place.moves for place in self.regions)

    @property
    def text(self) -> str:
        """Return the base with every undisputed edit carried out, and the base's words wherever there is dispute."""
        return "".join(substitute(self.base, self.edits, 0, len(self.base)))

    def made(self, readings: Iterable[Reading]) -> list[Change]:
        """Return the changes, in text order, that come of carrying out one reading for each of some regions."""
        taken = list(readings)
        edits = sorted(edit for reading in taken for edit in reading.edits)
        if not self.is_arranged:
            return list(map(Change, edits))
        moves = {move for reading in taken for move in reading.moves}
        return arranged(self.base, list(map(Change, edits)), list(map(Arrival, moves)), dict(self.running))

    def around(self, region: Region) -> tuple[RegionSpot | None, RegionSpot | None]:
        """Return the last place of another region before a region, and the first one behind it."""
        if not region.places:
            return None, None
        first, last = self._numbers(region)
        return (self.placed[first - 1] if first else None), next(iter(self.placed[last + 1 : last + 2]), None)

    def holds_others(self, region: Region) -> bool:
        """Say whether other regions lie between the places of a region."""
        if not region.places:
            return False
        first, last = self._numbers(region)
        return last - first >= len(region.places)

    def _numbers(self, region: Region) -> tuple[int, int]:
        """Return which of all places are the first and the last of a region."""
        ends = (RegionSpot(region.places[0], region.index), RegionSpot(region.places[-1], region.index))
        first, last = (bisect_left(self.placed, end) for end in ends)
        return first, last

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
    plan = planned(tokens, proposals)
    groups = with_moves(tokens, gathered(tokens, plan.prints), plan)
    regions = tuple(region(tokens, index, *group) for index, group in enumerate(groups))
    placed = sorted(RegionSpot(place, one.index) for one in regions for place in one.places)
    merged = Merge(tokens, tuple(plan.prints), regions, tuple(placed), plan.running)
    audit_regions(regions)
    given = {author: [footprint.given for footprint in footing] for author, footing in plan.prints.items()}
    audit_proposals(tokens, regions, given)
    audit_sum(tokens, merged.edits, substitute(tokens, merged.edits, 0, len(tokens)))
    return merged
