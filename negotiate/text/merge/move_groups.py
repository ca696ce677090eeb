"""Which moves of paragraphs are decided with which other changes; a move and an edit inside what it moves are apart.

Two moves of different authors are decided together if they have to do with one paragraph or with one place between two;
a move and an edit if that takes the paragraphs out, puts others in where they stood or come to stand, or reaches over
their border; a move and a pair of signs that reaches over the border of what moves; and the numbers that one author
changes by hand with her moves.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import combinations

from negotiate.text.arrangement.arranging import Change, rotated
from negotiate.text.arrangement.moves import BlockMove
from negotiate.text.arrangement.slots import Slot, slots
from negotiate.text.edits import Edit, Tokens
from negotiate.text.merge.gathering import Gathered
from negotiate.text.merge.groups import Groups
from negotiate.text.merge.plans import Plan
from negotiate.text.merge.relations import Footprint


def with_moves(tokens: Tokens, found: Sequence[Gathered], plan: Plan) -> list[Gathered]:
    """Return groups of clusters with the moves that are decided with them, and the other moves, in text order."""
    holders: dict[BlockMove, list[str]] = {}
    for author in sorted(plan.moves):
        for move in plan.moves[author]:
            holders.setdefault(move, []).append(author)
    if not holders:
        return list(found)
    moves = sorted(holders)
    groups = Groups(len(found) + len(moves))
    for pair in _meeting(moves, holders):
        groups.join(len(found) + number for number in pair)
    places = slots("".join(tokens))
    for number, group in enumerate(found):
        for at, move in enumerate(moves):
            own = {author: plan.labels.get(author, frozenset()) for author in holders[move]}
            if _belongs(tokens, places, group, move, own) or _is_torn(places, group, move):
                groups.join((number, len(found) + at))
    gathered = groups.gather([*found, *(Gathered([], (), tuple((a, move) for a in holders[move])) for move in moves)])
    return sorted(map(_joined, gathered), key=_start)


def _meeting(moves: Sequence[BlockMove], holders: dict[BlockMove, list[str]]) -> Iterator[tuple[int, int]]:
    """Yield the moves, by number, that are decided together."""
    for (n, one), (m, other) in combinations(enumerate(moves), 2):
        is_one_hand = holders[one] == holders[other] and len(holders[one]) == 1
        if one.point == other.point or (not is_one_hand and one.meets(other)):
            yield n, m


def _belongs(
    tokens: Tokens, places: Sequence[Slot], group: Gathered, move: BlockMove, labels: Mapping[str, Collection[Edit]]
) -> bool:
    """Say whether a group of clusters is decided with a move; `labels` are the numbers that each author sets."""
    for cluster in group.clusters:
        for author, footprint in cluster:
            if author in labels:
                if footprint.given in labels[author]:
                    return True
            elif _bears_on(tokens, places, footprint.edit, move):
                return True
    return False


def _is_torn(places: Sequence[Slot], group: Gathered, move: BlockMove) -> bool:
    """Say whether a move could part signs that are put in or taken out together, in several paragraphs."""
    if len(group.clusters) < 2 and not group.signs:
        return False
    edits = [footprint.edit for cluster in group.clusters for _, footprint in cluster]
    start = min(*(edit.start for edit in edits), *(group.signs or (edits[0].start,)))
    end = max(*(edit.end for edit in edits), *(sign + 1 for sign in group.signs or (edits[0].start - 1,)))
    is_within = any(slot.start <= start and end <= slot.end for slot in places)
    is_taken_along = move.start <= start and end <= move.end
    is_met = (move.gap < end and start < move.end) or start < move.point < end
    return is_met and not is_within and not is_taken_along


def _bears_on(tokens: Tokens, places: Sequence[Slot], edit: Edit, move: BlockMove) -> bool:
    """Say whether an edit has to do with where a block stands, and not only with its words."""
    edit = rotated(tokens, places, Change(edit)).edit
    if any(slot.start <= edit.start and edit.end <= slot.end for slot in places) and "\n" not in edit.tokens:
        return not edit.tokens and edit.start <= move.start and move.end <= edit.end
    return move.touches(edit)


def _joined(groups: Sequence[Gathered]) -> Gathered:
    """Return several groups as one."""
    clusters = sorted((cluster for group in groups for cluster in group.clusters), key=_first)
    signs = sorted({sign for group in groups for sign in group.signs})
    return Gathered(clusters, tuple(signs), tuple(move for group in groups for move in group.moves))


def _first(cluster: Sequence[tuple[str, Footprint]]) -> int:
    """Return where the first edit of a cluster begins."""
    return min(footprint.edit.start for _, footprint in cluster)


def _start(group: Gathered) -> tuple[int, int]:
    """Return where the first change of a group begins, what moves first."""
    starts = [(_first(cluster), 1) for cluster in group.clusters[:1]]
    return min((*starts, *((move.start, 0) for _, move in group.moves)))
