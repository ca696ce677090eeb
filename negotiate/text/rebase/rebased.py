"""What became of edits that were carried to another base: which stand there, and what is in the way of the others."""

from dataclasses import dataclass
from enum import Enum

from negotiate.text.edits import Edit
from negotiate.text.merge.relations import Relation


class RebaseState(Enum):
    """What carrying did to a whole proposal, the gravest first."""

    CLASH = "clash"  # some edits collide with merged ones
    GONE = "gone"  # no other collision, but words that some edits stood on were deleted
    PARTLY = "contained in part"  # the new base says some of what was asked already, and the rest goes on
    CONTAINED = "contained"  # the new base says already everything that was asked
    CLEAN = "clean"  # every edit stands on the new base


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
        inside = self.edit.end <= last.end and (not self.edit.is_insertion or first.start < self.edit.start < last.end)
        return deleted and inside


@dataclass(frozen=True, slots=True)
class RemainingPart:
    """An edit of the old base of which the merged edits `over` did a part; `rest` stands on the new base.

    [start, end) are the tokens of the new base that the merged edits made, as in a collision.
    """

    edit: Edit
    rest: tuple[Edit, ...]
    over: tuple[Edit, ...]
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Rebased:
    """Edits carried to a new base: `edits` stand there, the rests of `parts` among them.

    `contained` need not be carried and `clashes` cannot; these two and the edits of parts have the old offsets.
    """

    edits: tuple[Edit, ...] = ()
    clashes: tuple[Collision, ...] = ()
    contained: tuple[Edit, ...] = ()
    parts: tuple[RemainingPart, ...] = ()

    @property
    def gone(self) -> tuple[Edit, ...]:
        """Return the edits whose words were deleted; they are among the clashes."""
        return tuple(collision.edit for collision in self.clashes if collision.is_gone)

    @property
    def state(self) -> RebaseState:
        """Return what became of the whole."""
        if len(self.gone) < len(self.clashes):
            return RebaseState.CLASH
        if self.clashes:
            return RebaseState.GONE
        if not self.contained and not self.parts:
            return RebaseState.CLEAN
        return RebaseState.PARTLY if self.edits else RebaseState.CONTAINED
