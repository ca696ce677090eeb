"""Signs in pairs that merged edits would tear: of edits that belong together, none is carried if one cannot be.

Method: the bonds of both sides (`negotiate.text.merge.bonds`). A bond holds if all its edits go on or all are done
already, if no merged edit takes out a sign that stays with another partner, and if no pair that it brings or lifts
crosses one that the merged edits brought or lifted.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence

from negotiate.text.edits import Edit, Tokens
from negotiate.text.merge.bonds import Bond, bonds
from negotiate.text.merge.relations import Footprint


def torn(
    tokens: Tokens,
    ours: Sequence[Footprint],
    theirs: Sequence[Footprint],
    stopped: Collection[Edit],
    done: Collection[Edit],
) -> dict[Edit, tuple[Footprint, ...]]:
    """Return the edits, as given, that cannot go on since their partner cannot, with the merged ones in the way.

    `stopped` and `done` are those that by themselves cannot go on, and those that need not.
    """
    over = bonds(tokens, [footprint.edit for footprint in theirs])
    found: dict[Edit, tuple[Footprint, ...]] = {}
    for bond in bonds(tokens, [footprint.edit for footprint in ours]):
        bound = [ours[number] for number in bond.edits]
        if all(one.given in done for one in bound):
            continue
        way = [*_taking_out(bond, theirs), *_crossing(bond, theirs, over)]
        if way or len({(one.given in stopped, one.given in done) for one in bound}) > 1:
            way += (one for one in theirs if any(one.low <= own.reach and own.low <= one.reach for own in bound))
            found |= {one.given: tuple(dict.fromkeys(way)) for one in bound if one.given not in stopped}
    return found


def _taking_out(bond: Bond, theirs: Iterable[Footprint]) -> Iterator[Footprint]:
    """Yield the merged edits that take out a sign of a bond."""
    return (one for one in theirs if any(one.edit.start <= token < one.edit.end for token in bond.kept))


def _crossing(bond: Bond, theirs: Sequence[Footprint], over: Iterable[Bond]) -> Iterator[Footprint]:
    """Yield the merged edits that bring or lift a pair which cannot stand beside one of a bond."""
    for other in over:
        if any(reach.meets(theirs_reach) for reach in bond.reaches for theirs_reach in other.reaches):
            yield from (theirs[number] for number in other.edits)
