"""Carrying open edits over others that have just been merged; nothing is guessed, what collides is reported.

Method: edits and merged edits are gathered into the same clusters as in a merge. Alone, an edit moves by what the
merged edits before it have added and removed (a running shift, O(E + F) after sorting). With merged edits in its
cluster it is contained in them; or they are a part of it, and the rest goes on (`negotiate.text.rebase.remainder`); or
it collides with them. Where paragraphs move, edits follow them (`negotiate.text.rebase.over_moves`). Signs in pairs
are carried together or not at all (`negotiate.text.rebase.torn_pairs`). Carrying and then applying therefore equals
merging both, and what is carried in part comes to the words that were asked for.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import accumulate, compress, islice
from operator import not_
from typing import NamedTuple

from negotiate.text.edits import Edit, Tokens
from negotiate.text.merge.regions import substitute
from negotiate.text.merge.relations import Footprint, Relation, clusters, contains, footprints, meet, unslid
from negotiate.text.rebase.over_moves import carried_over_moves
from negotiate.text.rebase.rebased import Collision, Rebased, RemainingPart
from negotiate.text.rebase.remainder import holds, remainder
from negotiate.text.rebase.torn_pairs import torn
from negotiate.text.tokens import tokenize

#: An edit that meets more merged edits than this is held against each of them alone, not against all together.
MOST_MET = 32

_GRAVE = (Relation.CLASH, Relation.ORDER)


def rebase(edits: Iterable[Edit], over: Iterable[Edit], base: str | None = None) -> Rebased:
    """Carry `edits` to the text that `over` made of their common base.

    Give `base` so that an insertion or a deletion beside words like its own is compared wherever it could stand,
    as a merge does, and so that an edit of which a part was merged can go on; without it, edits are compared as
    they stand, and whole. Raises ValueError where one side overlaps itself.

    >>> rebase([Edit(2, 3, (" cooperate",))], [Edit(0, 0, ("All", " the"))]).edits
    (Edit(start=4, end=5, tokens=(' cooperate',)),)
    """
    over = tuple(over)
    tokens = () if base is None else tokenize(base)
    edits = tuple(edits)
    if tokens and (found := carried_over_moves(tokens, edits, over)):
        return found
    sides = {
        side: unslid(changes) if base is None else footprints(tokens, changes)
        for side, changes in (("edits", edits), ("over", over))
    }
    groups = [_Met.of(group) for group in clusters(tokens, sides)]
    done = frozenset(over)
    settled = _settled_all(tokens, groups, done, {})
    if base is not None and (stuck := _stuck(tokens, sides, settled)):
        settled = _settled_all(tokens, groups, done, stuck)
    return Rebased(
        tuple([edit for one in settled for edit in one.edits]),
        tuple([collision for one in settled for collision in one.clashes]),
        tuple([edit for one in settled for edit in one.contained]),
        tuple([part for one in settled for part in one.parts]),
    )


class _Met(NamedTuple):
    """Edits that touch, of either side."""

    ours: list[Footprint]
    theirs: list[Footprint]

    @classmethod
    def of(cls, group: Iterable[tuple[str, Footprint]]) -> "_Met":
        """Part a cluster by side."""
        both: dict[str, list[Footprint]] = {"edits": [], "over": []}
        for side, footprint in group:
            both[side].append(footprint)
        return cls(both["edits"], both["over"])


_Stuck = Mapping[Edit, tuple[Footprint, ...]]
"""Edits, as given, that cannot be carried though by themselves they could, with the merged ones in the way."""


def _settled_all(tokens: Tokens, groups: Iterable[_Met], done: frozenset[Edit], stuck: _Stuck) -> list[Rebased]:
    """Return what becomes of every cluster of edits, in text order."""
    settled: list[Rebased] = []
    shift = 0
    for ours, theirs in groups:
        free = [footprint for footprint in ours if footprint.given not in stuck] if stuck else ours
        if not theirs:
            settled.append(Rebased(tuple([_moved(footprint.given, shift) for footprint in free])))
        elif free:
            settled.append(_settled(tokens, free, theirs, shift, done))
        settled += (
            _stopped(footprint, stuck[footprint.given], shift) for footprint in ours if footprint.given in stuck
        )
        shift += sum([_growth(footprint.edit) for footprint in theirs])
    return settled


def _stuck(tokens: Tokens, sides: Mapping[str, Sequence[Footprint]], settled: Iterable[Rebased]) -> _Stuck:
    """Return which edits are held back by a partner that cannot go on."""
    stopped = {collision.edit for one in settled for collision in one.clashes}
    done = {edit for one in settled for edit in one.contained}
    return torn(tokens, sides["edits"], sides["over"], stopped, done)


def _stopped(footprint: Footprint, way: Sequence[Footprint], shift: int) -> Rebased:
    """Return an edit as one that cannot be carried; `shift` is by how far the new base is ahead where it stands."""
    over = tuple(one.given for one in way)
    start, end = footprint.given.start + shift, footprint.given.end + shift
    return Rebased(clashes=(Collision(footprint.given, over, Relation.CLASH, start, end),))


def _settled(
    tokens: Tokens, ours: list[Footprint], theirs: list[Footprint], shift: int, done: frozenset[Edit]
) -> Rebased:
    """Return what becomes of edits that merged ones touch; `shift` is by how far the new base is ahead before them."""
    if _agree(tokens, ours, theirs):
        return Rebased(contained=tuple(footprint.given for footprint in ours))
    start, end = _ground((*ours, *theirs))
    shifts = list(accumulate(map(_growth, _edits(theirs)), initial=shift))
    rest = remainder(tokens, _edits(theirs), _edits(ours), start, end) if tokens else None
    if rest is not None:
        return _in_part(ours, theirs, [_moved(edit, start + shift) for edit in rest], shifts)
    idle = [f.edit in done or _is_done(tokens, f, theirs) for f in ours]
    return Rebased(
        clashes=tuple(_collisions(compress(ours, map(not_, idle)), theirs, shifts)),
        contained=tuple(footprint.given for footprint in compress(ours, idle)),
    )


def _agree(tokens: Tokens, ours: list[Footprint], theirs: list[Footprint]) -> bool:
    """Say whether both sides, in different edits, make the same words; unknown without the tokens of the base."""
    ground = _ground((*ours, *theirs))
    words = {substitute(tokens, _edits(side), *ground) for side in (ours, theirs)}
    return bool(tokens) and len(words) == 1


def _in_part(ours: list[Footprint], theirs: list[Footprint], rest: list[Edit], shifts: list[int]) -> Rebased:
    """Say of each edit of a cluster how much of it goes on; `rest` is what is left of all of them."""
    left: list[list[Edit]] = [[] for _ in ours]
    grown = accumulate(map(_growth, _edits(ours)), initial=shifts[0])
    ends = [edit.end + ahead for edit, ahead in zip(_edits(ours), islice(grown, 1, None), strict=True)]
    for edit, ahead in zip(rest, accumulate(map(_growth, rest), initial=0), strict=False):
        left[min(bisect_left(ends, edit.start + ahead), len(ours) - 1)].append(edit)
    parts = (
        RemainingPart(footprint.given, tuple(edits), *_in_the_way(footprint, theirs, shifts))
        for footprint, edits in zip(ours, left, strict=True)
        if len(edits) > 1 or (edits and _touching(footprint, theirs))
    )
    done = (footprint.given for footprint, edits in zip(ours, left, strict=True) if not edits)
    return Rebased(tuple(rest), (), tuple(done), tuple(parts))


def _is_done(tokens: Tokens, footprint: Footprint, theirs: list[Footprint]) -> bool:
    """Say whether the merged edits that an edit meets do already what it asks."""
    edit, met = footprint.edit, [theirs[number] for number in _met(footprint, theirs)]
    if not tokens or len(met) > MOST_MET:
        return any(contains(other.edit, edit) for other in met)
    if edit.tokens and not any(other.edit.tokens for other in met):
        return False
    return holds(tokens, _edits(met), [edit], *_ground((footprint, *met)))


def _met(footprint: Footprint, theirs: list[Footprint]) -> range:
    """Return which merged edits an edit meets; in a cluster where it meets none, all of them."""
    return _touching(footprint, theirs) or range(len(theirs))


def _touching(footprint: Footprint, theirs: list[Footprint]) -> range:
    """Return which merged edits an edit meets."""
    first = bisect_left(theirs, footprint.low, key=lambda other: other.reach)
    return range(first, bisect_right(theirs, footprint.reach, key=lambda other: other.low))


def _collisions(ours: Iterable[Footprint], theirs: list[Footprint], shifts: list[int]) -> Iterator[Collision]:
    """Yield the edits of a cluster that meet merged ones, with the place of those on the new base."""
    for footprint in ours:
        relations = {meet(footprint, theirs[number]) for number in _met(footprint, theirs)}
        gravest = next((relation for relation in _GRAVE if relation in relations), Relation.ADJACENT)
        over, start, end = _in_the_way(footprint, theirs, shifts)
        yield Collision(footprint.given, over, gravest, start, end)


def _in_the_way(footprint: Footprint, theirs: list[Footprint], shifts: list[int]) -> tuple[tuple[Edit, ...], int, int]:
    """Return the merged edits that an edit meets, and where they stand on the new base."""
    met = _met(footprint, theirs)
    first, last = theirs[met[0]].given, theirs[met[-1]].given
    over = tuple(theirs[number].given for number in met)
    return over, first.start + shifts[met[0]], last.end + shifts[met[-1] + 1]


def _edits(footprints: Iterable[Footprint]) -> list[Edit]:
    """Return edits at their canonical places."""
    return [footprint.edit for footprint in footprints]


def _ground(footprints: Sequence[Footprint]) -> tuple[int, int]:
    """Return the base tokens [start, end) from the first to the last of some edits."""
    edits = _edits(footprints)
    return min(edit.start for edit in edits), max(edit.end for edit in edits)


def _moved(edit: Edit, by: int) -> Edit:
    """Return an edit so many tokens further on."""
    return Edit(edit.start + by, edit.end + by, edit.tokens)


def _growth(edit: Edit) -> int:
    """Return by how many tokens an edit makes the text longer."""
    return len(edit.tokens) - (edit.end - edit.start)
