"""Carrying edits where paragraphs move or lists get other numbers: the words are followed to where they stand then.

Method: both sides are merged (`negotiate.text.merge`), which tells where each change belongs; what both come to, with
the merged side's words wherever they dispute, is compared with the merged side alone. So carrying a move over an edit
and the edit over the move come to the same text.
"""

from collections.abc import Iterable, Iterator, Sequence

from negotiate.text.arrangement.arranging import Change, result
from negotiate.text.diff.diff import diff
from negotiate.text.edits import Edit, Tokens
from negotiate.text.merge.merge import Merge, merge
from negotiate.text.merge.plans import planned
from negotiate.text.merge.regions import Reading, Region, RegionKind, Spot
from negotiate.text.merge.relations import Relation
from negotiate.text.rebase.rebased import Collision, Rebased

_OURS, _THEIRS = "edits", "over"
_RELATIONS = {RegionKind.ADJACENT: Relation.ADJACENT, RegionKind.ORDERING: Relation.ORDER}


def carried_over_moves(tokens: Tokens, edits: Sequence[Edit], over: Sequence[Edit]) -> Rebased | None:
    """Return what becomes of edits, or None where neither side moves a paragraph or numbers a list anew."""
    sides = {_OURS: edits, _THEIRS: over}
    if not planned(tokens, sides).is_parted:
        return None
    merged = merge("".join(tokens), sides)
    theirs = merged.made(filter(None, (region.reading_of(_THEIRS) for region in merged.regions)))
    both = merged.made(filter(None, map(_settled, merged.regions)))
    before, after = result(tokens, theirs), result(tokens, both)
    carried = diff(before, after)
    clashes = tuple(_collisions(merged, theirs))
    return Rebased(carried, clashes, () if carried or clashes else tuple(edits))


def _settled(region: Region) -> Reading | None:
    """Return what stands in a region once the edits are carried: in a dispute, what was merged."""
    return region.reading_of(_THEIRS) if region.is_disputed else region.readings[0]


def _collisions(merged: Merge, theirs: Sequence[Change]) -> Iterator[Collision]:
    """Yield the edits that cannot be carried, each with the place on the new base to look at."""
    now = list(_standing(merged.base, theirs))
    for region in merged.clashes:
        mine, other = region.reading_of(_OURS), region.reading_of(_THEIRS)
        if mine is None or other is None:
            continue
        start, end = _spot(now, region)
        relation = _RELATIONS.get(region.kind, Relation.CLASH)
        for edit in _as_edits(mine):
            yield Collision(edit, tuple(_as_edits(other)), relation, start, end)


def _as_edits(reading: Reading) -> Iterator[Edit]:
    """Yield the edits of a reading; of a move, the one that takes the words out where they stood."""
    yield from sorted((*reading.edits, *(Edit(move.start, move.end) for move in reading.moves)))


def _standing(tokens: Tokens, changes: Iterable[Change]) -> Iterator[int | None]:
    """Yield, for every token of the text that changes make, which one of the base it is."""
    reached = 0
    for change in changes:
        yield from range(reached, change.edit.start)
        sources = change.sources or (None,) * len(change.edit.tokens)
        yield from (source if isinstance(source, int) else None for source in sources)
        reached = change.edit.end
    yield from range(reached, len(tokens))


def _spot(now: Sequence[int | None], region: Region) -> Spot:
    """Return where the words of a region, or those next to them, stand on the new base."""
    near = [at for at, token in enumerate(now) if token is not None and region.start - 1 <= token <= region.end]
    return Spot(min(near, default=0), max(near, default=-1) + 1)
