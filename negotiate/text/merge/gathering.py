"""Which edits are decided together: those that touch, those that one pair of signs binds, and pairs that would cross.

Method: the clusters of touching edits (`negotiate.text.merge.relations`) are joined where a bond
(`negotiate.text.merge.bonds`) has edits in several, or where one takes out a sign that gets another partner by the
other. Then no two pairs that come or go may cross, and no two groups may interleave: each lies wholly between two
neighbouring places or signs of the other, or beside it. So every combination of decisions leaves pairs as the base or a
proposal has them.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from negotiate.text.arrangement.moves import BlockMove
from negotiate.text.edits import Tokens
from negotiate.text.merge.bonds import Bond, Reach, bonds
from negotiate.text.merge.groups import Groups
from negotiate.text.merge.relations import Footprint, clusters

#: Edits that touch, each with its author.
Cluster = list[tuple[str, Footprint]]


class Gathered(NamedTuple):
    """Clusters that are decided together, in text order, and the tokens of signs that stay but get another partner.

    `moves` are those that are decided with them, each with its author.
    """

    clusters: Sequence[Cluster]
    signs: tuple[int, ...] = ()
    moves: tuple[tuple[str, BlockMove], ...] = ()


def gathered(tokens: Tokens, proposals: Mapping[str, Sequence[Footprint]]) -> list[Gathered]:
    """Return the clusters of all authors' edits in the groups that are decided together, in text order.

    >>> from negotiate.text.edits import Edit
    >>> from negotiate.text.merge.relations import footprints
    >>> tokens = ("We", " ", "[", "shall", " act", "]", ".")
    >>> lifted = footprints(tokens, [Edit(1, 4, (" shall",)), Edit(5, 6)])
    >>> [len(group.clusters) for group in gathered(tokens, {"A": lifted})]
    [2]
    """
    found = list(clusters(tokens, proposals))
    bound = [(author, bond) for author, own in proposals.items() for bond in bonds(tokens, [f.edit for f in own])]
    if not bound:
        return [Gathered([cluster]) for cluster in found]
    starts = [min(one.edit.start for _, one in cluster) for cluster in found]
    places = {(author, footprint.edit): n for n, cluster in enumerate(found) for author, footprint in cluster}
    groups = Groups(len(found))
    signs: list[tuple[int, int]] = []
    reaches: list[tuple[Reach, int]] = []
    for author, bond in bound:
        members = [places[author, proposals[author][number].edit] for number in bond.edits]
        groups.join([*members, *_taking_out(bond, found, starts)])
        signs += ((token, members[0]) for token in bond.kept)
        reaches += ((reach, members[0]) for reach in bond.reaches)
    for pair in _meeting(reaches):
        groups.join(pair)
    _untangle(sorted([*zip(starts, range(len(found)), strict=True), *signs]), groups)
    return [_group(found, numbers, signs, groups) for numbers in groups.gather(range(len(found)))]


def _taking_out(bond: Bond, found: Sequence[Cluster], starts: Sequence[int]) -> Iterator[int]:
    """Yield the clusters in which somebody takes out a sign that gets another partner by a bond."""
    for token in bond.kept:
        number = bisect_right(starts, token) - 1
        if number >= 0 and any(one.edit.start <= token < one.edit.end for _, one in found[number]):
            yield number


def _meeting(reaches: Iterable[tuple[Reach, int]]) -> Iterator[tuple[int, int]]:
    """Yield the clusters of every two pairs that cannot stand in one text."""
    around: list[tuple[Reach, int]] = []
    for reach, number in sorted(reaches):
        around = [outer for outer in around if outer[0].end > reach.start]
        yield from ((other, number) for one, other in around if one.meets(reach))
        around.append((reach, number))


def _untangle(sequence: Iterable[tuple[int, int]], groups: Groups) -> None:
    """Join groups that interleave: of a group that is not over, no other may begin inside and end behind a part.

    The sequence holds the places of clusters and signs in text order, each with the number of a cluster.
    """
    numbers = [number for _, number in sequence]
    last = {groups.first_of(number): at for at, number in enumerate(numbers)}
    around: list[int] = []
    for at, number in enumerate(numbers):
        first = groups.first_of(number)
        while around and last[around[-1]] < at:
            around.pop()
        while first in around and around[-1] != first:
            inner = around.pop()
            groups.join((first, inner))
            outer = groups.first_of(first)
            around = [outer if one == first else one for one in around]
            last[outer] = max(last[first], last[inner])
            first = outer
        if first not in around:
            around.append(first)


def _group(
    found: Sequence[Cluster], numbers: Sequence[int], signs: Iterable[tuple[int, int]], groups: Groups
) -> Gathered:
    """Return the group of the clusters of these numbers, with its signs."""
    first = groups.first_of(numbers[0])
    kept = {token for token, number in signs if groups.first_of(number) == first}
    return Gathered([found[number] for number in numbers], tuple(sorted(kept)))
