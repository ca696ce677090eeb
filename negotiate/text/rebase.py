"""Carrying open edits over others that have just been merged; nothing is guessed, what collides is reported.

Method: edits and merged edits are gathered into the same clusters as in a merge. Alone, an edit moves by what the
merged edits before it have added and removed (a running shift, O(E + F) after sorting); with a merged edit in its
cluster it is contained in it or collides with it. Carrying and then applying therefore equals merging both.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum
from itertools import accumulate, compress
from operator import not_

from negotiate.text.edits import Edit
from negotiate.text.regions import substitute
from negotiate.text.relations import (
    Footprint,
    Relation,
    Tokens,
    clusters,
    contains,
    footprints,
    meet,
    unslid,
)
from negotiate.text.tokens import tokenize


class State(Enum):
    """What carrying did to a whole proposal, the gravest first."""

    CLASH = "clash"  # some edits collide with merged ones
    GONE = "gone"  # no other collision, but words that some edits stood on were deleted
    CONTAINED = "contained"  # the new base says already everything that was asked
    CLEAN = "clean"  # every edit that is still needed stands on the new base


_GRAVE = (Relation.CLASH, Relation.ORDER)


@dataclass(frozen=True, slots=True)
class Collision:
    """An edit of the old base that cannot be carried, and the merged edits in its way.

    [start, end) are the tokens of the new base that the merged edits made: the place to look at.
    """

    edit: Edit
    over: tuple[Edit, ...]
    relation: Relation
    start: int
    end: int

    @property
    def is_gone(self) -> bool:
        """Say whether the words that the edit stood on were deleted, with nothing in their place."""
        first, last = self.over[0], self.over[-1]
        deleted = first is last and not first.tokens and first.start <= self.edit.start
        inside = self.edit.end <= last.end and (
            not self.edit.is_insertion or first.start < self.edit.start < last.end
        )
        return deleted and inside


@dataclass(frozen=True, slots=True)
class Rebased:
    """Edits carried to a new base: `edits` stand there; `contained` need not, `clashes` cannot (old offsets)."""

    edits: tuple[Edit, ...]
    clashes: tuple[Collision, ...]
    contained: tuple[Edit, ...]

    @property
    def gone(self) -> tuple[Edit, ...]:
        """Return the edits whose words were deleted; they are among the clashes."""
        return tuple(collision.edit for collision in self.clashes if collision.is_gone)

    @property
    def state(self) -> State:
        """Return what became of the whole."""
        if len(self.gone) < len(self.clashes):
            return State.CLASH
        if self.clashes:
            return State.GONE
        return State.CONTAINED if self.contained and not self.edits else State.CLEAN


def rebase(edits: Iterable[Edit], over: Iterable[Edit], base: str | None = None) -> Rebased:
    """Carry `edits` to the text that `over` made of their common base.

    Give `base` so that an insertion or a deletion beside words like its own is compared wherever it could stand,
    as a merge does; without it, edits are compared as they stand. Raises ValueError where one side overlaps itself.

    >>> rebase([Edit(2, 3, (" cooperate",))], [Edit(0, 0, ("All", " the"))]).edits
    (Edit(start=4, end=5, tokens=(' cooperate',)),)
    """
    over = tuple(over)
    tokens = () if base is None else tokenize(base)
    sides = {
        side: unslid(changes) if base is None else footprints(tokens, changes)
        for side, changes in (("edits", edits), ("over", over))
    }
    carried: list[Edit] = []
    collisions: list[Collision] = []
    contained: list[Edit] = []
    done, shift = set(over), 0
    for group in clusters(tokens, sides):
        ours = [footprint for side, footprint in group if side == "edits"]
        theirs = [footprint for side, footprint in group if side == "over"]
        if not theirs:
            carried += (Edit(f.given.start + shift, f.given.end + shift, f.given.tokens) for f in ours)
        elif ours:
            agreed = _agree(tokens, ours, theirs)
            idle = [agreed or _is_done(footprint, theirs, done) for footprint in ours]
            contained += (footprint.given for footprint in compress(ours, idle))
            collisions += _collisions(compress(ours, map(not_, idle)), theirs, shift)
        shift += sum(map(_growth, theirs))
    return Rebased(tuple(carried), tuple(collisions), tuple(contained))


def _agree(tokens: Tokens, ours: list[Footprint], theirs: list[Footprint]) -> bool:
    """Say whether both sides, in different edits, make the same words; unknown without the tokens of the base."""
    start = min(footprint.edit.start for footprint in (*ours, *theirs))
    end = max(footprint.edit.end for footprint in (*ours, *theirs))
    edits, over = ([footprint.edit for footprint in side] for side in (ours, theirs))
    return bool(tokens) and substitute(tokens, edits, start, end) == substitute(tokens, over, start, end)


def _is_done(footprint: Footprint, theirs: list[Footprint], done: set[Edit]) -> bool:
    """Say whether the merged edits do already what an edit asks."""
    return footprint.edit in done or any(
        contains(theirs[n].edit, footprint.edit) for n in _met(footprint, theirs)
    )


def _met(footprint: Footprint, theirs: list[Footprint]) -> range:
    """Return which merged edits an edit meets; in a cluster where it meets none, all of them."""
    first = bisect_left(theirs, footprint.low, key=lambda other: other.reach)
    last = bisect_right(theirs, footprint.reach, key=lambda other: other.low)
    return range(first, last) if first < last else range(len(theirs))


def _collisions(ours: Iterable[Footprint], theirs: list[Footprint], shift: int) -> Iterator[Collision]:
    """Yield the edits of a cluster that meet merged ones, with the place of those on the new base."""
    shifts = list(accumulate(map(_growth, theirs), initial=shift))
    for footprint in ours:
        span = _met(footprint, theirs)
        relations = {meet(footprint, theirs[number]) for number in span}
        gravest = next((relation for relation in _GRAVE if relation in relations), Relation.ADJACENT)
        start = theirs[span[0]].given.start + shifts[span[0]]
        end = theirs[span[-1]].given.end + shifts[span[-1] + 1]
        yield Collision(footprint.given, tuple(theirs[number].given for number in span), gravest, start, end)


def _growth(footprint: Footprint) -> int:
    """Return by how many tokens an edit makes the text longer."""
    return len(footprint.edit.tokens) - (footprint.edit.end - footprint.edit.start)
